import { sectionAt } from '../find-section.js';
import type { Article } from '../model.js';
import { lengthOf, offsetOf, textBetween } from '../offset.js';
import type { Passage, PassageAnchor } from './model.js';

/** Number of characters before and after a passage that are kept to recognize it. */
const CONTEXT = 80;

/** Describes a passage so that it can be found again. */
export function anchorOf(article: Article, { from, to }: Passage): PassageAnchor {
  const [start, end] = [offsetOf(article, from), offsetOf(article, to)];
  return {
    quote: textBetween(article, start, end),
    before: textBetween(article, start - CONTEXT, start),
    after: textBetween(article, end, end + CONTEXT),
    section: article.sections[sectionAt(article.sections, from)]?.slug ?? '',
    at: start,
    of: lengthOf(article),
  };
}
