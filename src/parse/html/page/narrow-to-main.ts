import { hasProperty } from './constructs/elements.js';
import { elementsIn, tags } from './constructs/find-elements.js';
import type { DomDocument, DomElement } from './dom.js';
import { measure, measureOf } from './measure.js';

/** Elements that claim to hold the article, or all that other pages of the site do not repeat. */
const claimsToBeMain = (element: DomElement): boolean =>
  MAIN.has(element.localName) || MAIN.has(element.getAttribute('role') ?? '') || hasProperty(element, 'articleBody');

const MAIN = tags('article main');

/** Minimum share of the page's prose in its main element. */
const NEARLY_ALL = 0.9;

/**
 * Reduces a page to the innermost element that claims to be the main one and holds nearly all prose.
 * @returns the prose that is left, in characters, and whether there is such an element
 */
export function narrowToMain(document: DomDocument): { readonly prose: number; readonly isMain: boolean } {
  const { body } = document;
  const measures = measure(body);
  const all = measureOf(measures, body).prose;
  let best: DomElement | undefined;
  for (const element of elementsIn(body, claimsToBeMain)) {
    const { prose, text } = measureOf(measures, element);
    if (prose === 0 || prose < NEARLY_ALL * all) continue;
    if (best === undefined || text < measureOf(measures, best).text) best = element;
  }
  if (best === undefined) return { prose: all, isMain: false };
  for (const child of [...body.childNodes]) child.remove();
  body.append(best);
  return { prose: measureOf(measures, best).prose, isMain: true };
}
