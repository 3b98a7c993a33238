import { rowsFrom } from '../../layout/layout.js';
import { withPeek } from '../panels/notes/note-peek.js';
import { openOutline } from '../panels/outline-panel.js';
import { activePanel } from '../panels/registry.js';
import { select } from '../panels/select-and-type.js';
import type { Cell, Pointing } from '../state/action.js';
import { commands } from '../state/commands.js';
import { annotationIn } from '../state/notes/annotation-here.js';
import { scroll } from '../state/scrolling.js';
import { followSelected, linkIn } from '../state/selected-link.js';
import type { State } from '../state/state.js';
import type { Step } from '../state/step.js';
import { geometryOf, layoutOf, outlineCells } from '../state/viewport.js';
import { clickSelection, dragSelection } from './point-selection.js';
import { statusLines } from './status-line.js';

/** Rows by which a turn of the wheel scrolls. */
const WHEEL_ROWS = 3;

/** Performs the action of the mouse at a cell of the window. */
export function point(state: State, action: Pointing): Step {
  if (action.row >= state.size.rows - statusLines(state, 0).length || action.column >= state.size.columns)
    return { state };
  const clear: State = { ...state, pending: '', message: undefined, awaits: undefined };
  const selects = activePanel(clear)?.mode(clear) === 'select';
  if (action.kind === 'drag') return { state: selects || !activePanel(clear) ? dragSelection(clear, action) : state };
  if (action.kind === 'click' && selects) return { state: clickSelection(clear, action) };
  const shown = overOutline(clear, action) ? openOutline(clear) : clear;
  const panel = activePanel(shown);
  const covered = panel?.covers?.(shown, action) ?? false;
  if (action.kind === 'wheel') {
    const rows = action.direction * WHEEL_ROWS;
    return covered ? select(shown, (selected) => selected + rows) : scrollText(shown, rows);
  }
  if (!covered) return clickText(panel ? panel.leave?.(shown) : shown, action) ?? { state };
  const pointed = panel?.point?.(shown, action);
  return pointed ? commands.accept(pointed, 1, '') : { state: shown };
}

/** Whether a cell is in an outline beside the text that could take the keys but does not have them. */
const overOutline = (state: State, { column }: Cell): boolean => !activePanel(state) && column < outlineCells(state);

/** Scrolls by exactly as many rows as there are. */
function scrollText(state: State, rows: number): Step {
  let next: State = { ...state, addressToConfirm: undefined };
  for (let left = Math.abs(rows); left > 0; left -= 1) next = scroll(next, Math.sign(rows)).state;
  return { state: next };
}

/** Follows the link at a cell of the text, or shows the annotation there; elsewhere, selects none. */
function clickText(state: State | undefined, { column, row }: Cell): Step | undefined {
  if (!state) return undefined;
  const shown = rowsFrom(layoutOf(state), state.top, row + 1)[row];
  const inRow = column - outlineCells(state) - geometryOf(state).left;
  const cell = inRow >= 0 && shown?.sideways ? inRow + state.scrollX : inRow;
  const link = linkIn(state.loaded, shown, cell);
  if (link === undefined) {
    const clear = { ...state, link: undefined, addressToConfirm: undefined };
    const noted = annotationIn(state, shown, cell);
    return { state: noted ? withPeek(clear, noted) : clear };
  }
  return followSelected({ ...state, link });
}
