import { slugOfName } from '../../article/outline.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { pageFaults } from '../../messages/page-faults.js';
import { articleOf } from '../../parse/article-of.js';
import type { Origin } from '../../source/origin.js';
import { decodePage } from '../../source/web/charset.js';
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
 * @param signal gives up when it is aborted
 * @throws UserError if there is no text in it, or far too much
 */
export const openPage = async (
  { bytes, charset, address }: PageBytes,
  origin: Origin,
  signal?: AbortSignal,
): Promise<Opened> => openHtml({ html: await decodePage(bytes, charset), address }, origin, { signal });

/** @param other the same page, opened the other way */
async function openHtml(
  source: { readonly html: string; readonly address: string | undefined },
  origin: Origin,
  { signal, other }: { readonly signal?: AbortSignal | undefined; readonly other?: Opened },
): Promise<Opened> {
  const { html, address } = source;
  const whole = origin.as?.whole ?? false;
  const read = await readInWorker({ html, setting: { address, whole, lang: origin.as?.lang } }, signal);
  if (!read) throw new UserError(pageFaults.unreadable(origin.name));
  const { page, plainly } = read;
  if (page.blocks.length === 0) throw new UserError(pageFaults.noText(origin.name));
  const known = {
    name: sanitizeLine(origin.name),
    slug: slugOfName(origin.name),
    lang: 'en',
    tags: [],
    related: [],
    ...page.known,
  };
  // What cannot be read again is not opened by its origin.
  const otherOrigin = origin.can.whole?.() ?? { ...origin, as: { ...origin.as, whole: !whole } };
  let otherWay = other;
  const opened: Opened = {
    origin,
    article: articleOf(known, page.blocks),
    markdown: () => html,
    warning: plainly && !whole ? pageFaults.tooComplex(origin.name) : undefined,
    whole: async () => (otherWay ??= await openHtml(source, otherOrigin, { other: opened })),
  };
  return opened;
}
