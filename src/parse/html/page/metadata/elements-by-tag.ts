import type { DomDocument, DomElement } from '../dom.js';

/** The elements of a page in order: those of a tag, or those with an attribute ("[class]"). */
export type ElementsByTag = (name: string) => readonly DomElement[];

/** Collects the elements of a page by tag in one pass, which takes as long as one query; those with an attribute on request. */
export function elementsByTag(document: DomDocument): ElementsByTag {
  const elements = new Map<string, DomElement[]>();
  for (const element of document.querySelectorAll('*')) {
    const same = elements.get(element.localName);
    if (same) same.push(element);
    else elements.set(element.localName, [element]);
  }
  return (name) => elements.get(name) ?? (name.startsWith('[') ? [...document.querySelectorAll(name)] : []);
}
