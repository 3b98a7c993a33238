import { HTML_NAME, MARKDOWN_NAME } from './name-patterns.js';
import type { Origin } from './origin.js';

type Told = Pick<Origin, 'as' | 'name'>;

/** Number of bytes at the start of a page, which comments may fill. */
const MOST = 1 << 20;
/** Number of bytes among which a file that is called a page has a tag, and an archive names its kind. */
const HEAD = 4096;
/** Starts of a page in HTML, and of a feed. */
const STARTS = ['<!doctype html', '<html'];
const FEEDS = ['<rss', '<feed'];

/** Whether bytes are a page in HTML: as the user says, as the file is called, or as they begin. */
export const isHtml = (bytes: Uint8Array, origin: Told): boolean => mayBeHtml(bytes, origin) === true;

/** Whether bytes are a page in HTML; undefined if that depends on what follows them. */
export function mayBeHtml(bytes: Uint8Array, { as, name }: Told): boolean | undefined {
  if (as?.type !== undefined) return as.type === 'html';
  if (MARKDOWN_NAME.test(name)) return false;
  const isNamed = HTML_NAME.test(name);
  const most = isNamed ? HEAD : MOST;
  const head = startOf(bytes, most);
  // Text without any tag is called a page by mistake.
  const is = isNamed ? /<[a-z!/?]/i.test(head) || undefined : startsWith(head, STARTS);
  return is ?? (bytes.length < most ? undefined : false);
}

/** Whether bytes are a feed: RSS or Atom. */
export const isFeed = (bytes: Uint8Array): boolean => startsWith(startOf(bytes, MOST), FEEDS) === true;

/** Whether bytes are an archive of a page and its parts (MHTML), as browsers save them. */
export const isPageArchive = (bytes: Uint8Array, { name }: Told): boolean =>
  /\.mht(?:ml)?$/i.test(name) && /^content-type:\s*multipart\/related/im.test(startOf(bytes, HEAD));

/** Whether a text starts in one of several ways, after an XML declaration, white space and comments (HTML, "The page"). */
function startsWith(text: string, starts: readonly string[]): boolean | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const [, end] =
      [['<!--', '-->'] as const, ['<?xml', '?>'] as const].find(([open]) => text.startsWith(open, at)) ?? [];
    if (end === undefined) break;
    const found = text.indexOf(end, at);
    if (found < 0) return undefined;
    at = found + end.length;
  }
  const tag = text
    .slice(at, at + 40)
    .toLowerCase()
    .replace(/\s+/g, ' ');
  if (starts.some((start) => tag.startsWith(start) && /^[ >]/.test(tag.slice(start.length)))) return true;
  return [...starts, '<!--', '<?xml'].some((start) => start.startsWith(tag)) ? undefined : false;
}

/** The first characters of bytes as far as ASCII goes, whatever their encoding. */
const startOf = (bytes: Uint8Array, most: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(most, bytes.length))
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '');
