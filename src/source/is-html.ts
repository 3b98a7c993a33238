import { HTML_NAME } from './html-name.js';
import { MARKDOWN_NAME } from './markdown-name.js';
import type { Origin } from './origin.js';

/** Number of bytes among which the start of a page in HTML is looked for. */
const HEAD = 4096;

/** Start of a page in HTML, after white space and comments (HTML, "The page"). */
const START = /^(?:\s|<!--(?:[^-]|-(?!->))*-->)*<(?:!doctype\s+html|html)[\s>]/i;

/** Whether an origin is called, or declared to be, a page in HTML; undefined if only its bytes tell. */
function toldHtml({ as, name }: Pick<Origin, 'as' | 'name'>): boolean | undefined {
  if (as?.type !== undefined) return as.type === 'html';
  if (HTML_NAME.test(name)) return true;
  return MARKDOWN_NAME.test(name) ? false : undefined;
}

export const isHtmlByName = (origin: Pick<Origin, 'as' | 'name'>): boolean => toldHtml(origin) === true;

/** Whether bytes are a page in HTML: as the user says, as the file is called, or as they begin. */
export function isHtml(bytes: Uint8Array, origin: Pick<Origin, 'as' | 'name'>): boolean {
  return toldHtml(origin) ?? START.test(startOf(bytes));
}

/** The first characters of bytes as far as ASCII goes, whatever their encoding. */
const startOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length))
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '');
