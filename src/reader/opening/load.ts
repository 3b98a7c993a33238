import { sanitizeLine } from '../../article/sanitize.js';
import type { Opened, Rest } from '../../document/opened.js';
import { toolsFor, toolsForLists } from '../../layout/load-tools.js';
import type { Language } from '../../messages/language.js';
import type { Loaded, Reading } from '../state/state.js';

/** Loads the tools that the layout of an opened article needs. */
export const load = async (
  opened: Pick<Opened, 'article' | 'origin' | 'markdown' | 'rest' | 'whole'>,
  hyphens: boolean,
): Promise<Loaded> => ({
  article: opened.article,
  origin: opened.origin,
  markdown: opened.markdown,
  whole: opened.whole,
  reading: opened.rest && readingOf(opened.rest),
  tools: opened.origin.collection ? await toolsForLists() : await toolsFor(opened.article, { colours: true, hyphens }),
  ...(opened.origin.collection ? { collection: opened.origin.collection } : {}),
});

/** Progress of reading an article. */
export const readingOf = (rest: Rest, held = false): Reading => ({
  rest,
  share: rest.share(),
  length: rest.length(),
  held,
});

/** Warning about an opened article, on one line. */
export const warningOf = ({ warning }: Opened, language: Language): string | undefined =>
  warning && sanitizeLine(warning[language]);
