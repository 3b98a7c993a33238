import { type Fields, fieldName, hasAddress, linkOf } from './link-fields.js';
import type { LinkSink } from './saved-link.js';

type Value = Readonly<Record<string, unknown>>;

/**
 * Reads links in JSON, wherever they are in it: an array of entries, as Omnivore, Pinboard and wallabag write it, or a tree of folders,
 * as Firefox does.
 */
export function readJson(text: string, sink: LinkSink): void {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    sink.unknown(1, text.slice(0, 100));
    return;
  }
  // The last comes first, so that links keep their order.
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const fields = Array.isArray(value) ? undefined : fieldsOf(value as Value);
    const link = fields && linkOf(fields);
    if (link) sink.link(link);
    else for (const inner of Object.values(value).reverse()) waiting.push(inner);
  }
}

function fieldsOf(value: Value): Fields | undefined {
  const entries = Object.entries(value);
  return hasAddress(entries.map(([name]) => fieldName(name)))
    ? new Map(entries.map(([name, inner]) => [fieldName(name), inner]))
    : undefined;
}
