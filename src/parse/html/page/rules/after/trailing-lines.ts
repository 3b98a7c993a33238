import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, leavesOf, lengthOf, removeWhole } from '../../leaves.js';
import { FOLDED } from '../headings.js';
import { referencesIn } from '../reference-sections.js';

/**
 * Removes what follows the text of an article without being text: headings of nothing, lines that announce what is not there, and links,
 * unless these are most of it.
 */
export function trailingLines(article: DomElement): void {
  const leaves = leavesOf(article);
  const end = elementsAtEnd(article);
  const last = leaves.findLastIndex((leaf) => isProse(leaf) && !isHeading(leaf) && !isAnnouncement(leaf, end));
  if (last < 0) return;
  const after = leaves.slice(last + 1).reverse();
  const references = referencesIn(leaves);
  const kept = after.findIndex((leaf) => (references.has(leaf) && !isHeading(leaf)) || isText(leaf, end));
  const list = after[kept]?.element.closest('ul, ol');
  const trailing = (kept < 0 ? after : after.slice(0, kept)).filter(({ element }) => !list?.contains(element));
  if (lengthOf(trailing) > MOST * lengthOf(leaves)) return;
  for (const { element } of trailing) removeWhole(element, article);
}

/** Share of the text from which links are what an article is made of. */
const MOST = 0.5;

function isText(leaf: Leaf, end: ReadonlySet<DomElement | null>): boolean {
  const { element, text, links, mixed } = leaf;
  if (mixed || element.closest('pre, table, dl, figure, math') !== null) return true;
  if (isHeading(leaf)) return isFolded(element) || !(end.has(element) || end.has(element.parentElement));
  return links * 2 < text.length && !isAnnouncement(leaf, end);
}

const isFolded = (heading: DomElement): boolean => heading.closest(`[${FOLDED}]`) !== null;

/** Maximum length of a line that announces something, in characters. */
const LONGEST = 120;

/** Whether a line announces something that is not there. */
const isAnnouncement = ({ element, text, mixed }: Leaf, end: ReadonlySet<DomElement | null>): boolean =>
  !mixed && text.endsWith(':') && text.length <= LONGEST && end.has(element);

const PICTURES = 'img, video, audio, iframe, math, pre, [data-formula]';

/** Elements after which there is nothing to see but text. */
function elementsAtEnd(article: DomElement): ReadonlySet<DomElement | null> {
  const all = [...article.querySelectorAll('*')];
  return new Set(all.slice(all.findLastIndex((element) => element.matches(PICTURES)) + 1));
}
