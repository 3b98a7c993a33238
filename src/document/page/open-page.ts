import { slugOfName } from '../../article/outline.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Text } from '../../messages/language.js';
import { pageFaults } from '../../messages/page-faults.js';
import { articleOf } from '../../parse/article-of.js';
import type { Page, PageProblem } from '../../parse/html/page/page.js';
import type { Origin } from '../../source/origin.js';
import { findReading, keepReading } from '../../store/page-readings.js';
import { UserError } from '../../system/errors.js';
import { keepYoungSpace } from '../../system/young-space.js';
import type { Opened } from '../opened.js';

/** Size in bytes from which on memory matters more than time. */
const LARGE = 1 << 18;

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
export const openPage = (source: PageBytes, origin: Origin, signal?: AbortSignal): Promise<Opened> =>
  openHtml(source, origin, { signal });

/** @param other the same page, opened the other way */
async function openHtml(
  source: PageBytes,
  origin: Origin,
  { signal, other }: { readonly signal?: AbortSignal | undefined; readonly other?: Opened },
): Promise<Opened> {
  const { bytes, charset, address } = source;
  const { env, lang, whole = false } = origin.as ?? {};
  const setting = { address, whole, lang };
  const known = env && pageIn(findReading(env, bytes, { ...setting, charset }));
  const worker = known ? undefined : await import('./read-in-worker.js');
  if (bytes.length > LARGE) keepYoungSpace();
  // Starting it takes longer than all else before the page is read.
  worker?.preparePageWorker();
  const { decodePage } = await import('../../source/web/charset.js');
  const html = other?.markdown() ?? (await decodePage(bytes, charset));
  const read = known ? { page: known, plainly: false } : await worker?.readInWorker({ html, setting }, signal);
  if (!read) throw new UserError(pageFaults.unreadable(origin.name));
  const { page, plainly } = read;
  // A page that was too complex may be read in time on another day.
  if (env && !known && !plainly) keepReading(env, bytes, { ...setting, charset }, page);
  const { problem } = page;
  if (page.blocks.length === 0) throw new UserError(noText(problem, origin.name));
  const meta = {
    name: sanitizeLine(origin.name),
    slug: slugOfName(origin.name),
    lang: 'en',
    tags: [],
    related: [],
    ...page.known,
  };
  // A page that cannot be read again is not opened by its origin.
  const otherOrigin = origin.can.whole?.() ?? { ...origin, as: { ...origin.as, whole: !whole } };
  let otherWay = other;
  const opened: Opened = {
    origin,
    article: articleOf(meta, page.blocks),
    markdown: () => html,
    warning: plainly && !whole ? pageFaults.tooComplex(origin.name) : problem && pageFaults[problem](origin.name),
    whole: async () => (otherWay ??= await openHtml(source, otherOrigin, { other: opened })),
  };
  return opened;
}

/** What to say of a page without text. */
function noText(problem: PageProblem | undefined, name: string): Text {
  if (problem === 'scripts') return pageFaults.noTextWithoutScripts(name);
  return problem === 'login' ? pageFaults.noTextWithoutLogin(name) : pageFaults.noText(name);
}

/** A page that was kept; undefined if the reading is not a page. */
function pageIn(reading: unknown): Page | undefined {
  const { known, blocks } = (reading ?? {}) as Partial<Page>;
  return known && Array.isArray(blocks) && blocks.every((block) => block?.kind) ? (reading as Page) : undefined;
}
