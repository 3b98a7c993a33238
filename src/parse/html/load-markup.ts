import type { Links } from 'marked';

/** Parser of raw HTML and decoder of character names, and the emoji by their names on GitHub if the text may have any. */
export type Markup = typeof import('./parser.js') & { readonly emoji?: Readonly<Record<string, string>> | undefined };

/**
 * Loads what reads raw HTML, character names and names of emoji, which takes some ms; undefined for a text that holds none of these, as
 * most do not.
 * @param links targets of the text's references
 */
export async function loadMarkup(text: string, links: Links): Promise<Markup | undefined> {
  const named = /:[a-z\d+-][a-z\d_+-]*:/.test(text);
  const needed = named || /[<&]/.test(text) || Object.values(links).some(({ href }) => href.includes('&'));
  if (!needed) return undefined;
  const parser = await import('./parser.js');
  return named ? { ...parser, emoji: (await import('./emoji.js')).nameToEmoji } : parser;
}
