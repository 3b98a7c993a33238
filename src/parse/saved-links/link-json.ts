import { type Fields, fieldName, hasAddress, linkOf, tagsOf } from './link-fields.js';
import type { LinkSink } from './saved-link.js';

type Value = Readonly<Record<string, unknown>>;

/** Number of nested folders after which deeper ones are not tags. */
const DEEPEST = 20;

/** Value in JSON, and the names of the folders around it. */
interface Inner {
  readonly value: unknown;
  readonly folders: readonly string[];
  /** Whether it is a folder that every browser has, or holds those. */
  readonly isOwn?: boolean;
}

/**
 * Reads links in JSON, wherever they are in it: an array of entries, as Omnivore, Pinboard and wallabag write it, or a tree of folders,
 * as Firefox and Chrome do. Folders become tags, but for those that every browser has.
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
  const waiting: Inner[] = [{ value: root, folders: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value } = next;
    if (typeof value !== 'object' || value === null) continue;
    const fields = Array.isArray(value) ? undefined : fieldsOf(value as Value);
    const link = fields && linkOf(fields);
    if (link) sink.link({ ...link, tags: tagsOf([...link.tags, ...next.folders]) });
    else waiting.push(...innerOf(next, value as Value));
  }
}

/** Elements of a value, the last first. */
function innerOf({ value, folders, isOwn }: Inner, record: Value): readonly Inner[] {
  const { children, root, title, name = title } = record;
  const isNamed = Array.isArray(children) && typeof name === 'string' && root === undefined && !isOwn;
  const around = isNamed && folders.length < DEEPEST ? [...folders, name] : folders;
  return Object.entries(value as Value)
    .map(([key, inner]) => ({ value: inner, folders: around, isOwn: key === 'roots' || (isOwn && !children) }) as Inner)
    .reverse();
}

function fieldsOf(value: Value): Fields | undefined {
  const entries = Object.entries(value);
  return hasAddress(entries.map(([name]) => fieldName(name)))
    ? new Map(entries.map(([name, inner]) => [fieldName(name), inner]))
    : undefined;
}
