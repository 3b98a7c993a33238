import type { Edit, Notation } from './edit-front-matter.js';

/** Adds an entry as the first line of an object; to change one, writes the object anew. */
export function editJson(...[source, key, value, data]: Parameters<Notation['edit']>): readonly (readonly Edit[])[] {
  const first = /^\{[ \t]*\n/.exec(source)?.[0].length ?? 1;
  const line = `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  const anew = JSON.stringify({ ...data, [key]: value }, null, 2);
  return [
    ...(key in data || value === undefined ? [] : [[{ from: first, to: first, text: line }]]),
    [{ from: 0, to: source.length, text: anew, trimmed: true }],
  ];
}
