import type { Text } from '../messages/language.js';
import { pageFaults } from '../messages/page-faults.js';
import { decode } from '../source/decode.js';
import { isHtml } from '../source/is-html.js';
import { MARKDOWN_NAME } from '../source/markdown-name.js';
import type { Origin, TextOptions } from '../source/origin.js';
import type { Fetched } from '../source/web/fetched.js';
import type { Opened } from './opened.js';

/**
 * Opens what came from a web address: a page in HTML, Markdown or plain text. Warns if it is a copy of which nobody knows whether it
 * still holds.
 * @throws UserError if it is no text
 */
export async function openFetched(fetched: Fetched, origin: Origin): Promise<Opened> {
  const opened = await openAs(typeOf(fetched, origin), fetched, origin);
  if (fetched.keptAt === undefined) return opened;
  const warning = pageFaults.copy(origin.name, fetched.keptAt, fetched.notAsked);
  return { ...opened, warning: opened.warning ? joined(warning, opened.warning) : warning };
}

type Type = NonNullable<TextOptions['type']>;

/** Media types of pages in HTML, and of Markdown. */
const HTML = ['text/html', 'application/xhtml+xml'];
const MARKDOWN = ['text/markdown', 'text/x-markdown', 'text/x-web-markdown'];

/** What was fetched is taken for: as the user says, as its server says, or, as many servers send anything as plain text, as it is called. */
function typeOf({ bytes, mediaType, address }: Fetched, { as }: Origin): Type {
  if (as?.type !== undefined) return as.type;
  const name = new URL(address).pathname;
  if (HTML.includes(mediaType)) return 'html';
  if (MARKDOWN.includes(mediaType) || MARKDOWN_NAME.test(name)) return 'markdown';
  return isHtml(bytes, { as, name }) ? 'html' : 'text';
}

async function openAs(type: Type, fetched: Fetched, origin: Origin): Promise<Opened> {
  if (type === 'html') return (await import('./page/open-page.js')).openPage(fetched, origin);
  const { parseDocument } = await import('./parse-document.js');
  const isText = type === 'text';
  const text = textOf(fetched, origin, origin.as?.type === 'text');
  const opened = await parseDocument(text, isText ? { ...origin, as: { ...origin.as, type } } : origin);
  return { ...opened, origin };
}

/** Decodes text as its server says, or else as files are decoded. */
function textOf({ bytes, charset }: Fetched, { name }: Origin, binary: boolean): string {
  const told = charset === undefined ? undefined : decoderOf(charset);
  if (!told || told.encoding === 'utf-8') return decode(bytes, name, binary);
  return told.decode(bytes).replace(/\r\n?/g, '\n');
}

/** Decoder of an encoding; undefined if there is none of that name. */
function decoderOf(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

const joined = (first: Text, second: Text): Text => ({
  de: `${first.de}; ${second.de}`,
  en: `${first.en}; ${second.en}`,
});
