import type { DomElement } from './dom.js';
import { measure, measureOf } from './measure.js';

/** Elements that never hold the text of an article. */
const NEVER =
  'script, style, nav, aside, form, button, input, select, textarea, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"]';

/** Removes from a page whatever is not text; the rest is a candidate for its article that does not depend on scores. */
export function unscoredArticle(body: DomElement): DomElement {
  for (const element of body.querySelectorAll(NEVER)) element.remove();
  const measures = measure(body);
  for (const element of body.querySelectorAll('div, section, ul, ol, footer, header, table')) {
    const { text, links, prose } = measureOf(measures, element);
    if (text > 0 && prose === 0 && links > 0.5 * text) element.remove();
  }
  return body;
}
