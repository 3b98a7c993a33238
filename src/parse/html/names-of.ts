import type { Attributes } from './inline-element.js';

/** Names of the place where an element begins. */
export const namesOf = (tag: string, { id, name }: Attributes): readonly string[] =>
  [id, tag === 'a' ? name : undefined].filter((one) => one !== undefined);
