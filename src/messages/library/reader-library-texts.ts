import { hint } from '../key-hint.js';
import { noLibraryFolder } from '../phrases.js';

/** Maximum length of a name in a message, in characters, so that the hint after it is seen. */
const LONGEST = 40;

/** Outcome for an article, its name, and the effect of a key now. */
function told(what: string, name: string, key: string | undefined, does: string): string {
  const characters = [...name];
  const beginning = characters.slice(0, LONGEST - 1).join('');
  return `${what}: ${characters.length > LONGEST ? `${beginning.trimEnd()}…` : name}${hint(key, does)}`;
}

/** Texts of the library in the reader. */
export const readerLibraryTexts = {
  library: { de: 'Bibliothek', en: 'Library' },
  /** Progress of an article of which nothing was read. */
  unread: { de: 'neu', en: 'new' },
  share: {
    de: (share: number) => `${Math.round(share * 100)} %`,
    en: (share: number) => `${Math.round(share * 100)}%`,
  },
  unreadCount: {
    de: (count: number) => `${count} ungelesen`,
    en: (count: number) => `${count} unread`,
  },
  conflictCopy: { de: 'Konfliktkopie', en: 'conflict copy' },
  /** The beginning fits in narrow windows. */
  emptyLibrary: {
    de: (key: string | undefined) =>
      key === undefined
        ? 'Noch leer: llama-news save <Quelle> merkt einen Artikel'
        : `Noch leer: ${key} in einem Text merkt ihn, llama-news save <Quelle> auch`,
    en: (key: string | undefined) =>
      key === undefined
        ? 'Still empty: llama-news save <source> keeps an article'
        : `Still empty: ${key} in a text keeps it, and so does llama-news save <source>`,
  },
  noLibrary: noLibraryFolder,
  keepsLater: { de: 'Merkt den Artikel, sobald er geladen ist', en: 'Will keep the article once it is read' },
  keptAs: {
    de: (slug: string, key: string | undefined) => told('Gemerkt', slug, key, 'öffnet die Bibliothek'),
    en: (slug: string, key: string | undefined) => told('Kept', slug, key, 'opens the library'),
  },
  keptBefore: {
    de: (slug: string) => `Schon gemerkt: ${slug}`,
    en: (slug: string) => `Already kept: ${slug}`,
  },
  notKept: { de: 'Kein gemerkter Artikel', en: 'Not a kept article' },
  archived: {
    de: (title: string, key: string | undefined) => told('Archiviert', title, key, 'nimmt das zurück'),
    en: (title: string, key: string | undefined) => told('Archived', title, key, 'takes that back'),
  },
  unreadAgain: {
    de: (title: string, key: string | undefined) => told('Wieder ungelesen', title, key, 'nimmt das zurück'),
    en: (title: string, key: string | undefined) => told('Unread again', title, key, 'takes that back'),
  },
  removed: {
    de: (title: string, key: string | undefined) => told('Im Papierkorb', title, key, 'holt ihn zurück'),
    en: (title: string, key: string | undefined) => told('In the bin', title, key, 'brings it back'),
  },
  takenBack: { de: (title: string) => `Zurückgenommen: ${title}`, en: (title: string) => `Taken back: ${title}` },
  nothingToTakeBack: { de: 'Nichts zurückzunehmen', en: 'Nothing to take back' },
  tagged: {
    de: (tags: readonly string[]) => (tags.length === 0 ? 'Keine Schlagwörter' : `Schlagwörter: ${tags.join(', ')}`),
    en: (tags: readonly string[]) => (tags.length === 0 ? 'No tags' : `Tags: ${tags.join(', ')}`),
  },
  /** Effect of a line of tags, as the palette says it. */
  changesTags: {
    de: (words: readonly string[]) =>
      words.length === 0
        ? 'Schlagwörter eingeben; „-“ davor nimmt eines weg'
        : `Schlagwörter ändern: ${words.join(' ')}`,
    en: (words: readonly string[]) =>
      words.length === 0 ? 'type tags; "-" before one removes it' : `change the tags: ${words.join(' ')}`,
  },
};
