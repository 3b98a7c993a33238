import { IN_LINE } from '../../tags.js';
import { type DomElement, isElement, TEXT } from '../dom.js';

/** Block of text in an article: a paragraph, a heading, an item of a list. */
export interface Leaf {
  readonly element: DomElement;
  /** Its text, with single spaces. */
  readonly text: string;
  /** Share of the text that is in links, from 0 to 1. */
  readonly linked: number;
  /** Whether other blocks stand in it. */
  readonly mixed: boolean;
}

/** Elements that are kept as they are. */
const WHOLE = new Set(['pre', 'table', 'math', 'svg', 'figure', 'video', 'audio', 'iframe', 'script', 'style']);

/** Lists the blocks of text in an element, in order; figures, tables and code are left out. */
export function leavesOf(root: DomElement): Leaf[] {
  const leaves: Leaf[] = [];
  collect(root, leaves);
  return leaves;
}

/** Collects the leaves below an element, and returns whether it holds blocks. */
function collect(element: DomElement, leaves: Leaf[]): boolean {
  let inside = false;
  for (const child of element.children) {
    if (WHOLE.has(child.localName)) inside = true;
    else if (collect(child, leaves) || !IN_LINE.has(child.localName)) inside = true;
  }
  const whole = inside ? looseText(element) : element.textContent;
  if ((inside && whole.trim().length < LOOSE) || (!inside && IN_LINE.has(element.localName))) return inside;
  const text = oneLine(whole);
  if (text !== '')
    leaves.push({ element, text, linked: Math.min(1, linkedText(element) / text.length), mixed: inside });
  return true;
}

/** Length from which text between blocks counts as a block, in characters. */
const LOOSE = 40;

/** Text of an element that is in none of its blocks. */
function looseText(element: DomElement): string {
  let text = '';
  for (const node of element.childNodes)
    if (node.nodeType === TEXT || (isElement(node) && IN_LINE.has(node.localName))) text += node.textContent;
  return text;
}

function linkedText(element: DomElement): number {
  let length = 0;
  for (const link of element.querySelectorAll('a[href]')) length += oneLine(link.textContent).length;
  return length;
}

/** Removes a leaf, unless other blocks stand in it. */
export function removeLeaf({ element, mixed }: Leaf): void {
  if (!mixed) element.remove();
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a leaf is running text, to which short lines before and after it only lead. */
export const isProse = ({ text, linked, element }: Leaf): boolean =>
  linked < 0.5 &&
  !/^h\d$/.test(element.localName) &&
  (text.length >= 140 || (text.length >= 60 && /[.!?…:]["”“»’)]?$/.test(text)));

/** The leaves before the first running text, and those after the last one. */
export function edgesOf(leaves: readonly Leaf[]): { readonly head: readonly Leaf[]; readonly tail: readonly Leaf[] } {
  const first = leaves.findIndex(isProse);
  return first < 0
    ? { head: [], tail: [] }
    : { head: leaves.slice(0, first), tail: leaves.slice(leaves.findLastIndex(isProse) + 1) };
}
