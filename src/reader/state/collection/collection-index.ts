import type { Summary } from '../../../document/summary.js';
import type { Collection, Entry } from '../../../source/collection.js';

/** Contents of a collection, as far as they are known. */
export interface CollectionIndex {
  readonly collection: Collection;
  /** Entries in the order of the list. */
  readonly entries: readonly Entry[];
  /** Whether all entries are known. */
  readonly complete: boolean;
  /** Summaries of the entries that were read, by their paths; undefined for those that cannot be read. */
  readonly summaries: ReadonlyMap<string, Summary | undefined>;
  /** Share of each article that was read, from 0 to 1, by its path; an article without a share was not read at all. */
  readonly progress?: ReadonlyMap<string, number> | undefined;
  /** Number of entries that cannot be reached or read. */
  readonly notRead: number;
  /** Time at which it was begun, in ms since 1970. */
  readonly now: number;
}
