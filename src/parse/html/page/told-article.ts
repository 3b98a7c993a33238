import type { DomDocument, DomElement } from './dom.js';
import { textOf } from './leaves.js';
import { proseOf } from './measure.js';
import type { ToldText } from './metadata/told-text.js';
import { Shingles } from './shingles.js';

/** Minimum length of such a text that is an article, in characters. */
const ARTICLE = 300;

/**
 * Makes an article of the text in a page's data for search engines, if the page would have to be built by scripts; undefined if the page
 * shows text itself.
 */
export function toldArticle(
  document: DomDocument,
  { text: told, isFree }: ToldText,
  shown: DomElement | undefined,
): DomElement | undefined {
  if (!isFree || told.length < ARTICLE) return undefined;
  if (shown !== undefined && (proseOf(shown) > 0.3 * told.length || new Shingles(textOf(shown)).cover(told) > 0.1))
    return undefined;
  const article = document.createElement('div');
  for (const text of told.split(/\n+/)) {
    if (text.trim() === '') continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = text.trim();
    article.append(paragraph);
  }
  return article;
}
