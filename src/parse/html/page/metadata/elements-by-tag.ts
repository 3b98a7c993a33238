import type { DomDocument, DomElement } from '../dom.js';

/** The elements of a page in order: those of a tag, or those with an attribute ("[class]"). */
export type ElementsByTag = (name: string) => readonly DomElement[];

/** Collects the elements of a page by tag in one pass; those with an attribute on request. Queries would take twice as long. */
export function elementsByTag(document: DomDocument): ElementsByTag {
  const all = [...document.all];
  const byTag = new Map<string, DomElement[]>();
  for (const element of all) {
    const same = byTag.get(element.localName);
    if (same) same.push(element);
    else byTag.set(element.localName, [element]);
  }
  return (name) =>
    name.startsWith('[') ? all.filter((element) => element.hasAttribute(name.slice(1, -1))) : (byTag.get(name) ?? []);
}
