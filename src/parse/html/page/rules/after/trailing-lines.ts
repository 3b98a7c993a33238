import { closestTagged, elementsIn, isInTagged, tags } from '../../constructs/find-elements.js';
import { FORMULA } from '../../constructs/keep-math.js';
import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, lengthOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { HEADINGS } from '../headings.js';
import { referencesIn } from '../reference-sections.js';

/** Removes what follows the text of an article without being text: headings of nothing, links, unless these are most of it. */
export function trailingLines(article: FoundArticle): void {
  const { leaves } = article;
  const last = leaves.findLastIndex(isProse);
  if (last < 0 || last === leaves.length - 1) return;
  const empty = headingsOfNothing(article.element);
  const after = leaves.slice(last + 1).reverse();
  const references = referencesIn(leaves);
  const kept = after.findIndex((leaf) => (references.has(leaf) && !isHeading(leaf)) || isText(leaf, empty));
  const list = closestTagged(after[kept]?.element, LISTS);
  const trailing = (kept < 0 ? after : after.slice(0, kept)).filter(({ element }) => !list?.contains(element));
  if (lengthOf(trailing) > MOST * lengthOf(leaves)) return;
  for (const { element } of trailing) article.removeWhole(element);
}

/** Share of the text from which links are what an article is made of. */
const MOST = 0.5;

function isText(leaf: Leaf, empty: ReadonlySet<DomElement | null>): boolean {
  const { element, text, links, mixed } = leaf;
  if (mixed || isInTagged(element, PLACES)) return true;
  return isHeading(leaf) ? !(empty.has(element) || empty.has(element.parentElement)) : links * 2 < text.length;
}

const LISTS = tags('ul ol');
/** Places whose text belongs to the article, whatever it is. */
const PLACES = tags('pre table dl figure math');
const PICTURES = tags('img video audio iframe math pre');
const isPicture = (element: DomElement): boolean => PICTURES.has(element.localName) || element.hasAttribute(FORMULA);

/** Headings after which there is nothing to see but text. */
function headingsOfNothing(article: DomElement): ReadonlySet<DomElement> {
  const seen = elementsIn(article, (element) => HEADINGS.has(element.localName) || isPicture(element));
  return new Set(seen.slice(seen.findLastIndex(isPicture) + 1));
}
