import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.js';

/** Finds the element that holds the article of a page, and changes the page on the way; undefined if it has none. */
export function findArticle(document: DomDocument): DomElement | undefined {
  const readability = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: true,
    disableJSONLD: true,
  });
  return readability.parse()?.content ?? undefined;
}
