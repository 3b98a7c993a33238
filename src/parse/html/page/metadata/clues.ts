import { sanitizeLine } from '../../../../article/sanitize.js';
import { decodeHTMLStrict } from '../../parser.js';

/** Information about a page's article from one source in the page, in the words of that source. */
export interface Clues {
  readonly titles: readonly string[];
  /** Lists of authors, the most certain first: the others repeat it. */
  readonly authors: readonly (readonly string[])[];
  /** Days of publication, the most certain first. */
  readonly days: readonly string[];
  readonly sites: readonly string[];
  readonly summaries: readonly string[];
  readonly languages: readonly string[];
}

/** Maximum length of a text of metadata, in characters, and of the text that is looked at for it. */
const LONGEST = 1000;
const LOOKED_AT = 20_000;

const PAIRED_TAG = /<(a|b|em|font|i|mark|p|q|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>([^<>]*)<\/\1>|<br ?\/?>/gi;
const PLACEHOLDER = /^(?:null|undefined|none|nan|n\/?a|false|true|\[object object\])$/i;
const TEMPLATE = /\{[{%$]|\{%|\$\{|<%|^[#$%@]\w[.\w]*[}%#]$|%%[a-z_]+%%/i;

/** Text of a value of metadata on one line, without tags, entities that were written twice, and placeholders of templates; "" for none. */
export function lineOfValue(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).slice(0, LOOKED_AT);
  const decoded = text.includes('&') ? text.replace(/&(?:#\w{1,8}|\w{2,31});/g, decodeHTMLStrict) : text;
  const line = sanitizeLine((decoded.includes('<') ? decoded.replace(PAIRED_TAG, '$2 ') : decoded).trim());
  if (!/[\p{L}\p{N}]/u.test(line) || PLACEHOLDER.test(line) || TEMPLATE.test(line)) return '';
  return shorten(line);
}

/** The beginning of a line that is too long for metadata. */
export const shorten = (line: string): string =>
  line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : line;

/** The texts among values that say something. */
export const linesOfValues = (values: readonly unknown[]): readonly string[] =>
  values.map(lineOfValue).filter((line) => line !== '');
