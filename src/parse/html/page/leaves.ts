import type { DomElement, DomNode } from './dom.js';
import { INLINE, isSentence } from './measure.js';

/** Block of text without blocks inside. */
export interface Leaf {
  readonly element: DomElement;
  /** Its text, without repeated spaces. */
  readonly text: string;
  /** Length of its text in links, in characters. */
  readonly links: number;
}

/** Lists the blocks of text in an element, in order. */
export function leavesOf(root: DomElement): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (element: DomElement): void => {
    const inner = blocksIn(element);
    if (inner.length > 0) for (const child of inner) walk(child);
    else {
      const text = textOf(element);
      if (text !== '') leaves.push({ element, text, links: linkLength(element) });
    }
  };
  walk(root);
  return leaves;
}

/** Removes an element, and what holds nothing but it. */
export function removeWhole(element: DomElement, article: DomElement): void {
  let outermost = element;
  for (let up = element.parentElement; up !== null && up !== article; up = up.parentElement) {
    if (up.children.length > 1 || textOf(up).length > textOf(outermost).length) break;
    outermost = up;
  }
  outermost.remove();
}

/** Text of a node, without repeated spaces. */
export const textOf = (node: DomNode): string => node.textContent.replace(/\s+/g, ' ').trim();

/** Length of the text in links; an address that is written out is text. */
function linkLength(element: DomElement): number {
  let length = 0;
  for (const link of element.querySelectorAll('a')) {
    const text = textOf(link);
    if (!/^(https?:|www\.)|@/.test(text)) length += text.length;
  }
  return length;
}

export const isHeading = ({ element }: Leaf): boolean => /^h[1-6]$/.test(element.localName);

/** Whether a block reads like running text: long, or a sentence of some words. */
export const isProse = ({ text, links }: Leaf): boolean => isSentence(text.length, links, text);

/** Outermost elements that are blocks. */
function blocksIn(element: DomElement): readonly DomElement[] {
  const found: DomElement[] = [];
  for (const child of element.children)
    if (INLINE.has(child.localName)) found.push(...blocksIn(child));
    else found.push(child);
  return found;
}
