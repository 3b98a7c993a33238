import { detached } from '../article/detached.js';
import { sanitizeLine } from '../article/sanitize.js';
import type { Collection, Entry } from '../source/collection.js';
import { newestFirst } from '../source/collection.js';
import { isUserError } from '../system/errors.js';
import { openIncrementally } from './open.js';
import type { Opened } from './opened.js';

/** Facts about an article for a list, and the places of its headings. */
export interface Summary {
  readonly title: string;
  readonly words: number;
  readonly headings: readonly Heading[];
}

/** Heading of an article. */
interface Heading {
  readonly number: string;
  readonly title: string;
  readonly slug: string;
}

/** Maximum size of the files that are read for a list or a search of a collection, in bytes. */
export const LARGEST_LISTED = 4 << 20;

/** Gives way to other work. Resolves to whether to go on. */
export type GiveWay = () => Promise<boolean>;

const goOn: GiveWay = async () => true;

/** Whole article of an entry; undefined if it is too large, can no longer be read, or reading was ended. */
export async function readEntry({ size, origin }: Entry, giveWay = goOn): Promise<Opened | undefined> {
  if (size > LARGEST_LISTED) return undefined;
  try {
    const opened = await openIncrementally(origin());
    const { rest } = opened;
    if (!rest) return opened;
    for await (const _ of rest.parts) {
      if (await giveWay()) continue;
      rest.close();
      return undefined;
    }
    return { ...opened, article: rest.article(), rest: undefined };
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

/** Does not keep the text in memory. */
export const summaryOf = ({ article: { meta, words, sections } }: Opened): Summary =>
  detached({
    title: sanitizeLine(meta.title),
    words,
    headings: sections.map(({ number, title, slug }) => ({ number, title, slug })),
  });

/** Entry with what a list tells of it; without a summary, it cannot be read. */
export interface SummarizedEntry {
  readonly entry: Entry;
  readonly summary: Summary | undefined;
}

/**
 * Reads all entries of a collection, the newest first.
 * @throws UserError if it cannot be read
 */
export async function summarize(collection: Collection) {
  const found: Entry[] = [];
  let notRead = 0;
  for await (const { entries, unreachable } of collection.find()) {
    found.push(...entries);
    notRead += unreachable;
  }
  const entries: SummarizedEntry[] = [];
  for (const entry of found.sort(newestFirst)) {
    const opened = await readEntry(entry);
    entries.push({ entry, summary: opened && summaryOf(opened) });
    if (!opened) notRead += 1;
  }
  return { entries, notRead };
}
