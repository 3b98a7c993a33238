import type { DomElement } from '../../dom.js';
import { KEPT_ID } from '../headings.js';

/** Gives headings the ids back that were kept while the article was looked for. */
export function headingIds(article: DomElement): void {
  for (const heading of article.querySelectorAll(`[${KEPT_ID}]`)) {
    heading.id = heading.getAttribute(KEPT_ID) ?? '';
    heading.removeAttribute(KEPT_ID);
  }
}
