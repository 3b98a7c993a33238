import type { Attributes } from '../inline-element.js';
import type { DomDocument, DomElement } from './dom.js';
import type { TagSink } from './read-tags.js';

/** Maximum number of elements: a page rarely has 10,000, and each takes 1 KB. */
const MOST_ELEMENTS = 100_000;
/** Maximum number of attributes: a page rarely has 15,000, and each takes 200 bytes. */
const MOST_ATTRIBUTES = 150_000;
/** Maximum length of the classes of an element, in characters. */
const LONGEST_CLASS = 2000;

/** Elements that belong into the head if they come before all others. */
const IN_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript']);
/** Elements that a page has once. */
const PARTS = new Set(['html', 'head', 'body']);
/** Types of scripts that are data about the article, or formulas in it. */
const DATA = /json|math|tex/i;

/**
 * Builder of the document of a page, which has a head and a body whatever its tags, and neither code nor style.
 * @throws RangeError if a page has more than 100,000 elements, or 150,000 attributes
 */
export class DomBuilder implements TagSink {
  readonly #root: DomElement;
  readonly #head: DomElement;
  readonly #body: DomElement;
  readonly #stack: DomElement[] = [];
  #elements = 0;
  #attributes = 0;
  #bodyBegun = false;
  #isTextShown = true;

  /** @param document a document without content */
  constructor(private readonly document: DomDocument) {
    this.#root = document.documentElement;
    this.#head = document.head;
    this.#body = document.body;
  }

  open(tag: string, attributes: Attributes): void {
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw new RangeError('The page has too many elements');
    const part = this.#partOfPage(tag);
    const element = part ?? this.document.createElement(PARTS.has(tag) ? 'div' : tag);
    for (const name in attributes) {
      this.#attributes += 1;
      if (this.#attributes > MOST_ATTRIBUTES) throw new RangeError('The page has too many attributes');
      const value = attributes[name] ?? '';
      if (name !== 'class' || value.length <= LONGEST_CLASS) element.setAttribute(name, value);
    }
    if (!part) this.#parentOf(tag).appendChild(element);
    this.#stack.push(element);
    this.#isTextShown = tag !== 'style' && (tag !== 'script' || DATA.test(attributes.type ?? ''));
  }

  text(text: string): void {
    if (!this.#isTextShown) return;
    const around = this.#stack.at(-1);
    const isBetweenParts = around === undefined || around === this.#root || around === this.#head;
    if (!isBetweenParts || text.trim() !== '') this.#parentOf('').appendChild(this.document.createTextNode(text));
  }

  close(): void {
    this.#stack.pop();
    this.#isTextShown = true;
  }

  /** The part of the page that a tag opens where it belongs. */
  #partOfPage(tag: string): DomElement | undefined {
    const around = this.#stack.at(-1);
    if (around !== undefined && around !== this.#root) return undefined;
    if (tag === 'html') return around ? undefined : this.#root;
    return tag === 'head' ? this.#head : tag === 'body' ? this.#body : undefined;
  }

  /** The open element, or the part of the page into which a tag or text belongs. */
  #parentOf(tag: string): DomElement {
    const around = this.#stack.at(-1);
    if (around !== undefined && around !== this.#root && around !== this.#head) return around;
    this.#bodyBegun ||= !IN_HEAD.has(tag);
    return this.#bodyBegun ? this.#body : this.#head;
  }
}
