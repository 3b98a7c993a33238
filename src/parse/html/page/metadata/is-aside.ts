import { classOf } from '../constructs/elements.js';
import type { DomElement } from '../dom.js';

const TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'blockquote']);

/**
 * Whether an element is in a part of the page that is not about the article, but does not hold its heading.
 * @param names pattern of the classes, ids and types of such parts, besides their tags
 */
export function isAside(element: DomElement, names: RegExp, heading?: DomElement): boolean {
  for (let part: DomElement | null = element; part && part.localName !== 'body'; part = part.parentElement) {
    const isMarked = TAGS.has(part.localName) || names.test(classOf(part)) || names.test(part.id);
    if (isMarked) return heading === undefined || !part.contains(heading);
  }
  return false;
}
