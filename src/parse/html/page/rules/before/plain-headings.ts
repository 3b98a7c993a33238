import { elementsTagged } from '../../constructs/find-elements.js';
import type { DomDocument } from '../../dom.js';
import { HEADINGS, KEPT_ID } from '../heading-attributes.js';

/** Takes class and id off headings, for whose names Readability would drop them, and keeps the id as an anchor. */
export function plainHeadings(document: DomDocument): void {
  for (const heading of elementsTagged(document.body, HEADINGS)) {
    const { id } = heading;
    if (id !== '') heading.setAttribute(KEPT_ID, id);
    heading.removeAttribute('id');
    heading.removeAttribute('class');
  }
}
