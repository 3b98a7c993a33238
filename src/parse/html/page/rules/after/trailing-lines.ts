import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, leavesOf, removeWhole } from '../../leaves.js';

/** Removes what follows the text of an article without being text: headings of nothing, links, unless these are most of it. */
export function trailingLines(article: DomElement): void {
  const leaves = leavesOf(article);
  const last = leaves.findLastIndex(isProse);
  if (last < 0) return;
  const after = leaves.slice(last + 1).reverse();
  const kept = after.findIndex((leaf) => isText(leaf, article));
  const trailing = kept < 0 ? after : after.slice(0, kept);
  if (lengthOf(trailing) > MOST * lengthOf(leaves)) return;
  for (const { element } of trailing) removeWhole(element, article);
}

/** Share of the text from which links are what an article is made of. */
const MOST = 0.5;

const lengthOf = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { text }) => sum + text.length, 0);

function isText(leaf: Leaf, article: DomElement): boolean {
  const { element, text, links, mixed } = leaf;
  if (mixed || element.closest('pre, table, dl, figure, math') !== null) return true;
  return isHeading(leaf) ? isBeforePicture(element, article) : links * 2 < text.length;
}

/** Whether something to see follows a heading after which there is no text. */
function isBeforePicture(heading: DomElement, article: DomElement): boolean {
  for (let up: DomElement | null = heading; up !== null && up !== article; up = up.parentElement)
    for (let next = up.nextElementSibling; next !== null; next = next.nextElementSibling)
      if (next.matches(PICTURES) || next.querySelector(PICTURES) !== null) return true;
  return false;
}

const PICTURES = 'img, video, audio, iframe, math, pre, [data-formula]';
