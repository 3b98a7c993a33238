import { readEntry, type Summary, summaryOf } from '../../document/summary.js';
import { type Collection, type Entry, newestFirst } from '../../source/collection.js';
import { collectionToRead } from '../panels/collection-to-read.js';
import { listsHeadings } from '../panels/jump-list.js';
import type { CollectionIndex } from '../state/collection/collection-index.js';
import type { Store } from '../state/store.js';
import { type ListMemory, NO_MEMORY, recalled, remember } from './library/list-memory.js';
import { workOnDemand } from './work-on-demand.js';

/** Minimum interval between updates of what is shown, in ms. */
const SHOW = 100;
/** Minimum interval while the headings are ranked, in ms. */
const SLOW = 500;
/** Minimum interval as a multiple of the time that an update takes. */
const REST = 10;

/**
 * Creates a function that finds and reads the articles of the open collection between keys; it is called after each change.
 * @param giveWay lets keys go first; resolves to whether the reader is still open
 * @param memory what earlier runs know of articles with keys
 */
export function createIndexing(
  store: Store,
  giveWay: () => Promise<boolean>,
  tell: (error: unknown) => void,
  memory: ListMemory = NO_MEMORY,
): () => void {
  return workOnDemand(() => {
    const collection = collectionToRead(store.state());
    return collection && (() => new Indexing(collection, store, giveWay, Date.now(), memory).run());
  }, tell);
}

/** Share of the articles that may be missing in the cache of summaries: reading them again takes less time than writing it. */
const STALE = 0.05;

/** Finds the entries of a collection and reads them, as long as it is the one to read. */
class Indexing {
  #index: CollectionIndex;
  readonly #entries: Entry[];
  readonly #summaries: Map<string, Summary | undefined>;
  /** Times of the files when they were found before. */
  readonly #before: ReadonlyMap<string, number>;
  #notRead: number;
  readonly #progress: Map<string, number>;
  readonly #now: number;
  #shown = performance.now();
  #pause = SHOW;
  /** Index of the first entry that may not have been read. */
  #at = 0;
  /** Number of entries that were read. */
  #read = 0;

  constructor(
    private readonly collection: Collection,
    private readonly store: Store,
    private readonly giveWay: () => Promise<boolean>,
    now: number,
    private readonly memory: ListMemory,
  ) {
    const known = store.state().indexes[collection.key];
    this.#index = known ?? { collection, entries: [], complete: false, summaries: new Map(), notRead: 0, now };
    const { complete, entries, summaries, notRead, progress } = this.#index;
    // Begins an abandoned walk again; summaries of files that have not changed stay.
    this.#entries = complete ? [...entries] : [];
    this.#summaries = new Map(summaries);
    this.#notRead = complete ? notRead : 0;
    this.#progress = new Map(complete ? progress : []);
    this.#now = complete ? this.#index.now : now;
    this.#before = new Map(complete ? [] : entries.map(({ path, modified }) => [path, modified]));
    if (!known) this.#show(false);
  }

  /** Resolves to whether the reader is still open. */
  async run(): Promise<boolean> {
    try {
      return (this.#index.complete || (await this.#find())) && (await this.#readAll());
    } catch (error) {
      // Entries found so far stay.
      this.#forgetMissing();
      this.#show(true);
      throw error;
    }
  }

  async #find(): Promise<boolean> {
    for await (const { entries, unreachable } of this.collection.find()) {
      for (const entry of entries) this.#add(entry);
      this.#notRead += unreachable;
      if (!(await this.giveWay())) return false;
      if (!this.#isWanted()) return true;
      // A list that is read again stays until all of it is found; the first entries of any other are shown at once.
      const isFirst = this.#index.entries.length === 0 && this.#entries.length > 0;
      if (this.#before.size === 0 && (isFirst || this.#isDue())) this.#show(false);
    }
    this.#forgetMissing();
    this.#show(true);
    return true;
  }

  /** Drops the summaries of files that are no longer there: as long as there are more or fewer than entries, reading goes on. */
  #forgetMissing(): void {
    const paths = new Set(this.#entries.map(({ path }) => path));
    for (const path of this.#before.keys()) if (!paths.has(path)) this.#summaries.delete(path);
  }

  #add(entry: Entry): void {
    const { path, modified } = entry;
    this.#entries.push(entry);
    const share = entry.key === undefined ? undefined : this.memory.progressOf(entry.key);
    if (share !== undefined) this.#progress.set(path, share);
    if (this.#before.get(path) !== modified || !this.#summaries.get(path)) this.#summaries.delete(path);
  }

  async #readAll(): Promise<boolean> {
    if (!this.#isWanted()) return true;
    if (this.#summaries.size === 0 && this.#isCached()) this.#recall();
    for (;;) {
      if (!(await this.giveWay())) return false;
      if (!this.#isWanted()) return true;
      const entry = this.#next();
      if (!entry) break;
      const opened = await readEntry(entry, this.giveWay);
      this.#summaries.set(entry.path, opened && summaryOf(opened));
      this.#read += 1;
      if (!opened) this.#notRead += 1;
      if (this.#isDue() && this.#isWanted()) this.#show(true);
    }
    this.#show(true);
    if (this.#isCached() && this.#read > STALE * this.#index.entries.length)
      remember(this.memory, this.collection.key, this.#index);
    return this.giveWay();
  }

  /** Whether summaries are kept between runs. */
  #isCached(): boolean {
    return this.collection.library !== undefined;
  }

  /** Takes over what an earlier run has read of files that have not changed since. */
  #recall(): void {
    const { key } = this.collection;
    for (const [path, summary] of recalled(this.memory, key, this.#index.entries)) this.#summaries.set(path, summary);
    this.#show(true);
  }

  /** The next entry to read: preferably one near the selected entry of the list. */
  #next(): Entry | undefined {
    const { entries } = this.#index;
    const { list, size } = this.store.state();
    const isUnread = ({ path }: Entry): boolean => !this.#summaries.has(path);
    if (list?.kind === 'collection' && list.query === '') {
      const from = Math.max(0, list.selected - size.rows);
      const near = entries.slice(from, list.selected + size.rows).find(isUnread);
      if (near) return near;
    }
    while (this.#at < entries.length && !isUnread(entries[this.#at] as Entry)) this.#at += 1;
    return entries[this.#at];
  }

  /** Whether this collection is still to be read, and has not been begun again. */
  #isWanted(): boolean {
    const state = this.store.state();
    const { key } = this.collection;
    return state.indexes[key] === this.#index && collectionToRead(state)?.key === key;
  }

  /** Whether it is time to show what is new; ranking many headings again takes longer than drawing a list. */
  #isDue(): boolean {
    const pause = listsHeadings(this.store.state()) ? SLOW : this.#pause;
    return performance.now() - this.#shown >= pause;
  }

  #show(complete: boolean): void {
    const begun = performance.now();
    const found =
      complete && this.#index.complete
        ? this.#index.entries
        : [...this.#entries].sort(this.collection.order ?? newestFirst);
    this.#index = {
      ...this.#index,
      now: this.#now,
      entries: found,
      complete,
      summaries: new Map(this.#summaries),
      progress: new Map(this.#progress),
      notRead: this.#notRead,
    };
    this.store.dispatch({ kind: 'indexed', index: this.#index });
    this.#shown = performance.now();
    this.#pause = Math.max(SHOW, REST * (this.#shown - begun));
  }
}
