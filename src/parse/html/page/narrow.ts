import type { DomDocument, DomElement } from './dom.js';
import { measure, measureOf } from './measure.js';

/** Elements that say of themselves that they hold the article, or everything that other pages do not repeat. */
const MAIN = '[itemprop~="articleBody"], article, [role="article"], main, [role="main"]';

/** Share of the prose of a page without which an element is not the main one. */
const NEARLY_ALL = 0.9;

/**
 * Leaves of a page only the innermost element that says it is the main one and that holds nearly all prose.
 * @returns the prose that is left, in characters, and whether there is such an element
 */
export function narrow(document: DomDocument): { readonly prose: number; readonly isMain: boolean } {
  const { body } = document;
  const measures = measure(body);
  const all = measureOf(measures, body).prose;
  let best: DomElement | undefined;
  for (const element of body.querySelectorAll(MAIN)) {
    const { prose, text } = measureOf(measures, element);
    if (prose === 0 || prose < NEARLY_ALL * all) continue;
    if (best === undefined || text < measureOf(measures, best).text) best = element;
  }
  if (best === undefined) return { prose: all, isMain: false };
  for (const child of [...body.childNodes]) child.remove();
  body.append(best);
  return { prose: measureOf(measures, best).prose, isMain: true };
}
