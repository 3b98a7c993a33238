import { classOf } from '../constructs/elements.js';
import { type DomElement, isElement } from '../dom.js';
import type { Measures } from '../measure.js';

/** Names of an element: its id and its classes, with spaces between them. */
export const namesOf = (element: DomElement): string =>
  `${element.getAttribute('id') ?? ''} ${classOf(element)}`.trim();

/** A name in lower case with hyphens for inner capitals, and without the number or the hash that a tool put to its end. */
const plainName = (name: string): string =>
  name
    .replace(/(?:__(?=[\w-]{0,7}\d)[\w-]{4,8}|(?<![-_])[-_]+\d+)$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase();

/** Measured elements by their names as the page writes them; the same names come again and again. */
export type ElementsByName = ReadonlyMap<string, readonly DomElement[]>;

export function elementsByName(measures: Measures): ElementsByName {
  const named = new Map<string, DomElement[]>();
  for (const element of Array.from(measures.keys()).filter(isElement))
    for (const name of namesOf(element).split(/\s+/)) {
      const others = named.get(name);
      if (others) others.push(element);
      else named.set(name, [element]);
    }
  return named;
}

/** Elements one of whose names is looked for. It is asked in lower case: V8 compiles patterns without `i` in a third of the time. */
export function elementsNamed(isAskedFor: (name: string) => boolean, named: ElementsByName): readonly DomElement[] {
  const found = Array.from(named).filter(([name]) => isAskedFor(plainName(name)));
  return [...new Set(found.flatMap(([, elements]) => elements))];
}
