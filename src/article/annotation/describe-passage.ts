import { sectionAt } from '../find-section.js';
import type { Article } from '../model.js';
import { lengthOf, offsetOf, placeAt, textBetween } from '../offset.js';
import type { Passage, PassageAnchor } from './annotation.js';

/** Number of characters before and after a passage that are kept at least. */
export const SHORTEST_CONTEXT = 80;

/**
 * Describes a passage by its text and its surroundings. Does not compare it with others: that takes time, and code that a start need
 * not load.
 */
export function describePassage(
  article: Article,
  { from, to }: Passage,
  context: number = SHORTEST_CONTEXT,
): PassageAnchor {
  const [start, end] = [offsetOf(article, from), offsetOf(article, to)];
  return {
    quote: textBetween(article, start, end),
    before: textBetween(article, start - context, start),
    after: textBetween(article, end, end + context),
    section: article.sections[sectionAt(article.sections, from)]?.slug ?? '',
    at: start,
    of: lengthOf(article),
  };
}

/** Passage that an anchor describes, if it is still in its place, after the same text. */
export function passageAt(article: Article, { quote, before, at }: PassageAnchor): Passage | undefined {
  const found = quote !== '' && textBetween(article, at - before.length, at + quote.length) === before + quote;
  return found ? { from: placeAt(article, at), to: placeAt(article, at + quote.length) } : undefined;
}
