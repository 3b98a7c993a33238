import { closestElement, closestTagged, elementsIn, isInTagged, tags } from '../../constructs/find-elements.js';
import { FORMULA } from '../../constructs/keep-math.js';
import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, lengthOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { FOLDED } from '../heading-attributes.js';
import { referencesIn } from '../reference-sections.js';

/**
 * Removes what follows the text of an article without being text: headings of nothing, lines that announce what is not there, and links,
 * unless these are most of it.
 */
export function trailingLines(article: FoundArticle): void {
  const { leaves } = article;
  const end = elementsAtEnd(article.element);
  const last = leaves.findLastIndex((leaf) => isProse(leaf) && !isHeading(leaf) && !isAnnouncement(leaf, end));
  if (last < 0) return;
  const after = leaves.slice(last + 1).reverse();
  const references = referencesIn(leaves);
  const kept = after.findIndex((leaf) => (references.has(leaf) && !isHeading(leaf)) || isText(leaf, end));
  const list = closestTagged(after[kept]?.element, LISTS);
  const trailing = (kept < 0 ? after : after.slice(0, kept)).filter(({ element }) => !list?.contains(element));
  if (lengthOf(trailing) > MOST * lengthOf(leaves)) return;
  for (const { element } of trailing) article.removeWhole(element);
}

/** Share of the text from which links are what an article is made of. */
const MOST = 0.5;

function isText(leaf: Leaf, end: ReadonlySet<DomElement | null>): boolean {
  const { element, text, links, mixed } = leaf;
  if (mixed || isInTagged(element, PLACES)) return true;
  if (isHeading(leaf)) return isFolded(element) || !(end.has(element) || end.has(element.parentElement));
  return links * 2 < text.length && !isAnnouncement(leaf, end);
}

/** Whether an element is, or is in, a heading whose text the page hides. */
const isFolded = (element: DomElement): boolean =>
  closestElement(element, (around) => around.hasAttribute(FOLDED)) !== undefined;

/** Maximum length of a line that announces something, in characters. */
const LONGEST = 120;

/** Whether a line announces something that is not there. */
const isAnnouncement = ({ element, text, mixed }: Leaf, end: ReadonlySet<DomElement | null>): boolean =>
  !mixed && text.endsWith(':') && text.length <= LONGEST && end.has(element);

const LISTS = tags('ul ol');
/** Places whose text belongs to the article, whatever it is. */
const PLACES = tags('pre table dl figure math');
const PICTURES = tags('img video audio iframe math pre');
const isPicture = (element: DomElement): boolean => PICTURES.has(element.localName) || element.hasAttribute(FORMULA);

/** Elements after which there is nothing to see but text. */
function elementsAtEnd(article: DomElement): ReadonlySet<DomElement | null> {
  const all = elementsIn(article, () => true);
  return new Set(all.slice(all.findLastIndex(isPicture) + 1));
}
