import { isWebAddress } from '../article/address.js';
import { sanitizeLine, sanitizeTarget } from '../article/sanitize.js';
import { isRecord } from '../system/is-record.js';
import type { FrontMatter } from './masthead.js';

/** Metadata of an article among the data of its front matter, under the names that are common for it. */
export function metadataOf(data: Readonly<Record<string, unknown>>): Partial<FrontMatter> {
  return present({
    title: textOfValue(data.title),
    slug: textOfValue(data.slug),
    lang: languageTag(textOfValue(data.lang ?? data.language)),
    author: authorsOf(data.author ?? data.authors),
    date: dayOf(textOfValue(data.date)),
    summary: textOfValue(data.summary ?? data.description),
    source: sourceOf(data.source),
    ...keptPage(data),
    tags: [...new Set([data.tags, data.keywords, data.categories].flatMap(list))],
    related: list(data.related),
  });
}

const present = <T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function textOfValue(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return sanitizeLine(String(value)) || undefined;
}

function list(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return values.flatMap((entry) => textOfValue(entry) ?? []);
}

/** Names of the authors: a text, a mapping with a name, or a list of these. A wikilink in Obsidian's properties is its text. */
function authorsOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => {
    const name = entry instanceof Map ? entry.get('name') : isRecord(entry) ? entry.name : entry;
    return textOfValue(name)?.replace(/^\[\[(?:[^|\]]*\|)?([^|\]]+)\]\]$/, '$1') ?? [];
  });
  return names.join(', ') || undefined;
}

/** Language, script and region of a BCP 47 tag or a POSIX locale (`de_DE.UTF-8`); undefined for anything else. */
export function languageTag(text: string | undefined): string | undefined {
  const tag = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?![a-z\d])/i;
  return tag.exec(text?.replaceAll('_', '-') ?? '')?.[0];
}

function sourceOf(value: unknown): { name: string; url: string } | undefined {
  if (isRecord(value)) {
    const url = textOfValue(value.url);
    return url ? { name: textOfValue(value.name) ?? url, url: sanitizeTarget(url) } : undefined;
  }
  const text = textOfValue(value);
  return text ? { name: text, url: sanitizeTarget(text) } : undefined;
}

/** Properties of a web page in the library, from its front matter. */
function keptPage({ saved, site, address, canonical }: Readonly<Record<string, unknown>>): Partial<FrontMatter> {
  const [from, name] = [textOfValue(address), textOfValue(site)];
  if (saved === undefined || from === undefined) return {};
  const isWeb = isWebAddress(from);
  const url = textOfValue(canonical) ?? (isWeb ? from : undefined);
  return present({
    address: isWeb ? sanitizeTarget(from) : undefined,
    source: name === undefined || url === undefined ? undefined : { name, url: sanitizeTarget(url) },
    isPage: name !== undefined || /\.x?html?$/i.test(from) || undefined,
  });
}

/** Day of an ISO 8601 date and time; any other text stays as it is. */
const dayOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d[T ]\d/.test(text) ? text.slice(0, 10) : text;
