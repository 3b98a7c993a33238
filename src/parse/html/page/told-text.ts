import type { DomDocument } from './dom.js';

/** Text of the article as the page tells it to search engines (`articleBody` of schema.org), without markup; empty if it does not. */
export function toldText(document: DomDocument): string {
  let longest = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (script.textContent.includes('articleBody'))
      for (const text of bodiesIn(parse(script.textContent))) if (text.length > longest.length) longest = text;
  return longest;
}

/** Depth at which schemas nest their articles at most. */
const DEEPEST = 6;

function* bodiesIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if ('articleBody' in value && typeof value.articleBody === 'string' && isFree(value)) yield plain(value.articleBody);
  for (const inner of Object.values(value)) yield* bodiesIn(inner, depth + 1);
}

/** Whether the page may show all of a text; what it tells to search engines only is not for its readers. */
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
