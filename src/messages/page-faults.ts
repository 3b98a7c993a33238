import type { Text } from './language.js';
import { about } from './phrases.js';

/** What is said about web pages that cannot be read, or not as they are meant. */
export const pageFaults = {
  /* What a page is made of. */
  tooComplex: (name: string): Text =>
    about(name, {
      de: 'zu verschachtelt oder zu groß, um den Artikel darin zu finden; gezeigt wird die ganze Seite',
      en: 'too deeply nested or too large to find the article in it; the whole page is shown',
    }),
  unreadable: (name: string): Text => about(name, { de: 'zu groß für eine Webseite', en: 'too large for a web page' }),
  noText: (name: string): Text => about(name, { de: 'eine Webseite ohne Text', en: 'a web page without text' }),
};
