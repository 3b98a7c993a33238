import type { State } from '../state/state.js';
import type { Step } from '../state/step.js';
import { stepOf } from './choice-list.js';
import { activePanel } from './registry.js';

/*
 * Commands that panels share: moving the selection, typing, closing. The table of all commands is in state/commands.ts.
 */

/** Moves the selection within its bounds. */
export function select(state: State, to: (selected: number) => number): Step {
  const panel = activePanel(state);
  const last = panel?.entries?.(state).last;
  const from = (state.panel ?? state.list)?.selected;
  if (from === undefined || last === undefined) return { state };
  const selected = Math.max(0, Math.min(last, to(from)));
  const next = changed(state, { selected });
  return { state: panel?.preview?.(next) ?? next };
}

/** State in which the open panel, or the list in place of the text, is changed. */
const changed = (state: State, change: { readonly selected: number } | { readonly typing: boolean }): State =>
  state.panel
    ? { ...state, panel: { ...state.panel, ...change } }
    : { ...state, list: state.list && { ...state.list, ...change } };

/** Moves the selection by pages, by one row at least; pages overlap by one row. */
function page(state: State, pages: number): Step {
  const panel = activePanel(state);
  const rows = panel?.entries?.(state).rows ?? 0;
  return panel?.page?.(state, pages) ?? select(state, (at) => at + stepOf(pages, rows - 1));
}

/** Changes the typed text. */
export function retype(state: State, change: (query: string) => string): Step {
  const panel = activePanel(state);
  return panel?.type?.(state, change(panel.query?.(state) ?? '')) ?? { state };
}

/** Starts or ends typing a filter, in panels whose keys are otherwise commands. */
const setTyping = (state: State, typing: boolean): Step => ({
  state: 'typing' in (state.panel ?? state.list ?? {}) ? changed(state, { typing }) : state,
});

/** Offset of the last word of a text. */
const lastWordOf = (text: string): number => text.split('').findLastIndex((character) => /\s/.test(character)) + 1;

export const selectAndType = {
  selectDown: (state: State) => select(state, (selected) => selected + 1),
  selectUp: (state: State) => select(state, (selected) => selected - 1),
  selectPageDown: (state: State) => page(state, 1),
  selectPageUp: (state: State) => page(state, -1),
  selectHalfDown: (state: State) => page(state, 0.5),
  selectHalfUp: (state: State) => page(state, -0.5),
  selectFirst: (state: State) => select(state, () => 0),
  selectLast: (state: State) => select(state, () => Number.MAX_SAFE_INTEGER),
  erase: (state: State) => retype(state, (query) => [...query].slice(0, -1).join('')),
  eraseWord: (state: State) => retype(state, (query) => query.slice(0, lastWordOf(query.trimEnd()))),
  eraseAll: (state: State) => retype(state, () => ''),
  startFilter: (state: State) => setTyping(state, true),
  keepFilter: (state: State) => setTyping(state, false),
  close: (state: State) => ({ state: activePanel(state)?.close(state) ?? state }),
};
