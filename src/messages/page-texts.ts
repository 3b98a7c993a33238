import { hint } from './key-hint.js';
import { type Language, numberIn } from './language.js';

/** Progress of a fetch from an address: the number of bytes so far, and of all, if that is known. */
interface Progress {
  readonly address: string;
  readonly bytes: number;
  readonly total?: number | undefined;
}

/** Texts of pages of the web and of pages in HTML. */
export const pageTexts = {
  pressToRead: {
    de: (address: string, key: string, browse: string | undefined) =>
      `${key} öffnet ${address}${hint(browse, 'im Browser')}`,
    en: (address: string, key: string, browse: string | undefined) =>
      `${key} opens ${address}${hint(browse, 'in the browser')}`,
  },
  /** Progress of a fetch, and the seconds since it began. */
  loading: {
    de: ({ address, bytes, total }: Progress, seconds: number, key: string | undefined) =>
      `Lädt ${address}${sizeOf(bytes, total, 'von', 'de')} · ${seconds} s${hint(key, 'bricht ab')}`,
    en: ({ address, bytes, total }: Progress, seconds: number, key: string | undefined) =>
      `Loading ${address}${sizeOf(bytes, total, 'of', 'en')} · ${seconds} s${hint(key, 'stops')}`,
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
    de: 'Keine HTML-Seite: Es ist schon alles zu sehen',
    en: 'Not an HTML page: all of it is shown already',
  },
  notForBrowser: {
    de: (target: string) => `Keine Webadresse, die ein Browser öffnen könnte: ${target}`,
    en: (target: string) => `Not a web address that a browser could open: ${target}`,
  },
  nothingToBrowse: {
    de: (key: string | undefined) => `Kein Link gewählt und keine Webseite geöffnet${hint(key, 'wählt einen Link')}`,
    en: (key: string | undefined) => `No link selected, and no web page open${hint(key, 'selects a link')}`,
  },
};

/** Number of bytes, of all if that is known, after a separator; nothing before the first byte. */
function sizeOf(bytes: number, total: number | undefined, of: string, language: Language): string {
  const inKb = (count: number): string => numberIn(language, Math.ceil(count / 1000));
  return bytes === 0 ? '' : ` · ${inKb(bytes)}${total === undefined ? '' : ` ${of} ${inKb(total)}`} KB`;
}
