import { sanitizeLine } from '../article/sanitize.js';
import type { Property } from './masthead.js';

/** Maximum depth of values, and maximum number of values in all: aliases of YAML can make any number of few. */
const DEEPEST = 20;
const MOST = 10_000;

/** The properties of a note, in order, each with its value as text: lists and mappings are flattened. */
export function propertiesOf(data: Readonly<Record<string, unknown>>): readonly Property[] {
  let count = 0;

  function textOf(value: unknown, depth: number): string {
    count += 1;
    if (count > MOST || depth > DEEPEST) return '…';
    if (value === undefined || value === null) return '';
    if (value instanceof Date) return value.toISOString();
    if (typeof value !== 'object') return sanitizeLine(String(value));
    const nested = (inner: unknown): boolean => typeof inner === 'object' && inner !== null;
    const parts: string[] = [];
    const entries = entriesOf(value);
    for (const [key, inner] of entries) {
      if (count > MOST) break;
      const text = textOf(inner, depth + 1);
      parts.push(key === undefined ? text : `${sanitizeLine(key)}: ${text}`.trimEnd());
    }
    return parts.join(entries.some(([, inner]) => nested(inner)) ? '; ' : ', ');
  }

  return Object.entries(data).map(([key, value]) => [sanitizeLine(key), textOf(value, 0)]);
}

/** Entries of a list, which have no keys, or of a mapping. Keys other than strings are left out. */
function entriesOf(value: object): readonly (readonly [key: string | undefined, value: unknown])[] {
  if (Array.isArray(value)) return value.map((inner) => [undefined, inner]);
  const entries: Iterable<readonly [unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
  return [...entries].flatMap(([key, inner]) => (typeof key === 'string' ? [[key, inner] as const] : []));
}
