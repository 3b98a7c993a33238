import type { Links } from 'marked';

/** Reader of raw HTML and decoder of character names, and the emoji by their names on GitHub if the text may have any. */
export type Markup = typeof import('./parser.js') & { readonly emoji?: Readonly<Record<string, string>> | undefined };

const NAME = '&(?:#|[a-z][a-z\\d]*;)';
const ANY_NAME = new RegExp(NAME, 'i');
/** Matches every text with raw HTML or character names; an address in angle brackets is neither. */
const ANY = new RegExp(`<(?!https?://)[a-z/!?>]|${NAME}`, 'i');

/**
 * Loads the code that reads raw HTML, character names and names of emoji, which takes some ms; undefined for a text that has none of these.
 * @param links targets of the text's references
 * @param named whether the text may name emoji
 */
export async function loadMarkup(text: string, links: Links, named: boolean): Promise<Markup | undefined> {
  const needed = named || ANY.test(text) || Object.values(links).some(({ href }) => ANY_NAME.test(href));
  if (!needed) return undefined;
  const parser = await import('./parser.js');
  return named ? { ...parser, emoji: (await import('./emoji.js')).nameToEmoji } : parser;
}
