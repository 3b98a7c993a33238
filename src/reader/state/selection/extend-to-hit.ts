import { hitsOf, startSearch } from '../search/searching.js';
import type { State } from '../state.js';
import { extendOver } from './selection.js';

/** Opens the search line; while text is selected, the search begins at the end that moves. */
export const startSearchHere = (state: State): State => startSearch(state, state.selection?.[state.selection.moves]);

/** Extends the selection to the current hit once it is found and the query is kept. */
export function extendToHit(state: State): State {
  const { selection, search } = state;
  const hit = hitsOf(state)[search?.current ?? -1];
  if (!selection || !search?.chosen || search.editing || !hit) return state;
  const { block, from, to } = hit;
  return extendOver(state, selection, { from: { block, offset: from }, to: { block, offset: to } });
}
