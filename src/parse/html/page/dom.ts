import { parseHTML } from 'linkedom';
import { DomBuilder } from './dom-builder.js';
import { readTags } from './read-tags.js';

/*
 * The part of the DOM that pages are read with. TypeScript's own would make the globals of browsers known everywhere.
 */

export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: DomElement | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  textContent: string;
  remove(): void;
  replaceWith(...nodes: readonly (DomNode | string)[]): void;
  cloneNode(deep: boolean): DomNode;
}

interface DomAttribute {
  readonly name: string;
  readonly value: string;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  readonly firstElementChild: DomElement | null;
  readonly lastElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  readonly attributes: ArrayLike<DomAttribute> & Iterable<DomAttribute>;
  readonly ownerDocument: DomDocument;
  id: string;
  className: string;
  innerHTML: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  getAttributeNode(name: string): DomAttribute | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  getElementsByTagName(tag: string): ArrayLike<DomElement> & Iterable<DomElement>;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  contains(node: DomNode): boolean;
  append(...nodes: readonly (DomNode | string)[]): void;
  appendChild(node: DomNode): void;
  prepend(...nodes: readonly (DomNode | string)[]): void;
  before(...nodes: readonly (DomNode | string)[]): void;
  after(...nodes: readonly (DomNode | string)[]): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  /** All elements in order. */
  readonly all: Iterable<DomElement>;
  title: string;
  createElement(tag: string): DomElement;
  createTextNode(text: string): DomNode;
}

const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>';

/** Parses a page in linear time. Code, style and comments are left out, and very deep elements follow each other. */
export function parseDom(html: string): DomDocument {
  const document = parseHTML(EMPTY_PAGE).document as unknown as DomDocument;
  readTags(html, new DomBuilder(document));
  return document;
}
