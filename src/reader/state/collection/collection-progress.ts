import { keepSelected } from '../../panels/collection-list.js';
import type { Found } from '../open-panel.js';
import type { State, Visit } from '../state.js';
import { here, mapVisits } from '../visits.js';
import type { CollectionIndex } from './collection-index.js';

/** State in which more of a collection is known. */
export function withIndex(state: State, index: CollectionIndex): State {
  const { key } = index.collection;
  const before = state.indexes[key];
  const kept = (visit: Visit): Visit =>
    visit.list && visit.loaded.origin.collection?.key === key
      ? { ...visit, list: keepSelected(visit.list, before, index) }
      : visit;
  return { ...mapVisits(state, kept), list: kept(here(state)).list, indexes: { ...state.indexes, [key]: index } };
}

/** State in which a search of a collection has come further, wherever its list is. */
export function withFound(state: State, from: Found, found: Found): State {
  const further = (visit: Visit): Visit =>
    visit.list?.kind === 'found' && visit.list.found === from ? { ...visit, list: { ...visit.list, found } } : visit;
  return { ...mapVisits(state, further), list: further(here(state)).list };
}
