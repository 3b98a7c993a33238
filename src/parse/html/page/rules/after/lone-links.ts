import { isLink } from '../../constructs/elements.js';
import { elementsIn, isInTagged, tags } from '../../constructs/find-elements.js';
import { type Leaf, lengthOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';

/** Removes paragraphs that are one link to another article, unless links are what the article is made of. */
export function loneLinks(article: FoundArticle): void {
  const { leaves } = article;
  const lone = leaves.filter(isLoneLink);
  if (lengthOf(lone) < lengthOf(leaves) * MOST) for (const leaf of lone) article.remove(leaf);
}

/** Share of the text from which links are the article. */
const MOST = 0.2;

const isLoneLink = ({ element, text, links }: Leaf): boolean =>
  links >= text.length * 0.8 &&
  text.length >= 20 &&
  !/^h[1-4]$/.test(element.localName) &&
  !isInTagged(element, PARTS) &&
  !/^(?:https?:|www\.|[([])|@|\.(?:pdf|docx?|zip)\b/i.test(text) &&
  elementsIn(element, isLink).length === 1;

/** Elements whose parts may well be links. */
const PARTS = tags('li td th dd dt blockquote');
