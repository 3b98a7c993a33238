import type { DomElement } from '../../dom.js';
import { isHeading, leavesOf, removeWhole } from '../../leaves.js';

/** Removes what follows the text of an article without being text: headings of nothing, links. */
export function trailingLines(article: DomElement): void {
  for (const leaf of [...leavesOf(article)].reverse()) {
    const { element, text, links, mixed } = leaf;
    if (mixed || element.closest('pre, table, dl, figure, math')) return;
    if (!isHeading(leaf) && links * 2 < text.length) return;
    removeWhole(element, article);
  }
}
