import { IN_LINE } from '../../html-tags.js';
import { type DomElement, type DomNode, isElement, TEXT } from '../dom.js';

/**
 * Visits the elements inside an element in document order, however deep they are.
 * @param visit may change or replace its element; returns false to leave out what is inside
 */
export function visitElements(root: DomElement, visit: (element: DomElement) => unknown): void {
  const rest: DomElement[] = [];
  const push = ({ lastElementChild: last }: DomElement): void => {
    for (let child = last; child; child = child.previousElementSibling) rest.push(child);
  };
  push(root);
  for (let element = rest.pop(); element; element = rest.pop()) if (visit(element) !== false) push(element);
}

/** Yields the nodes inside a node in document order, without those inside what is not read. */
function* nodesInside(root: DomNode): Generator<DomNode> {
  const rest: (DomNode | null)[] = [firstChildOf(root)];
  while (rest.length > 0) {
    const node = rest.pop();
    if (!node) continue;
    rest.push(node.nextSibling, firstChildOf(node));
    yield node;
  }
}

const firstChildOf = (node: DomNode): DomNode | null =>
  isElement(node) && !UNREAD.has(node.localName) ? node.firstChild : null;

/**
 * Text of a node, up to a number of characters and about as many nodes: whoever only looks at it does not read all of a long text.
 */
export function textUpTo(root: DomNode, most: number): string {
  if (root.nodeType === TEXT) return root.textContent.slice(0, most);
  let text = '';
  let left = most + 50;
  for (const node of nodesInside(root)) {
    if (node.nodeType === TEXT) text += node.textContent;
    left -= 1;
    if (text.length >= most || left < 0) break;
  }
  return text.slice(0, most);
}

const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** White space that is more than one space; replacing each single space by itself would take most of the time. */
export const SPACES = /\s{2,}|[^\S ]/g;

/** Text on one line, without repeated spaces and those at its ends. */
export const oneLine = (text: string): string => text.replace(SPACES, ' ').trim();

/** Text of a node on one line, up to a number of characters. */
export const lineOf = (node: DomNode, most: number): string => oneLine(textUpTo(node, most));

/** Whether an element is all of the paragraph or the box around it. */
export function isAlone(element: DomElement): boolean {
  const text = lineOf(element, 300);
  let box = element.parentElement;
  while (box && IN_LINE.has(box.localName)) box = box.parentElement;
  return box !== null && /^(?:p|div|center|dd)$/.test(box.localName) && lineOf(box, 300) === text;
}

/** Names of the classes of an element; `getAttribute` would make a list of them. */
export const classOf = (element: DomElement): string => element.getAttributeNode('class')?.value ?? '';

/** Whether an element is a link that leads somewhere. */
export const isLink = (element: DomElement): boolean => element.localName === 'a' && element.hasAttribute('href');

/** Whether a name is among the properties of an element in microdata. */
export const hasProperty = (element: DomElement, name: string): boolean =>
  (element.getAttribute('itemprop') ?? '').split(/\s+/).includes(name);

/** First elements inside an element, at most `most`. */
export function firstInside(root: DomElement, most: number): readonly DomElement[] {
  const found: DomElement[] = [];
  for (const node of nodesInside(root)) {
    if (isElement(node)) found.push(node);
    if (found.length >= most) break;
  }
  return found;
}

/** Nearest ancestors of an element, innermost first, at most `most`. */
export function ancestorsOf(element: DomElement, most: number): readonly DomElement[] {
  const found: DomElement[] = [];
  for (let up = element.parentElement; up && found.length < most; up = up.parentElement) found.push(up);
  return found;
}
