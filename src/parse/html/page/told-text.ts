import type { DomDocument } from './dom.js';

/** Text of an article as its page tells it to search engines (`articleBody` of schema.org), without markup. */
export interface ToldText {
  /** Empty if the page does not tell it. */
  readonly text: string;
  /** Whether the page may show all of it; what it tells to search engines only is not for its readers. */
  readonly isFree: boolean;
}

/** Reads the longest text that a page tells to search engines. */
export function toldText(document: DomDocument): ToldText {
  let longest: ToldText = { text: '', isFree: true };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (script.textContent.includes('articleBody'))
      for (const told of bodiesIn(parse(script.textContent)))
        if (told.text.length > longest.text.length) longest = told;
  return longest;
}

/** Depth at which schemas nest their articles at most. */
const DEEPEST = 6;

function* bodiesIn(value: unknown, depth = 0): Generator<ToldText> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if ('articleBody' in value && typeof value.articleBody === 'string')
    yield { text: plain(value.articleBody), isFree: isFree(value) };
  for (const inner of Object.values(value)) yield* bodiesIn(inner, depth + 1);
}

const isFree = (article: object): boolean =>
  !('isAccessibleForFree' in article && /^false$/i.test(`${article.isAccessibleForFree}`));

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .trim();

/** Value of JSON as pages carry it, with line feeds in strings; undefined if it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/[\n\r\t]+/g, ' '));
  } catch {
    return undefined;
  }
}
