import type { DomElement } from '../../dom.js';
import { isHeading, isProse, leavesOf, removeWhole } from '../../leaves.js';

/** Removes what follows the text of an article without being text: headings of nothing, links. */
export function trailingLines(article: DomElement): void {
  const leaves = leavesOf(article);
  const last = leaves.findLastIndex(isProse);
  if (last < 0) return;
  for (const leaf of leaves.slice(last + 1).reverse()) {
    const { element, text, links, mixed } = leaf;
    if (mixed || element.closest('pre, table, dl, figure, math')) return;
    if (isHeading(leaf) ? isBeforePicture(element, article) : links * 2 < text.length) return;
    removeWhole(element, article);
  }
}

/** Whether something to see follows a heading after which there is no text. */
function isBeforePicture(heading: DomElement, article: DomElement): boolean {
  for (let up: DomElement | null = heading; up !== null && up !== article; up = up.parentElement)
    for (let next = up.nextElementSibling; next !== null; next = next.nextElementSibling)
      if (next.matches(PICTURES) || next.querySelector(PICTURES) !== null) return true;
  return false;
}

const PICTURES = 'img, video, audio, iframe, math, pre, [data-formula]';
