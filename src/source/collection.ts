import type { Kept } from '../store/library/kept.js';
import type { Origin } from './origin.js';

/**
 * Articles that are listed together: the files of a folder, the bundled articles. Each kind is a file of this folder that makes such
 * objects; no other code distinguishes them.
 */
export interface Collection<Of extends Entry = Entry> {
  /** Name that no other collection has. */
  readonly key: string;
  /** Name in messages and above the list. */
  readonly name: string;
  /** Whether it is read at once, because it has few articles. */
  readonly few?: true;
  /** Order of its list; without it, the newest come first. */
  readonly order?: (a: Entry, b: Entry) => number;
  /** Folder of the library, if that is what it is. */
  readonly library?: string;
  /**
   * Finds the entries, a few at a time, in any order.
   * @throws UserError if the collection cannot be read
   */
  readonly find: () => AsyncIterable<Finding<Of>>;
}

/** Entries that were found, and the number of those that cannot be reached. */
interface Finding<Of extends Entry> {
  readonly entries: readonly Of[];
  readonly unreachable: number;
}

/** Article of a collection. */
export interface Entry {
  /** Path in the collection, which no other entry has. */
  readonly path: string;
  /** Time of the last change, in ms since 1970. */
  readonly modified: number;
  /** Number of bytes. */
  readonly size: number;
  readonly origin: () => Origin;
  /** Key of its origin, if that is known without a look at the disk. */
  readonly key?: string;
  /** Front matter of a kept article. */
  readonly kept?: Kept;
}

/** Entries in the order of a list: the newest first, those of the same time by their paths. */
export const newestFirst = (a: Entry, b: Entry): number =>
  b.modified - a.modified || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
