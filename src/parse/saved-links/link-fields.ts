import { sanitize, sanitizeLine } from '../../article/sanitize.js';
import { addedTime } from './added-time.js';
import type { SavedLink, SavedQuote } from './saved-link.js';

/** Properties of an entry, by their names in lower case without spaces and underscores: "timeadded". */
export type Fields = ReadonlyMap<string, unknown>;

/** Names of the same property in different programs, the most certain first. */
const NAMES = {
  address: ['url', 'href', 'uri', 'link', 'address', 'originalurl', 'givenurl', 'resolvedurl'],
  title: ['title', 'resolvedtitle', 'giventitle', 'name'],
  /** Pinboard calls its title a description. */
  description: ['description'],
  tags: ['tags', 'labels', 'documenttags', 'keywords'],
  folder: ['folder', 'collection'],
  added: [
    ...['timeadded', 'timestamp', 'saveddate', 'savedat', 'created', 'createdat', 'added', 'addedat', 'addedon'],
    ...['dateadded', 'adddate', 'time', 'date'],
  ],
  state: ['status', 'state', 'location', 'folder'],
  archived: ['isarchived', 'archived', 'isread', 'read'],
  unread: ['toread', 'unread'],
  /** Time at which it was read or archived. */
  readAt: ['readat', 'archivedat'],
} as const;

/** Values that say that an entry is archived or read. */
const ARCHIVED = /^(?:archived?|read|done|finished|completed)$/i;
const TRUE = /^(?:1|true|yes)$/i;
const FALSE = /^(?:0|false|no)$/i;

/** Folders that say nothing: those of entries that are in none, and states. */
const NO_FOLDER = /^(?:unread|archive|unsorted|uncategorized|inbox|my library)$/i;

/** Name under which a property is looked up: "timeadded" for "Time added" and "time_added". */
export const fieldName = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Whether an entry has an address. */
export const hasAddress = (names: Iterable<string>): boolean =>
  [...names].some((name) => (NAMES.address as readonly string[]).includes(name));

/** Reads the properties of an entry; undefined if it has no address. */
export function linkOf(fields: Fields): SavedLink | undefined {
  const textOfKind = (kind: keyof typeof NAMES): string =>
    NAMES[kind].map((name) => textOf(fields.get(name))).find((text) => text !== '') ?? '';
  const address = textOfKind('address');
  if (address === '') return undefined;
  const isPinboard = fields.has('href') && fields.has('toread');
  const title = textOfKind('title') || (isPinboard ? textOfKind('description') : '');
  const tags = NAMES.tags.map((name) => fields.get(name)).find((value) => value !== undefined);
  return {
    address,
    title: titleOf(title, address),
    tags: tagsOf([...tagNames(tags, isPinboard ? /\s+/ : undefined), ...foldersOf(textOfKind('folder'))]),
    added: addedTime(textOfKind('added')),
    read:
      ARCHIVED.test(textOfKind('state')) ||
      TRUE.test(textOfKind('archived')) ||
      FALSE.test(textOfKind('unread')) ||
      addedTime(textOfKind('readAt')) !== undefined,
    quotes: quotesOf(fields),
  };
}

/** Maximum number of highlights of a link. */
const MOST_QUOTES = 1000;

/** Highlights: Instapaper's selection, a row of Readwise's table, or a list in JSON. */
function quotesOf(fields: Fields): readonly SavedQuote[] | undefined {
  const row = { quote: fields.get('highlight'), note: fields.get('note'), at: fields.get('location') };
  const quoted = [{ quote: fields.get('selection') }, { ...row, created: fields.get('date') }];
  const lists = [fields.get('annotations'), fields.get('highlights'), quoted];
  const quotes = lists.flatMap((list) => (Array.isArray(list) ? list.slice(0, MOST_QUOTES).flatMap(quoteOf) : []));
  return quotes.length === 0 ? undefined : quotes;
}

/** A highlight: wallabag calls its note a text, as others call the quote. */
function quoteOf(value: unknown): readonly SavedQuote[] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = new Map(Object.entries(value).map(([name, inner]) => [fieldName(name), sanitize(textOf(inner))]));
  const [quote = '', ...others] = [texts.get('quote'), texts.get('text')].flatMap((text) => text || []);
  const note = texts.get('note') || texts.get('annotation') || others[0] || '';
  const created = addedTime(texts.get('createdat') ?? texts.get('created') ?? '');
  const at = numberOf(texts.get('at'));
  const percent = numberOf(texts.get('highlightpositionpercent'));
  const place = {
    before: texts.get('prefix') || undefined,
    after: texts.get('suffix') || undefined,
    at,
    share: percent === undefined ? undefined : percent / 100,
  };
  return quote === '' ? [] : [{ quote, note, created, ...place }];
}

const numberOf = (text = ''): number | undefined => (/^\d{1,9}(?:\.\d{1,20})?$/.test(text) ? Number(text) : undefined);

/** The title of a link; programs write the address where they know none. */
export function titleOf(title: string, address: string): string | undefined {
  const shown = sanitizeLine(title);
  return shown === '' || shown === address ? undefined : shown;
}

/** Maximum number of tags of a link, and length of one, in characters. */
const MOST_TAGS = 100;
const LONGEST_TAG = 100;

/** Tags without spaces around them, each once. */
export const tagsOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => sanitizeLine(name).slice(0, LONGEST_TAG)).filter((name) => name !== ''))].slice(
    0,
    MOST_TAGS,
  );

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';

/** Names in a list of tags: in JSON, as Python writes one, or separated by "|", by commas, or as the program does. */
function tagNames(value: unknown, separator?: RegExp): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, MOST_TAGS).map(nameOfTag);
  const text = textOf(value);
  const inside = /^\[(.*)\]$/s.exec(text)?.[1];
  if (inside !== undefined) return inside.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/s, '$2'));
  return text.split(separator ?? (text.includes('|') ? '|' : ','));
}

function nameOfTag(tag: unknown): string {
  if (typeof tag !== 'object' || tag === null) return textOf(tag);
  const { name, label, slug } = tag as Readonly<Record<string, unknown>>;
  return textOf(name) || textOf(label) || textOf(slug);
}

const foldersOf = (path: string): readonly string[] => path.split('/').filter((name) => !NO_FOLDER.test(name.trim()));
