import { elementsIn } from '../../constructs/find-elements.js';
import type { FoundArticle } from '../found-article.js';
import { KEPT_ID } from '../heading-attributes.js';

/** Gives headings the ids back that were kept while the article was looked for. */
export function headingIds(article: FoundArticle): void {
  for (const heading of elementsIn(article.element, (element) => element.hasAttribute(KEPT_ID))) {
    heading.id = heading.getAttribute(KEPT_ID) ?? '';
    heading.removeAttribute(KEPT_ID);
  }
}
