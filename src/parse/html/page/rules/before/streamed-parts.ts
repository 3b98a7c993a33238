import { elementsIn } from '../../constructs/find-elements.js';
import type { DomDocument } from '../../dom.js';

/** Ids that React gives to parts of a page that are sent late; those of their places have a B for the S. */
const PART = /^S:[\da-f]+$/i;

/** Shows the parts of a page that were sent late, and puts them into their places, as its script would do. */
export function streamedParts(document: DomDocument): void {
  for (const part of elementsIn(document.body, (element) => element.hasAttribute('hidden') && PART.test(element.id))) {
    part.removeAttribute('hidden');
    const place = document.querySelector(`[id="${part.id.replace('S', 'B')}"]`);
    if (place && !part.contains(place)) place.replaceWith(part);
  }
}
