import type { Summary } from '../../document/summary.js';
import type { Collection, Entry } from '../../source/collection.js';

/** What is known of a collection so far. */
export interface CollectionIndex {
  readonly collection: Collection;
  /** Entries, the newest first. */
  readonly entries: readonly Entry[];
  /** Whether all entries are known. */
  readonly complete: boolean;
  /** Summaries of the entries that were read, by their paths; undefined for those that cannot be read. */
  readonly summaries: ReadonlyMap<string, Summary | undefined>;
  /** Number of entries that cannot be reached or read. */
  readonly notRead: number;
  /** Time at which it was begun, in ms since 1970. */
  readonly now: number;
}
