import { hint } from './key-hint.js';
import { numberIn } from './language.js';

/** Texts of pages of the web and of pages in HTML. */
export const pageTexts = {
  pressToRead: {
    de: (address: string, key: string, browse: string | undefined) =>
      `${key} öffnet ${address}${hint(browse, 'im Browser')}`,
    en: (address: string, key: string, browse: string | undefined) =>
      `${key} opens ${address}${hint(browse, 'in the browser')}`,
  },
  /** Progress of a fetch: number of bytes, and seconds since it began. */
  loading: {
    de: (address: string, bytes: number, seconds: number, key: string | undefined) =>
      `Lädt ${address}${sizeOf('de', bytes)} · ${seconds} s${hint(key, 'bricht ab')}`,
    en: (address: string, bytes: number, seconds: number, key: string | undefined) =>
      `Loading ${address}${sizeOf('en', bytes)} · ${seconds} s${hint(key, 'stops')}`,
  },
  loads: { de: (address: string) => `Lädt ${address}`, en: (address: string) => `Loading ${address}` },
  notLoaded: { de: 'Laden abgebrochen', en: 'Loading stopped' },
  wholeShown: {
    de: (key: string | undefined) => `Die ganze Seite${hint(key, 'zeigt nur den Artikel')}`,
    en: (key: string | undefined) => `The whole page${hint(key, 'shows only the article')}`,
  },
  articleShown: {
    de: (key: string | undefined) => `Nur der Artikel${hint(key, 'zeigt die ganze Seite')}`,
    en: (key: string | undefined) => `Only the article${hint(key, 'shows the whole page')}`,
  },
  notAPage: {
    de: 'Hier ist schon alles zu sehen: Das ist keine HTML-Seite',
    en: 'This is all of it: not a page in HTML',
  },
  notForBrowser: {
    de: (target: string) => `Keine Webadresse, die ein Browser öffnen könnte: ${target}`,
    en: (target: string) => `Not a web address that a browser could open: ${target}`,
  },
  nothingToBrowse: {
    de: (key: string | undefined) => `Kein Link gewählt, und keine Webseite${hint(key, 'wählt einen Link')}`,
    en: (key: string | undefined) => `No link selected, and not a web page${hint(key, 'selects a link')}`,
  },
};

/** Number of bytes after a separator; nothing before the first byte. */
const sizeOf = (language: 'de' | 'en', bytes: number): string =>
  bytes === 0 ? '' : ` · ${numberIn(language, Math.ceil(bytes / 1000))} KB`;
