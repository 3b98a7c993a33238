import { hasProperty } from '../constructs/elements.js';
import { findElement, tags } from '../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../dom.js';
import { measureOf } from '../measure.js';
import type { PageFacts } from './rule.js';

/** Whether an element holds the title or the text of the article, according to its markup. */
export const holdsArticle = (element: DomElement): boolean => findElement(element, isPartOfArticle) !== undefined;

const isPartOfArticle = (element: DomElement): boolean =>
  TITLE_OR_MAIN.has(element.localName) || hasProperty(element, 'articleBody');

const TITLE_OR_MAIN = tags('h1 main');

/** Whether an element is one of a set, or inside of one. */
function isWithin(element: DomElement | null, set: ReadonlySet<DomElement>): boolean {
  for (let up = element; up !== null; up = up.parentElement) if (set.has(up)) return true;
  return false;
}

/** Those of some elements that are not inside of others, and the prose in all of them, in characters. */
export function outermost(elements: readonly DomElement[], { measures }: PageFacts) {
  const all = new Set(elements);
  const parts = elements.filter(({ parentElement }) => !isWithin(parentElement, all));
  return { parts, prose: parts.reduce((sum, part) => sum + measureOf(measures, part).prose, 0) };
}

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
