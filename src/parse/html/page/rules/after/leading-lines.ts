import { isInTagged, tags } from '../../constructs/find-elements.js';
import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { isNamedLead } from '../named-lead.js';
import type { PageFacts } from '../rule.js';
import { sameWords } from '../same-words.js';

/**
 * Removes the lines before the first sentence of an article that are neither headings nor sentences: authors, dates, sections of the site.
 * Subtitles and facts with a label stay.
 */
export function leadingLines(article: FoundArticle, { title }: PageFacts): void {
  const { leaves } = article;
  let inText = false;
  for (const leaf of leaves.slice(0, Math.max(0, leaves.findIndex(isProse)))) {
    const { element, text, links, mixed } = leaf;
    if (isHeading(leaf)) inText ||= !sameWords(text, title);
    else if (mixed || isInTagged(element, PLACES) || ((links === 0 || inText) && isInTagged(element, LISTS)))
      inText = true;
    else if (isInTagged(element, FIGURE) || isWords(leaf, title)) continue;
    else if (!inText || links * 2 >= text.length) article.removeWhole(element);
  }
}

const FIGURE = tags('figure');
const LISTS = tags('ol ul');
/** Places whose text belongs to the article, whatever it is. */
const PLACES = tags('pre table dl math');

/** Minimum length of the text of a sentence outside of its links, in characters. */
const UNLINKED = 30;

function isWords({ element, text, links }: Leaf, title: string): boolean {
  if (links > 0) return text.length - links >= UNLINKED && isShortSentence(text);
  return (
    isShortSentence(text) || isDeck(element, text) || isFact(text) || (isSubtitle(text) && !sameWords(text, title))
  );
}

/** Minimum number of words in a subtitle that is not a sentence, if its markup says what it is. */
const FEW = 4;

const isDeck = (element: DomElement, text: string): boolean => isNamedLead(element) && text.split(' ').length >= FEW;

/** Minimum number of words in other subtitles. */
const SEVERAL = 5;

/** Digits and signs of lines that tell dates, numbers and sections. */
const META_SIGN = /[\d|/\\<>›»→•·@#]/;

/** Whether a line reads like a phrase rather than like names: most of its words are in lower case, or are written without spaces. */
function isSubtitle(text: string): boolean {
  if (META_SIGN.test(text)) return false;
  const words = text.split(' ');
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (words.length >= SEVERAL && lower * 2 >= words.length) || /\p{Lo}{12}/u.test(text);
}

/** Label of a fact, with the beginning of the words after it. */
const FACT = /^\p{Lu}[\p{L} ]{3,30}: \p{Lu}\S* ./u;
const DAY_OR_TIME = /\b(?:19|20)\d\d\b|\d:\d\d/;

const isFact = (text: string): boolean => FACT.test(text) && !DAY_OR_TIME.test(text);

/** Sign after a word at the end of a text, before quotation marks and the numbers of footnotes. */
const LAST_SIGN = /\p{Ll}{2}["”“»’)]*([.!?…:,])["”“»’)]*[\s\d[\]]*$/u;

/** Whether words end like a sentence or introduce something. */
function isShortSentence(text: string): boolean {
  const [, sign = ''] = LAST_SIGN.exec(text) ?? [];
  return /[.!?…]/.test(sign) || (sign !== '' && text.includes(' '));
}
