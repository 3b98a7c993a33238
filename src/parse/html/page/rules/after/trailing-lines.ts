import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, leavesOf, lengthOf, removeWhole } from '../../leaves.js';
import { HEADINGS } from '../headings.js';
import { referencesIn } from '../reference-sections.js';

/** Removes what follows the text of an article without being text: headings of nothing, links, unless these are most of it. */
export function trailingLines(article: DomElement): void {
  const leaves = leavesOf(article);
  const last = leaves.findLastIndex(isProse);
  if (last < 0) return;
  const empty = headingsOfNothing(article);
  const after = leaves.slice(last + 1).reverse();
  const references = referencesIn(leaves);
  const kept = after.findIndex((leaf) => (references.has(leaf) && !isHeading(leaf)) || isText(leaf, empty));
  const list = after[kept]?.element.closest('ul, ol');
  const trailing = (kept < 0 ? after : after.slice(0, kept)).filter(({ element }) => !list?.contains(element));
  if (lengthOf(trailing) > MOST * lengthOf(leaves)) return;
  for (const { element } of trailing) removeWhole(element, article);
}

/** Share of the text from which links are what an article is made of. */
const MOST = 0.5;

function isText(leaf: Leaf, empty: ReadonlySet<DomElement | null>): boolean {
  const { element, text, links, mixed } = leaf;
  if (mixed || element.closest('pre, table, dl, figure, math') !== null) return true;
  return isHeading(leaf) ? !(empty.has(element) || empty.has(element.parentElement)) : links * 2 < text.length;
}

const PICTURES = 'img, video, audio, iframe, math, pre, [data-formula]';

/** Headings after which there is nothing to see but text. */
function headingsOfNothing(article: DomElement): ReadonlySet<DomElement> {
  const seen = [...article.querySelectorAll(`${HEADINGS}, ${PICTURES}`)];
  return new Set(seen.slice(seen.findLastIndex((element) => element.matches(PICTURES)) + 1));
}
