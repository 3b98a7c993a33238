import { isRecord } from '../../../../system/is-record.js';
import type { DomDocument, DomElement } from '../dom.js';

/** Thing of linked data: an article, a person, a site. */
export type Thing = Readonly<Record<string, unknown>>;

/** Maximum length of a script, in characters, and maximum depth of the things that are looked at. */
const LONGEST = 2_000_000;
export const DEEPEST = 12;

/** Scripts of a page that hold linked data. */
export const scriptsOf = (document: DomDocument): readonly DomElement[] =>
  Array.from(document.getElementsByTagName('script')).filter(isLinkedData);

/** Whether a script holds linked data. */
export const isLinkedData = (script: DomElement): boolean => /ld\+json/i.test(script.getAttribute('type') ?? '');

/**
 * Reads linked data (JSON-LD), however it is dressed up.
 * @param scripts the scripts of a page that hold it
 * @param word leaves out scripts in which this does not occur
 */
export const linkedData = (scripts: Iterable<DomElement>, word = ''): readonly unknown[] =>
  Array.from(scripts, ({ textContent }) => textContent)
    .filter((text) => text.length <= LONGEST && text.includes(word))
    .map(parseJson);

/** Yields all things in linked data, outermost first. */
export function* thingsIn(value: unknown, depth = 0): Generator<Thing> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (isRecord(value)) yield value;
  for (const inner of Object.values(value)) yield* thingsIn(inner, depth + 1);
}

/** Whether a thing is not free for everybody to read. */
export const isPaid = ({ isAccessibleForFree }: Thing): boolean => /^false$/i.test(String(isAccessibleForFree));

/** Value of a script; undefined for what cannot be read. */
function parseJson(script: string): unknown {
  // Comments or marks of CDATA may be around it.
  const bare = script.replace('<![CDATA[', '').replace(']]>', '');
  const from = bare.search(/[[{]/);
  const json = bare.slice(from, bare.lastIndexOf(bare[from] === '[' ? ']' : '}') + 1);
  // Line feeds inside texts and a comma at the end are the usual mistakes.
  for (const text of [json, mended(json)]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows no controls in texts
const mended = (json: string): string => json.replace(/[\u0000-\u001F]/g, ' ').replace(/,(?=\s*[\]}])/g, '');
