import type { DomElement } from '../../dom.js';
import { isHeading, isProse, leavesOf, removeWhole } from '../../leaves.js';
import { isNamedLead } from '../named-lead.js';
import type { PageFacts } from '../rule.js';
import { sameWords } from '../same-words.js';

/** Removes the lines before the first sentence of an article that are neither headings nor sentences: authors, dates, sections of the site. */
export function leadingLines(article: DomElement, { title }: PageFacts): void {
  const leaves = leavesOf(article);
  let inText = false;
  for (const leaf of leaves.slice(0, Math.max(0, leaves.findIndex(isProse)))) {
    const { element, text, links, mixed } = leaf;
    if (isHeading(leaf)) inText ||= !sameWords(text, title);
    else if (mixed || element.closest('pre, table, dl, math') || ((links === 0 || inText) && element.closest('ol, ul')))
      inText = true;
    else if (element.closest('figure') || (links === 0 && (isShortSentence(text) || isDeck(element, text)))) continue;
    else if (!inText || links * 2 >= text.length) removeWhole(element, article);
  }
}

/** Minimum number of words in a subtitle that is not a sentence. */
const FEW = 4;

const isDeck = (element: DomElement, text: string): boolean => isNamedLead(element) && text.split(' ').length >= FEW;

/** Sign after a word at the end of a text, before quotation marks and the numbers of footnotes. */
const LAST_SIGN = /\p{Ll}{2}["”“»’)]*([.!?…:,])["”“»’)]*[\s\d[\]]*$/u;

/** Whether words end like a sentence or introduce something. */
function isShortSentence(text: string): boolean {
  const [, sign = ''] = LAST_SIGN.exec(text) ?? [];
  return /[.!?…]/.test(sign) || (sign !== '' && text.includes(' '));
}
