import type { Passage } from '../../../article/annotation/annotation.js';
import type { Place } from '../../../article/model.js';
import { type Direction, edgeOf, type Unit, unitAt } from '../../../article/units/units.js';
import { comparePlaces, move, placeOf, rowsFrom } from '../../../layout/layout.js';
import { shownBy } from '../../../layout/row.js';
import { cellAt, nearestOffset } from '../../../layout/spans.js';
import type { Loaded, Selection, State } from '../state.js';
import { type Step, say } from '../step.js';
import { layoutOf } from '../viewport.js';
import { caretOf, withSelection } from './selection.js';

/** New place of an end of a selection, and the cell that it keeps to on its way up or down; undefined if there is none. */
type Motion = (
  selection: Selection,
  end: keyof Passage,
) => (Pick<Selection, 'cell'> & { readonly place: Place }) | undefined;

/**
 * Moves through the text by units. Words and characters extend the selection; sentences and paragraphs take its place until something
 * has extended it.
 */
export function moveBy(state: State, unit: Unit, direction: Direction, count: number): Step {
  const { article } = state.loaded;
  const taking = unit === 'sentence' || unit === 'paragraph';
  const motion: Motion = (selection, end) => {
    const place = edgeOf(article, selection[end], unit, end, direction);
    return place && { place };
  };
  return repeat(state, direction, count, (selection) =>
    taking && !selection.extending
      ? neighbour(state.loaded, selection, unit, direction)
      : extended(selection, direction, motion),
  );
}

/** Extends the selection by rows, in the same column as far as there is text. */
export function moveRows(state: State, direction: Direction, count: number): Step {
  return repeat(state, direction, count, (selection) =>
    extended(selection, direction, (it, end) => rowBeyond(state, it, end, direction)),
  );
}

/** Extends the selection to the first or the last character of the row. */
export const moveInRow = (state: State, direction: Direction): Step =>
  repeat(state, direction, 1, (selection) =>
    extended(selection, direction, (it, end) => edgeOfRow(state, it, end, direction)),
  );

/** Extends the selection to the first or the last character of the article, as far as it is read. */
export function moveToEdge(state: State, direction: Direction): Step {
  const { article } = state.loaded;
  const beyond = {
    block: direction > 0 ? article.blocks.length - 1 : 0,
    offset: direction > 0 ? Number.POSITIVE_INFINITY : -1,
  };
  const edge = edgeOf(article, beyond, 'character', direction > 0 ? 'to' : 'from', direction > 0 ? -1 : 1);
  return repeat(state, direction, 1, (selection) =>
    extended(selection, direction, (_, end) => edge && asEnd(state.loaded, edge, end, direction)),
  );
}

/** Moves the other end from now on. */
export function otherEnd(state: State): Step {
  const { selection } = state;
  if (!selection) return { state };
  return {
    state: withSelection(state, { ...selection, moves: opposite(selection.moves), extending: true, cell: undefined }),
  };
}

/** Lets sentences and paragraphs extend the selection, or take its place again. */
export function toggleExtending(state: State): Step {
  const { selection } = state;
  return { state: selection ? withSelection(state, { ...selection, extending: !selection.extending }) : state };
}

/** Repeats a motion as far as possible; a message says if it leads nowhere. */
function repeat(
  state: State,
  direction: Direction,
  count: number,
  next: (selection: Selection) => Selection | undefined,
): Step {
  if (!state.selection) return { state };
  let selection: Selection = state.selection;
  for (let left = count; left > 0; left -= 1) {
    const moved = next(selection);
    if (!moved) break;
    selection = moved;
  }
  if (selection !== state.selection) return { state: withSelection(state, selection) };
  return say(state, direction > 0 ? state.messages.textEnds : state.messages.textBegins);
}

const opposite = (end: keyof Passage): keyof Passage => (end === 'from' ? 'to' : 'from');

/** Moves the moving end of a selection. An end that would pass the other one stays, and the other one moves instead. */
function extended(selection: Selection, direction: Direction, motion: Motion): Selection | undefined {
  const { moves } = selection;
  const moved = motion(selection, moves);
  const next = moved && { ...selection, [moves]: moved.place, cell: moved.cell, extending: true };
  if (next && comparePlaces(next.from, next.to) < 0) return next;
  const outwards = (moves === 'to') === direction > 0;
  return outwards ? undefined : extended({ ...selection, moves: opposite(moves), cell: undefined }, direction, motion);
}

/** Selection of the unit around one that is smaller, of the first or last unit in one that is larger, or else of the next unit. */
function neighbour(loaded: Loaded, selection: Selection, unit: Unit, direction: Direction): Selection | undefined {
  const { article } = loaded;
  const { from, to } = selection;
  const around = unitAt(article, from, unit);
  if (!around) return undefined;
  const [begins, ends] = [comparePlaces(around.from, from), comparePlaces(around.to, to)];
  if (begins <= 0 && ends >= 0 && (begins < 0 || ends > 0)) return { ...selection, ...around };
  if (ends < 0) {
    const edge = direction > 0 ? around : unitAt(article, caretOf(loaded, selection, 'to'), unit);
    return edge && { ...selection, ...edge };
  }
  const edge = direction > 0 ? to : edgeOf(article, from, unit, 'from', -1);
  const end = edge && edgeOf(article, edge, unit, 'to', 1);
  const start = end && edgeOf(article, end, unit, 'from', -1);
  return start && { ...selection, from: start, to: end };
}

/** Moves an end of a selection to the next row with text. */
function rowBeyond(state: State, selection: Selection, end: keyof Passage, direction: Direction): ReturnType<Motion> {
  const { article, tools } = state.loaded;
  const layout = layoutOf(state);
  const caret = caretOf(state.loaded, selection, end);
  let [row] = rowsFrom(layout, caret, 1);
  if (!row) return undefined;
  const cell = selection.cell ?? cellAt(row.spans, caret.offset, tools.metrics);
  for (;;) {
    const place = move(layout, placeOf(row), direction);
    if (comparePlaces(place, placeOf(row)) === 0) return undefined;
    [row] = rowsFrom(layout, place, 1);
    if (!row) return undefined;
    const offset = nearestOffset(row.spans, cell, tools.metrics);
    if (offset === undefined) continue;
    const after = edgeOf(article, { block: row.block, offset }, 'character', 'to', 1);
    const at = end === 'to' ? after : after && edgeOf(article, after, 'character', 'from', -1);
    return at && { place: at, cell };
  }
}

/** Moves an end of a selection to the beginning or the end of what its row shows. */
function edgeOfRow(state: State, selection: Selection, end: keyof Passage, direction: Direction): ReturnType<Motion> {
  const [row] = rowsFrom(layoutOf(state), caretOf(state.loaded, selection, end), 1);
  const shown = row && shownBy(row);
  const offset = direction > 0 ? shown?.to : shown?.from;
  if (!row || offset === undefined) return undefined;
  return asEnd(state.loaded, { block: row.block, offset }, end, direction);
}

/** An end of a selection whose last (1) or first (-1) character is at an edge of the text. */
function asEnd({ article }: Loaded, edge: Place, end: keyof Passage, direction: Direction): ReturnType<Motion> {
  const inside = (end === 'to') === direction > 0;
  const place = inside ? edge : edgeOf(article, edge, 'character', end, direction > 0 ? -1 : 1);
  return place && { place };
}
