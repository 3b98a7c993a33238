import { type DomElement, isElement } from '../dom.js';

/*
 * Finds elements by walking from node to node. A selector takes several times as long: it is compiled each time, and then asked of all
 * nodes, attributes too.
 */

/** Names of elements. */
export type Tags = ReadonlySet<string>;

export const tags = (names: string): Tags => new Set(names.split(' '));

type Test = (element: DomElement) => boolean;

/** Lists the elements inside an element for which a test holds, in order. */
export function elementsIn(root: DomElement, isWanted: Test): readonly DomElement[] {
  const found: DomElement[] = [];
  addElements(root, isWanted, found);
  return found;
}

function addElements(around: DomElement, isWanted: Test, found: DomElement[]): void {
  for (let node = around.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    if (isWanted(node)) found.push(node);
    addElements(node, isWanted, found);
  }
}

/** Lists the elements inside an element that have one of some names, in order. */
export const elementsTagged = (root: DomElement, names: Tags): readonly DomElement[] =>
  elementsIn(root, ({ localName }) => names.has(localName));

/** First element inside an element for which a test holds. */
export function findElement(root: DomElement, isWanted: Test): DomElement | undefined {
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    const found = isWanted(node) ? node : findElement(node, isWanted);
    if (found) return found;
  }
  return undefined;
}

/** Whether an element holds another that has one of some names. */
export const holdsTagged = (root: DomElement, names: Tags): boolean =>
  findElement(root, ({ localName }) => names.has(localName)) !== undefined;

/** Innermost element for which a test holds: the given one, or one around it. */
export function closestElement(element: DomElement | null | undefined, isWanted: Test): DomElement | undefined {
  for (let up = element; up; up = up.parentElement) if (isWanted(up)) return up;
  return undefined;
}

/** Innermost element that has one of some names: the given one, or one around it. */
export const closestTagged = (element: DomElement | null | undefined, names: Tags): DomElement | undefined =>
  closestElement(element, ({ localName }) => names.has(localName));

/** Whether an element has one of some names, or is inside of an element that has. */
export const isInTagged = (element: DomElement, names: Tags): boolean => closestTagged(element, names) !== undefined;
