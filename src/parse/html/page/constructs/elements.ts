import { type DomElement, type DomNode, isElement, TEXT } from '../dom.js';

/**
 * Visits the elements inside an element in document order, however deep they are.
 * @param visit may change or replace its element; returns false to leave out what is inside
 */
export function visitElements(root: DomElement, visit: (element: DomElement) => unknown): void {
  const rest: DomElement[] = [];
  const push = (element: DomElement): void => {
    const { children } = element;
    for (let i = children.length - 1; i >= 0; i -= 1) rest.push(children[i] as DomElement);
  };
  push(root);
  for (let element = rest.pop(); element; element = rest.pop()) if (visit(element) !== false) push(element);
}

/** Text of a node, up to a number of characters: whoever only looks at it does not read all of a long text. */
export function textUpTo(node: DomNode, most: number): string {
  let text = '';
  const rest: DomNode[] = [node];
  for (let next = rest.pop(); next && text.length < most; next = rest.pop()) {
    if (next.nodeType === TEXT) text += next.textContent;
    else if (isElement(next) && !UNREAD.has(next.localName))
      rest.push(
        ...Array.from(next.childNodes)
          .slice(0, most + 1)
          .reverse(),
      );
  }
  return text.slice(0, most);
}

const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** Text of a node on one line, up to a number of characters. */
export const lineOf = (node: DomNode, most: number): string => textUpTo(node, most).replace(/\s+/g, ' ').trim();

/** Names of the classes of an element. */
export const classOf = (element: DomElement): string => element.getAttribute('class') ?? '';

/** First elements inside an element, at most `most`. */
export function firstInside(root: DomElement, most: number): readonly DomElement[] {
  const found: DomElement[] = [];
  const rest: DomElement[] = [root];
  for (let next = rest.pop(); next && found.length <= most; next = rest.pop()) {
    if (next !== root) found.push(next);
    rest.push(...Array.from(next.children).slice(0, most).reverse());
  }
  return found.slice(0, most);
}

/** Nearest ancestors of an element, innermost first, at most `most`. */
export function ancestorsOf(element: DomElement, most: number): readonly DomElement[] {
  const found: DomElement[] = [];
  for (let up = element.parentElement; up && found.length < most; up = up.parentElement) found.push(up);
  return found;
}
