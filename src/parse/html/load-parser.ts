import type { Links } from 'marked';

type Markup = typeof import('./parser.js');

let loaded: Markup | undefined;

/**
 * Loads the parser of raw HTML and of character references if a text may hold any; most hold none, and loading takes some ms.
 * @param links link definitions of the text
 */
export async function loadMarkup(text: string, links: Links = {}): Promise<void> {
  if (loaded || !(/[<&]/.test(text) || Object.values(links).some(({ href }) => href.includes('&')))) return;
  loaded = await import('./parser.js');
}

/**
 * Returns the loaded parser of raw HTML and of character references.
 * @throws Error if it is not loaded: call `loadMarkup` before a text is walked
 */
export function markup(): Markup {
  if (!loaded) throw new Error('The HTML parser is not loaded');
  return loaded;
}
