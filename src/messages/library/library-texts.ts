import { numberIn, type Text } from '../language.js';
import { about, given, help, keepable, noLibraryFolder } from '../phrases.js';
import { reasonOf } from './unwritable-reasons.js';

/** A slug as a word of a command line: in quotes if it has spaces or marks, which those of other programs' files may have. */
const asWord = (slug: string): string =>
  /^[\p{L}\p{M}\p{N}._-]+$/u.test(slug) ? slug : `'${slug.replaceAll("'", "'\\''")}'`;

/** Messages of the commands that change the library. */
export const libraryTexts = {
  kept: (slug: string, path: string): Text => ({ de: `${slug} gemerkt: ${path}`, en: `${slug} kept: ${path}` }),
  already: (slug: string, path: string): Text => ({
    de: `${slug} ist schon gemerkt: ${path} (--again ersetzt den Text)`,
    en: `${slug} is kept already: ${path} (--again replaces its text)`,
  }),
  replaced: (slug: string, path: string): Text => ({
    de: `${slug} erneuert: ${path}`,
    en: `${slug} kept again: ${path}`,
  }),
  nothingNamed: {
    de: `Nennen Sie eine Quelle: ${keepable.de}`,
    en: `Name a source: ${keepable.en}`,
  },
  tooLarge: (name: string): Text =>
    about(name, { de: 'größer als 64 MB, zu groß zum Merken', en: 'larger than 64 MB, too large to keep' }),
  noText: (name: string): Text => about(name, { de: 'kein Text zum Merken', en: 'no text to keep' }),
  /** @param reason code of the system error */
  notesLeft: (reason: string): Text => ({
    de: `Die Notizen bleiben, wo sie waren (${reason})`,
    en: `The notes stay where they were (${reason})`,
  }),
  /** @param tags all tags, separated by commas */
  tagged: (slug: string, tags: string): Text =>
    about(slug, {
      de: tags === '' ? 'keine Schlagwörter' : `Schlagwörter ${tags}`,
      en: tags === '' ? 'no tags' : `tags ${tags}`,
    }),
  archived: (slug: string): Text => about(slug, { de: 'archiviert', en: 'archived' }),
  unread: (slug: string): Text => about(slug, { de: 'wieder ungelesen', en: 'unread again' }),
  removed: (slug: string): Text =>
    about(slug, {
      de: `im Papierkorb (llama-news bin --restore ${asWord(slug)} holt den Artikel zurück)`,
      en: `moved into the bin (llama-news bin --restore ${asWord(slug)} brings it back)`,
    }),
  restored: (slug: string, path: string): Text => ({
    de: `${slug} wiederhergestellt: ${path}`,
    en: `${slug} restored: ${path}`,
  }),
  emptied: (count: number): Text => ({
    de: `${numberIn('de', count)} Artikel endgültig gelöscht`,
    en: `${numberIn('en', count)} ${count === 1 ? 'article' : 'articles'} removed for good`,
  }),
  binEmpty: { de: 'Der Papierkorb ist leer', en: 'The bin is empty' },
  noHome: noLibraryFolder,
  noFolder: (name: string): Text => about(name, { de: 'eine Datei, kein Ordner', en: 'a file, not a folder' }),
  folder: (name: string): Text =>
    about(name, {
      de: 'ein Ordner; nennen Sie die Artikel darin einzeln (etwa *.md)',
      en: 'a folder; name the articles in it (such as *.md)',
    }),
  /** @param names slugs of those that match, or the beginning of the list */
  several: (which: string, count: number, names: string): Text => ({
    de: `„${given(which)}“ passt auf ${count} gemerkte Artikel: ${names}`,
    en: `"${given(which)}" matches ${count} kept articles: ${names}`,
  }),
  none: (which: string, near: string | undefined): Text => {
    const { de, en } = help(near, {
      de: 'llama-news library listet die gemerkten Artikel auf',
      en: 'llama-news library lists the kept articles',
    });
    return about(which, { de: `kein gemerkter Artikel ${de}`, en: `no such article in the library ${en}` });
  },
  noneInBin: (which: string): Text =>
    about(which, {
      de: 'nicht im Papierkorb (llama-news bin zeigt ihn)',
      en: 'not in the bin (llama-news bin lists it)',
    }),
  unchangeable: (path: string): Text =>
    about(path, {
      de: 'der Vorspann ist fehlerhaft oder lässt sich nicht ohne Verlust ändern (llama-news edit öffnet die Datei)',
      en: 'its front matter is broken, or cannot be changed without loss (llama-news edit opens the file)',
    }),
  noTag: { de: 'Kein Schlagwort angegeben', en: 'No tag is given' },
  noEditor: (program: string): Text => ({
    de: `Der Editor ${program} lässt sich nicht starten (VISUAL oder EDITOR legt das Programm fest)`,
    en: `Cannot start the editor ${program} (VISUAL or EDITOR names the program)`,
  }),
  editorFailed: (program: string): Text =>
    about(program, {
      de: 'fehlgeschlagen (VISUAL oder EDITOR legt das Programm fest)',
      en: 'failed (VISUAL or EDITOR names the program)',
    }),
  keptNoMore: (path: string): Text =>
    about(path, {
      de: 'kein gemerkter Artikel mehr, da die Datei oder die Angabe saved in ihrem Vorspann fehlt',
      en: 'no longer a kept article, as the file or the entry saved in its front matter is missing',
    }),
  /** @param code code of the system error */
  unwritable: (path: string, code: string): Text => {
    const { de, en } = reasonOf(code);
    return about(path, { de: `lässt sich nicht schreiben: ${de}`, en: `cannot be written: ${en}` });
  },
};
