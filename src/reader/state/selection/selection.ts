import type { Passage } from '../../../article/annotation/annotation.js';
import type { Place } from '../../../article/model.js';
import { offsetOf, textBetween } from '../../../article/offset.js';
import { edgeOf, unitAt } from '../../../article/units/units.js';
import { comparePlaces, lastTop, move, rowsFrom } from '../../../layout/layout.js';
import { shownBy } from '../../../layout/row.js';
import { hitsOf } from '../search/searching.js';
import type { Loaded, Selection, State } from '../state.js';
import { type Step, say } from '../step.js';
import { bodyRows, layoutOf, onScreen, scrollXFor } from '../viewport.js';

/** Starts a selection with the current hit, or else with the sentence in the middle of the screen. */
export function startSelection(state: State): Step {
  const passage = currentHit(state) ?? sentenceInMiddle(state);
  if (!passage) return say(state, state.messages.nothingToSelect);
  return { state: withSelection(state, selected(state, passage)) };
}

/** Selection of a passage, before anything has extended it. */
export const selected = ({ color = 'yellow' }: State, { from, to }: Passage): Selection => ({
  from,
  to,
  moves: 'to',
  color,
  extending: false,
});

export const endSelection = (state: State): State => ({ ...state, selection: undefined });

/** Text of a passage, in which blocks end with a line feed. */
export const textOfPassage = ({ article }: Loaded, { from, to }: Passage): string =>
  textBetween(article, offsetOf(article, from), offsetOf(article, to));

/** Place of the first selected character if the beginning moves, otherwise of the last one. */
export const caretOf = ({ article }: Loaded, { from, to }: Passage, end: keyof Passage): Place =>
  end === 'from' ? from : (edgeOf(article, to, 'character', 'from', -1) ?? from);

/** State in which the selection reaches a passage; if the passage is inside, its moving end goes there. */
export function extendOver(state: State, selection: Selection, passage: Passage): State {
  const before = comparePlaces(passage.from, selection.from) < 0;
  const after = comparePlaces(passage.to, selection.to) > 0;
  const moves = before ? 'from' : after ? 'to' : selection.moves;
  return withSelection(state, { ...selection, moves, [moves]: passage[moves], extending: true, cell: undefined });
}

/** State with a selection. The page shows its end that moves or, before anything has extended it, its beginning and as much as fits. */
export function withSelection(state: State, selection: Selection): State {
  const next: State = { ...state, selection, link: undefined, addressToConfirm: undefined };
  const ends = selection.extending ? ([selection.moves] as const) : (['to', 'from'] as const);
  return ends.reduce((shown, end) => showing(shown, caretOf(state.loaded, selection, end)), next);
}

const showing = (state: State, { block, offset }: Place): State => ({
  ...state,
  top: topFor(state, { block, offset }),
  scrollX: scrollXFor(state, { block, from: offset, to: offset + 1 }),
});

/** Top of the page that shows a place, with a row beyond it. */
function topFor(state: State, place: Place): Place {
  if (onScreen(state, place)) return state.top;
  const layout = layoutOf(state);
  if (comparePlaces(place, state.top) < 0) return move(layout, place, -1);
  const rows = bodyRows(state);
  const top = move(layout, place, -Math.max(0, rows - 2));
  const end = lastTop(layout, rows);
  return comparePlaces(top, end) > 0 ? end : top;
}

/** Words of the current hit if it is on the screen. */
function currentHit(state: State): Passage | undefined {
  const hit = hitsOf(state)[state.search?.current ?? -1];
  if (!hit || !onScreen(state, { block: hit.block, offset: hit.from })) return undefined;
  const { article } = state.loaded;
  const first = unitAt(article, { block: hit.block, offset: hit.from }, 'word');
  const last = unitAt(article, { block: hit.block, offset: hit.to - 1 }, 'word');
  return first && last && { from: first.from, to: last.to };
}

/** Sentence in the row with text that is nearest to the middle of the screen. */
function sentenceInMiddle(state: State): Passage | undefined {
  const rows = rowsFrom(layoutOf(state), state.top, bodyRows(state));
  const middle = (rows.length - 1) / 2;
  const [nearest] = rows
    .flatMap((row, i) => {
      const shown = shownBy(row);
      return shown ? [{ block: row.block, shown, distance: Math.abs(i - middle) }] : [];
    })
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) return undefined;
  const { block, shown } = nearest;
  return unitAt(state.loaded.article, { block, offset: (shown.from + shown.to) >> 1 }, 'sentence');
}
