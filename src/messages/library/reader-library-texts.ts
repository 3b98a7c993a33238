import { hint } from '../key-hint.js';
import { noLibraryFolder } from '../phrases.js';

/** Texts of the library in the reader. */
export const readerLibraryTexts = {
  library: { de: 'Bibliothek', en: 'Library' },
  /** Progress of an article of which nothing was read. */
  unread: { de: 'neu', en: 'new' },
  share: {
    de: (share: number) => `${Math.round(share * 100)} %`,
    en: (share: number) => `${Math.round(share * 100)} %`,
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
    de: (slug: string, key: string | undefined) => `Gemerkt${hint(key, 'öffnet die Bibliothek')}: ${slug}`,
    en: (slug: string, key: string | undefined) => `Kept${hint(key, 'opens the library')}: ${slug}`,
  },
  keptBefore: {
    de: (slug: string) => `Schon gemerkt: ${slug}`,
    en: (slug: string) => `Already kept: ${slug}`,
  },
  notKept: { de: 'Kein gemerkter Artikel', en: 'Not a kept article' },
  archived: {
    de: (title: string, key: string | undefined) => `Archiviert${hint(key, 'nimmt das zurück')}: ${title}`,
    en: (title: string, key: string | undefined) => `Archived${hint(key, 'takes that back')}: ${title}`,
  },
  unreadAgain: {
    de: (title: string, key: string | undefined) => `Wieder ungelesen${hint(key, 'nimmt das zurück')}: ${title}`,
    en: (title: string, key: string | undefined) => `Unread again${hint(key, 'takes that back')}: ${title}`,
  },
  removed: {
    de: (title: string, key: string | undefined) => `Im Papierkorb${hint(key, 'holt ihn zurück')}: ${title}`,
    en: (title: string, key: string | undefined) => `In the bin${hint(key, 'brings it back')}: ${title}`,
  },
  takenBack: { de: (title: string) => `Zurückgenommen: ${title}`, en: (title: string) => `Taken back: ${title}` },
  nothingToTakeBack: { de: 'Nichts zurückzunehmen', en: 'Nothing to take back' },
  tagged: {
    de: (tags: readonly string[]) => (tags.length === 0 ? 'Keine Schlagwörter' : `Schlagwörter: ${tags.join(', ')}`),
    en: (tags: readonly string[]) => (tags.length === 0 ? 'No tags' : `Tags: ${tags.join(', ')}`),
  },
  /** What a line of tags does, as the palette says it. */
  changesTags: {
    de: (words: readonly string[]) =>
      words.length === 0
        ? 'Schlagwörter eingeben; „-“ davor nimmt eines weg'
        : `Schlagwörter ändern: ${words.join(' ')}`,
    en: (words: readonly string[]) =>
      words.length === 0 ? 'type tags; "-" before one removes it' : `change the tags: ${words.join(' ')}`,
  },
};
