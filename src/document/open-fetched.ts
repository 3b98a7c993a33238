import type { Text } from '../messages/language.js';
import { pageFaults } from '../messages/page-faults.js';
import { about } from '../messages/phrases.js';
import { decode } from '../source/decode.js';
import { isFeed, isHtml } from '../source/is-html.js';
import { MARKDOWN_NAME } from '../source/name-patterns.js';
import type { Origin, TextOptions } from '../source/origin.js';
import type { Fetched } from '../source/web/fetched.js';
import { UserError } from '../system/errors.js';
import type { Opened } from './opened.js';

/**
 * Opens what came from a web address: a page in HTML, Markdown or plain text. Warns if it is a copy that may be out of date, or only
 * the beginning.
 * @throws UserError if it is not text
 */
export async function openFetched(fetched: Fetched, origin: Origin, signal?: AbortSignal): Promise<Opened> {
  const opened = await openAs(typeOf(fetched, origin), fetched, origin, signal);
  const { keptAt, notAsked, cut } = fetched;
  const copy = keptAt === undefined ? undefined : pageFaults.copy(origin.name, keptAt, notAsked);
  const warnings = [copy, cut && about(origin.name, cut), opened.warning].filter((warning) => warning !== undefined);
  return { ...opened, warning: warnings.length > 0 ? warnings.reduce(joined) : undefined };
}

type Type = NonNullable<TextOptions['type']>;

/** Media types of pages in HTML, of Markdown, and of feeds. */
const HTML = ['text/html', 'application/xhtml+xml'];
const MARKDOWN = ['text/markdown', 'text/x-markdown', 'text/x-web-markdown'];
const FEEDS = ['application/rss+xml', 'application/atom+xml'];

/**
 * Type of what was fetched: what the user says, what its server says, or what its name tells, because many servers send anything as plain
 * text.
 * @throws UserError if it is a feed
 */
export function typeOf({ bytes, mediaType, address }: Fetched, { as, name: called }: Origin): Type {
  if (as?.type !== undefined) return as.type;
  const name = new URL(address).pathname;
  if (HTML.includes(mediaType)) return 'html';
  if (MARKDOWN.includes(mediaType) || MARKDOWN_NAME.test(name)) return 'markdown';
  if (isHtml(bytes, { as, name })) return 'html';
  if (FEEDS.includes(mediaType) || isFeed(bytes)) throw new UserError(pageFaults.feed(called));
  return 'text';
}

async function openAs(type: Type, fetched: Fetched, origin: Origin, signal?: AbortSignal): Promise<Opened> {
  if (type === 'html') return (await import('./page/open-page.js')).openPage(fetched, origin, signal);
  const { parseDocument } = await import('./parse-document.js');
  const isText = type === 'text';
  const text = await textOf(fetched, origin, origin.as?.type === 'text');
  if (text.trim() === '') throw new UserError(pageFaults.noText(origin.name));
  const opened = await parseDocument(text, isText ? { ...origin, as: { ...origin.as, type } } : origin);
  const { article } = opened;
  return { ...opened, origin, article: { ...article, meta: { ...article.meta, address: fetched.address } } };
}

/** Decodes text as its server says, or else as files are decoded. */
async function textOf({ bytes, charset }: Fetched, { name }: Origin, binary: boolean): Promise<string> {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decode(bytes, name, binary);
  return (await import('../source/web/charset.js')).decodePage(bytes, charset);
}

const joined = (first: Text, second: Text): Text => ({
  de: `${first.de}; ${second.de}`,
  en: `${first.en}; ${second.en}`,
});
