import type { DomElement } from '../../dom.js';
import { type Leaf, leavesOf, lengthOf, removeLeaf } from '../../leaves.js';

/** Removes paragraphs that are one link to another article, unless links are what the article is made of. */
export function loneLinks(article: DomElement): void {
  const leaves = leavesOf(article);
  const lone = leaves.filter(isLoneLink);
  if (lengthOf(lone) < lengthOf(leaves) * MOST) for (const leaf of lone) removeLeaf(leaf, article);
}

/** Share of the text from which links are the article. */
const MOST = 0.2;

const isLoneLink = ({ element, text, links }: Leaf): boolean =>
  links >= text.length * 0.8 &&
  text.length >= 20 &&
  !/^h[1-4]$/.test(element.localName) &&
  !element.closest('li, td, th, dd, dt, blockquote') &&
  !/^(?:https?:|www\.)|@|\.(?:pdf|docx?|zip)\b/i.test(text) &&
  element.querySelectorAll('a[href]').length === 1;
