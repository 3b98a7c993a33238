import { type DomDocument, type DomNode, isElement } from '../../dom.js';

/** Removes breaks at the end of paragraphs, which Readability would take for the beginning of others. */
export function endingBreaks(document: DomDocument): void {
  for (const paragraph of document.querySelectorAll('p'))
    for (const node of [...paragraph.childNodes].reverse()) {
      if (!isBlank(node)) break;
      node.remove();
    }
}

const isBlank = (node: DomNode): boolean =>
  isElement(node) ? node.localName === 'br' : node.textContent.trim() === '';
