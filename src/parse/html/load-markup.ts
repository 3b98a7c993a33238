import type { Links } from 'marked';

/** Parser of raw HTML and decoder of character names. */
export type Markup = typeof import('./parser.js');

/**
 * Loads what reads raw HTML and character names, which takes some ms; undefined for a text that holds neither, as most do not.
 * @param links targets of the text's references
 */
export async function loadMarkup(text: string, links: Links): Promise<Markup | undefined> {
  const needed = /[<&]/.test(text) || Object.values(links).some(({ href }) => href.includes('&'));
  return needed ? import('./parser.js') : undefined;
}
