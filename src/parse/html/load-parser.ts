import type { Links } from 'marked';

type Markup = typeof import('./parser.js');

let loaded: Markup | undefined;

/**
 * Loads what reads raw HTML and the names of characters for a text that may hold some: most have none, and it takes some ms.
 * @param links what the references of the text lead to
 */
export async function loadMarkup(text: string, links: Links = {}): Promise<void> {
  if (loaded || !(/[<&]/.test(text) || Object.values(links).some(({ href }) => href.includes('&')))) return;
  loaded = await import('./parser.js');
}

/**
 * What reads raw HTML and the names of characters.
 * @throws Error if it was not loaded: no text is walked before `loadMarkup` saw it
 */
export function markup(): Markup {
  if (!loaded) throw new Error('The HTML parser is not loaded');
  return loaded;
}
