import type { DomDocument, DomElement } from '../dom.js';
import { measureOf } from '../measure.js';
import type { PageFacts } from './rule.js';

/** Whether an element holds the title or the text of the article, as far as its markup tells. */
export const holdsArticle = (element: DomElement): boolean =>
  element.querySelector('h1, main, [itemprop~="articleBody"]') !== null;

/**
 * Removes parts of a page, except those without which it would have too little prose.
 * @param least returns the prose that has to be left, in characters, if a part with some prose is removed
 */
export function removeParts(
  { body }: DomDocument,
  parts: readonly DomElement[],
  { measures }: PageFacts,
  least: (part: DomElement, prose: number) => number,
): void {
  let rest = measureOf(measures, body).prose;
  for (const part of parts) {
    if (!body.contains(part)) continue;
    const { prose } = measureOf(measures, part);
    if (rest - prose < least(part, prose)) continue;
    rest -= prose;
    part.remove();
  }
}
