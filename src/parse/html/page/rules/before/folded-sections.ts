import { closestTagged, elementsIn, elementsTagged } from '../../constructs/find-elements.js';
import { isHiddenElement } from '../../constructs/hidden-element.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import { FOLDED, HEADINGS } from '../heading-attributes.js';
import type { PageFacts } from '../rule.js';

/** Minimum prose of a section that is folded, in characters. */
const ENOUGH = 100;

/** Shows the text that buttons in headings unfold, with the words of these, and marks headings whose text stays hidden. */
export function foldedSections({ body }: DomDocument, { measures }: PageFacts): void {
  const hasProse = (element: DomElement): boolean => measureOf(measures, element).prose >= ENOUGH;
  for (const button of elementsIn(body, isButton)) {
    const heading = closestTagged(button, HEADINGS);
    const panel = heading && followingPart(heading, button.getAttribute('aria-controls') ?? '');
    if (!panel || !hasProse(panel)) continue;
    unfold(panel);
    // Readability drops buttons.
    if (button.localName === 'button') button.replaceWith(...button.childNodes);
  }
  for (const heading of elementsTagged(body, HEADINGS)) {
    const below = heading.nextElementSibling;
    if (below && isHiddenElement(below) && hasProse(below)) heading.setAttribute(FOLDED, '');
  }
}

const isButton = (element: DomElement): boolean =>
  element.hasAttribute('aria-expanded') && element.hasAttribute('aria-controls');

/** The element with an id after a heading, or after what holds nothing but the heading. */
function followingPart(heading: DomElement, id: string): DomElement | undefined {
  const next = heading.nextElementSibling ?? heading.parentElement?.nextElementSibling;
  return id !== '' && next?.id === id ? next : undefined;
}

function unfold(panel: DomElement): void {
  panel.removeAttribute('hidden');
  panel.removeAttribute('aria-hidden');
  panel.setAttribute('style', (panel.getAttribute('style') ?? '').replace(/(?:display|visibility)\s*:[^;]*/gi, ''));
}
