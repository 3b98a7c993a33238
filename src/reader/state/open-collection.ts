import { bundledCollection } from '../../source/bundled-origin.js';
import type { Collection } from '../../source/collection.js';
import type { CollectionIndex } from './collection-index.js';
import type { State } from './model.js';

/** The collection that is open: that from which the article was opened, or else the bundled articles. */
export const openCollection = ({ loaded }: State): Collection =>
  loaded.collection ?? bundledCollection(loaded.origin.edition ?? 'de');

/** What is known of a collection; undefined if that is nothing. */
export const indexOf = ({ indexes }: State, { key }: Collection): CollectionIndex | undefined => indexes[key];

/** Collection of which more is to be known: that of the shown list or the open one; undefined if all of it is known. */
export function collectionToRead(state: State): Collection | undefined {
  const { list, panel } = state;
  const asked = list !== undefined || (panel?.kind === 'jump' && panel.scope === 'collection');
  const collection = list?.kind === 'found' ? list.found.collection : openCollection(state);
  const index = indexOf(state, collection);
  if (!index) return asked ? collection : undefined;
  return index.complete && index.summaries.size === index.entries.length ? undefined : collection;
}
