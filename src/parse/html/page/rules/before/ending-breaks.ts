import { elementsTagged, tags } from '../../constructs/find-elements.js';
import { type DomDocument, type DomNode, isElement } from '../../dom.js';

/** Removes breaks at the end of paragraphs, which Readability would take for the beginning of others. */
export function endingBreaks(document: DomDocument): void {
  for (const paragraph of elementsTagged(document.body, PARAGRAPHS))
    for (const node of [...paragraph.childNodes].reverse()) {
      if (!isBlank(node)) break;
      node.remove();
    }
}

const PARAGRAPHS = tags('p');

const isBlank = (node: DomNode): boolean =>
  isElement(node) ? node.localName === 'br' : node.textContent.trim() === '';
