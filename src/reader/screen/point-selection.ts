import type { Passage } from '../../article/annotation/annotation.js';
import { unitAt } from '../../article/units/units.js';
import { comparePlaces, rowsFrom } from '../../layout/layout.js';
import { nearestOffset } from '../../layout/spans.js';
import type { Cell, Pointing } from '../state/action.js';
import { extendOver, selected, withSelection } from '../state/selection/selection.js';
import type { Selection, State } from '../state/state.js';
import { geometryOf, layoutOf, outlineCells } from '../state/viewport.js';

/** Selects the words from the cell where a drag began to the one under the pointer. */
export function dragSelection(state: State, drag: Extract<Pointing, { kind: 'drag' }>): State {
  const [first, last] = [wordAt(state, drag.from), wordAt(state, drag)];
  if (!first || !last) return state;
  const back = comparePlaces(last.from, first.from) < 0;
  const passage = back ? { from: last.from, to: first.to } : { from: first.from, to: last.to };
  return withSelection(state, { ...selection(state, passage), moves: back ? 'from' : 'to' });
}

/** Begins the selection at the word at a cell or, once something has extended it, extends it to that word. */
export function clickSelection(state: State, cell: Cell): State {
  const word = wordAt(state, cell);
  const present = state.selection;
  if (!word || !present) return state;
  if (!present.extending) return withSelection(state, selection(state, word));
  return extendOver(state, present, word);
}

const selection = (state: State, passage: Passage): Selection => ({ ...selected(state, passage), extending: true });

/** Word at a cell of the window; in the margins, the nearest in its row. */
function wordAt(state: State, { column, row }: Cell): Passage | undefined {
  const { article, tools } = state.loaded;
  const shown = rowsFrom(layoutOf(state), state.top, row + 1)[row];
  const cell = column - outlineCells(state) - geometryOf(state).left;
  if (!shown || column < outlineCells(state)) return undefined;
  const inRow = Math.max(0, cell) + (shown.sideways ? state.scrollX : 0);
  const offset = nearestOffset(shown.spans, inRow, tools.metrics);
  return offset === undefined ? undefined : unitAt(article, { block: shown.block, offset }, 'word');
}
