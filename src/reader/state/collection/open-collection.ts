import { bundledCollection } from '../../../source/bundled-origin.js';
import type { Collection } from '../../../source/collection.js';
import type { ListPage } from '../open-panel.js';
import type { State } from '../state.js';
import type { CollectionIndex } from './collection-index.js';

/** The collection that is open: that from which the article was opened, or else the bundled articles. */
export const openCollection = ({ loaded }: State): Collection =>
  loaded.collection ?? bundledCollection(loaded.origin.edition ?? 'de');

/** Known contents of a collection; undefined before any of it is read. */
export const indexOf = ({ indexes }: State, { key }: Collection): CollectionIndex | undefined => indexes[key];

/** Mode of the keys in the list of the open collection. */
export const listMode = (state: State): 'collection' | 'library' =>
  openCollection(state).library === undefined ? 'collection' : 'library';

/** State in which the open collection is to be read again; its known contents stay until then. */
export function readAgain(state: State): State {
  const index = indexOf(state, openCollection(state));
  const { key } = openCollection(state);
  return index ? { ...state, indexes: { ...state.indexes, [key]: { ...index, complete: false } } } : state;
}

/** Share of a collection that is known, from 0 to 1; undefined if all of it is. */
export function shareRead(index: CollectionIndex | undefined): number | undefined {
  const total = index?.entries.length ?? 0;
  const read = index?.summaries.size ?? 0;
  if (index?.complete && read === total) return undefined;
  return total === 0 ? 0 : read / total;
}

/** Number of hits after which a search of a collection ends. */
export const MOST_FOUND = 10_000;

/** Whether a search goes on: it has words, and text to search. */
export const isFinding = ({ query, found: { left, hits } }: Extract<ListPage, { kind: 'found' }>): boolean =>
  query.trim() !== '' && (left === undefined || left.length > 0) && hits.length < MOST_FOUND;
