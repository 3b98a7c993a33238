import type { Collection } from '../../source/collection.js';
import { indexOf, isFinding, openCollection, shareRead } from '../state/collection/open-collection.js';
import type { State } from '../state/state.js';

/** Whether articles of a collection, or their headings, are listed. */
export const listsCollection = ({ list, panel }: State): boolean =>
  list !== undefined || (panel?.kind === 'jump' && panel.scope === 'collection');

/** Collection that is still to be read: that of the shown list or the open one; undefined if all of it is known. */
export function collectionToRead(state: State): Collection | undefined {
  const { list } = state;
  const collection = list?.kind === 'found' ? list.found.collection : openCollection(state);
  const index = indexOf(state, collection);
  if (!index) return listsCollection(state) ? collection : undefined;
  // A search of it comes first.
  if (index.complete && list?.kind === 'found' && isFinding(list)) return undefined;
  return shareRead(index) === undefined ? undefined : collection;
}
