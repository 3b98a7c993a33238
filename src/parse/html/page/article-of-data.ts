import type { DomDocument, DomElement } from './dom.js';
import { textOf } from './leaves.js';
import { proseOf } from './measure.js';
import type { ArticleBody } from './metadata/article-body.js';
import { Shingles } from './shingles.js';

/** Minimum length of a text in a page's data that counts as an article, in characters. */
const ARTICLE = 300;
/** Share of it that the page shows as prose, and share of its phrases there, above which the page shows the article itself. */
const SHOWN = 0.3;
const SAID = 0.1;

/**
 * Builds an article from the text in a page's data for search engines, if the page shows it only with scripts; undefined if the page
 * shows text itself.
 */
export function articleOfData(
  document: DomDocument,
  { text: body, isFree }: ArticleBody,
  shown: DomElement | undefined,
): DomElement | undefined {
  if (!isFree || body.length < ARTICLE) return undefined;
  if (shown !== undefined && (proseOf(shown) > SHOWN * body.length || new Shingles(textOf(shown)).cover(body) > SAID))
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
