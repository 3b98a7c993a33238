import type { DomElement } from '../dom.js';

/** Whether an element is one of a set, or inside of one. */
export function isWithin(element: DomElement | null, set: ReadonlySet<DomElement>): boolean {
  for (let up = element; up !== null; up = up.parentElement) if (set.has(up)) return true;
  return false;
}
