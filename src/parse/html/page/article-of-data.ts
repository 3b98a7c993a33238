import type { DomDocument, DomElement } from './dom.js';
import { textOf } from './leaves.js';
import { proseOf } from './measure.js';
import type { ArticleBody } from './metadata/article-body.js';
import { Shingles } from './shingles.js';

/** Minimum length of such a text that is an article, in characters. */
const ARTICLE = 300;

/**
 * Makes an article of the text in a page's data for search engines, if the page would have to be built by scripts; undefined if the page
 * shows text itself.
 */
export function articleOfData(
  document: DomDocument,
  { text: body, isFree }: ArticleBody,
  shown: DomElement | undefined,
): DomElement | undefined {
  if (!isFree || body.length < ARTICLE) return undefined;
  if (shown !== undefined && (proseOf(shown) > 0.3 * body.length || new Shingles(textOf(shown)).cover(body) > 0.1))
    return undefined;
  const article = document.createElement('div');
  for (const text of body.split(/\n+/)) {
    if (text.trim() === '') continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = text.trim();
    article.append(paragraph);
  }
  return article;
}
