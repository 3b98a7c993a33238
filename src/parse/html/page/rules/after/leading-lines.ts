import { isInTagged, tags } from '../../constructs/find-elements.js';
import type { DomElement } from '../../dom.js';
import { isHeading, isProse } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { isNamedLead } from '../named-lead.js';
import type { PageFacts } from '../rule.js';
import { sameWords } from '../same-words.js';

/** Removes the lines before the first sentence of an article that are neither headings nor sentences: authors, dates, sections of the site. */
export function leadingLines(article: FoundArticle, { title }: PageFacts): void {
  const { leaves } = article;
  let inText = false;
  for (const leaf of leaves.slice(0, Math.max(0, leaves.findIndex(isProse)))) {
    const { element, text, links, mixed } = leaf;
    if (isHeading(leaf)) inText ||= !sameWords(text, title);
    else if (mixed || isInTagged(element, PLACES) || ((links === 0 || inText) && isInTagged(element, LISTS)))
      inText = true;
    else if (isInTagged(element, FIGURE) || (links === 0 && (isShortSentence(text) || isDeck(element, text)))) continue;
    else if (!inText || links * 2 >= text.length) article.removeWhole(element);
  }
}

const FIGURE = tags('figure');
const LISTS = tags('ol ul');
/** Places whose text belongs to the article, whatever it is. */
const PLACES = tags('pre table dl math');

/** Minimum number of words in a subtitle that is no sentence. */
const FEW = 4;

const isDeck = (element: DomElement, text: string): boolean => isNamedLead(element) && text.split(' ').length >= FEW;

/** Sign after a word at the end of a text, before quotation marks and the numbers of footnotes. */
const LAST_SIGN = /\p{Ll}{2}["”“»’)]*([.!?…:,])["”“»’)]*[\s\d[\]]*$/u;

/** Whether words end like a sentence or introduce something. */
function isShortSentence(text: string): boolean {
  const [, sign = ''] = LAST_SIGN.exec(text) ?? [];
  return /[.!?…]/.test(sign) || (sign !== '' && text.includes(' '));
}
