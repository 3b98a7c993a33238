import { type Language, numberIn, type Text } from '../language.js';
import { about } from '../phrases.js';

/** Messages about the export of the library. */
export const exportTexts = {
  written: (count: number, folder: string): Text => ({
    de: `${numberIn('de', count)} Artikel in ${folder} geschrieben`,
    en: `${numberIn('en', count)} ${count === 1 ? 'article' : 'articles'} written to ${folder}`,
  }),
  there: (path: string): Text =>
    about(path, { de: 'schon da, nicht überschrieben', en: 'already there, not overwritten' }),
  /** @param reason code of the system error */
  notRead: (path: string, reason: string): Text =>
    about(path, { de: `nicht lesbar (${reason})`, en: `cannot be read (${reason})` }),
  withoutAddress: (count: number): Text => ({
    de: `${numberIn('de', count)} Artikel ohne Webadresse ausgelassen`,
    en: `${numberIn('en', count)} ${count === 1 ? 'article' : 'articles'} without a web address left out`,
  }),
  noFolder: {
    de: '--to gilt nicht für Lesezeichen, die eine einzige Datei sind (leiten Sie die Ausgabe um)',
    en: '--to does not apply to bookmarks, which are a single file (redirect the output)',
  },
  inLibrary: (path: string): Text =>
    about(path, {
      de: 'der Ordner der Bibliothek selbst; nennen Sie einen anderen',
      en: 'the folder of the library itself; name another',
    }),
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;

/** Words in exported articles. */
export const exportWords: Readonly<Record<Language, { readonly notes: string; readonly tags: string }>> = {
  de: { notes: 'Notizen', tags: 'Schlagwörter' },
  en: { notes: 'Notes', tags: 'Tags' },
};
