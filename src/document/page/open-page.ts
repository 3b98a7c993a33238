import { slugOfName } from '../../article/outline.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { pageFaults } from '../../messages/page-faults.js';
import { articleOf } from '../../parse/article-of.js';
import { decode } from '../../source/decode.js';
import type { Origin } from '../../source/origin.js';
import { UserError } from '../../system/errors.js';
import type { Opened } from '../opened.js';
import { readInWorker } from './read-in-worker.js';

/** A page in HTML: its bytes, and what the server says about them. */
export interface PageBytes {
  readonly bytes: Uint8Array;
  /** Encoding that the server names. */
  readonly charset?: string | undefined;
  /** Address from which it came in the end; undefined for a file or standard input. */
  readonly address?: string | undefined;
}

/**
 * Opens the article of a page in HTML, or all of the page.
 * @throws UserError if there is no text in it, or far too much
 */
export async function openPage({ bytes, address }: PageBytes, origin: Origin): Promise<Opened> {
  const html = decode(bytes, origin.name, true);
  const whole = origin.as?.whole ?? false;
  const read = await readInWorker({ html, setting: { address, whole, lang: origin.as?.lang } });
  if (!read) throw new UserError(pageFaults.unreadable(origin.name));
  const { page, plainly } = read;
  const { problem } = page;
  if (page.blocks.length === 0)
    throw new UserError(pageFaults[problem === 'scripts' ? 'noTextWithoutScripts' : 'noText'](origin.name));
  const known = {
    name: sanitizeLine(origin.name),
    slug: slugOfName(origin.name),
    lang: 'en',
    tags: [],
    related: [],
    ...page.known,
  };
  const article = articleOf(known, page.blocks);
  const bodyStart = article.blocks.filter(({ kind }) => kind === 'title' || kind === 'byline').length;
  const fault = plainly && !whole ? 'tooComplex' : problem;
  const warning = fault && pageFaults[fault](origin.name);
  return { origin, article: { ...article, bodyStart }, markdown: () => html, warning };
}
