import { oneLine } from './constructs/elements.js';
import { isInTagged, tags } from './constructs/find-elements.js';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.js';
import { INLINE, isSentence } from './measure.js';

/** Block of text without blocks inside. */
export interface Leaf {
  readonly element: DomElement;
  /** Its text, without repeated spaces. */
  readonly text: string;
  /** Length of its text in links, in characters. */
  readonly links: number;
  /** Whether its text stands between blocks in the same element. */
  readonly mixed?: boolean;
}

/** Length from which text between blocks counts as a block, in characters. */
const LOOSE = 40;

/** Lists the blocks of text in an element, in order. */
export function leavesOf(root: DomElement): readonly Leaf[] {
  const leaves: Leaf[] = [];
  addLeaves(root, leaves, false);
  return leaves;
}

function addLeaves(element: DomElement, leaves: Leaf[], linked: boolean): void {
  const at = leaves.length;
  if (addInside(element, leaves, linked)) {
    const text = looseText(element);
    if (text !== '') leaves.splice(at, 0, { element, text, links: 0, mixed: true });
    return;
  }
  const text = textOf(element);
  if (text !== '') leaves.push({ element, text, links: linked ? text.length : linkLength(element) });
}

/** Adds the blocks inside an element, which may be part of a link; false if there are none. */
function addInside(element: DomElement, leaves: Leaf[], linked: boolean): boolean {
  let hasBlocks = false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    const inside = linked || leadsElsewhere(node);
    if (INLINE.has(node.localName)) hasBlocks = addInside(node, leaves, inside) || hasBlocks;
    else {
      addLeaves(node, leaves, inside);
      hasBlocks = true;
    }
  }
  return hasBlocks;
}

/** Whether an element is a link that does not fold out what is on the page. */
const leadsElsewhere = (element: DomElement): boolean =>
  element.localName === 'a' && !/^#./.test(element.getAttribute('href') ?? '');

/** Length of the text of some blocks, in characters. */
export const lengthOf = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { text }) => sum + text.length, 0);

/** Text of a node, without repeated spaces. */
export const textOf = (node: DomNode): string => oneLine(node.textContent);

/** Text of an element that is in none of its blocks, nor in links; empty if it is too short for a block. */
function looseText(element: DomElement): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === TEXT || (isElement(node) && TEXT_LIKE.has(node.localName))) text += node.textContent;
  const line = text.length < LOOSE ? '' : oneLine(text);
  return line.length < LOOSE ? '' : line;
}

const TEXT_LIKE = new Set(['b', 'strong', 'i', 'em', 'span', 'font', 'u']);

/** Length of the text in links; an address that is written out is text. */
function linkLength(element: DomElement): number {
  if (element.localName === 'a') {
    const text = textOf(element);
    return /^(https?:|www\.)|@/.test(text) ? 0 : text.length;
  }
  let length = 0;
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) length += linkLength(node);
  return length;
}

/** Whether a block is a heading, or the text inside of one. */
export const isHeading = ({ element }: Leaf): boolean =>
  [element, element.parentElement].some((one) => one !== null && /^h[1-6]$/.test(one.localName));

/** Whether a block reads like running text, outside of figures: long, or a sentence of some words. */
export const isProse = ({ element, text, links }: Leaf): boolean =>
  isSentence(text.length, links, text) && !isInTagged(element, FIGURE);

const FIGURE = tags('figure');
