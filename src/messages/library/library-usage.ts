import type { Text } from '../language.js';

/** Descriptions of the options and arguments of commands for the library. */
export const libraryUsage = {
  library: { de: 'Ordner der gemerkten Artikel', en: 'folder of the kept articles' },
  tags: { de: 'Schlagwörter, durch Kommas getrennt', en: 'tags, separated by commas' },
  kept: {
    de: 'Kürzel eines gemerkten Artikels, Anfang des Kürzels oder Wörter des Titels',
    en: 'slug of a kept article, its beginning, or words of the title',
  },
  again: {
    de: 'den Text erneuern, wenn der Artikel schon gemerkt ist',
    en: 'replace the text if the article is already kept',
  },
  html: { de: 'auch die Seite selbst als HTML speichern', en: 'also keep the page in HTML beside it' },
  untag: { de: 'die Schlagwörter entfernen', en: 'remove the tags' },
  unarchive: { de: 'wieder als ungelesen zeigen', en: 'make them unread again' },
  restore: { de: 'einen Artikel wiederherstellen', en: 'bring an article back' },
  empty: { de: 'alles darin endgültig löschen', en: 'remove everything in it for good' },
  unread: { de: 'nur ungelesene Artikel', en: 'only unread articles' },
  archived: { de: 'nur archivierte Artikel', en: 'only archived articles' },
  searchKept: {
    de: 'Wörter, die im Text aufeinanderfolgen; Fundstellen mit Überschrift und Zeile',
    en: 'words that follow one another in the text; hits with heading and line',
  },
  keptArticles: {
    de: 'Kürzel oder Wörter der Titel gemerkter Artikel; ohne Angabe alle',
    en: 'slugs of kept articles, or words of their titles; all if none is given',
  },
  exportFormat: {
    de: 'Markdown, JSON mit Text und Notizen, oder Lesezeichen für Browser und Dienste',
    en: 'Markdown, JSON with texts and notes, or bookmarks for browsers and services',
  },
  exportTo: {
    de: 'für jeden Artikel eine Datei in diesen Ordner schreiben, dazu seine Notizen',
    en: 'write a file for each article to this folder, and its notes',
  },
  noFrontMatter: {
    de: 'Titel, Herkunft und Notizen in den Text schreiben statt in den Vorspann',
    en: 'write title, origin and notes into the text instead of front matter',
  },
  frontMatter: { de: 'die Dateien mit ihrem Vorspann', en: 'the files with their front matter' },
  linkFiles: {
    de: 'Lesezeichen in HTML, Tabellen oder Listen von Adressen; - für die Standardeingabe',
    en: 'bookmarks in HTML, tables or lists of addresses; - for standard input',
  },
  linkFormat: {
    de: 'Format der Dateien; ohne Angabe am Inhalt erkannt',
    en: 'format of the files; recognised by their content if not given',
  },
  dryRun: { de: 'nur zeigen, was abzurufen wäre', en: 'only show what would be fetched' },
  retry: {
    de: 'auch Seiten versuchen, die sich vor Kurzem nicht abrufen ließen',
    en: 'also try pages that failed recently',
  },
  keepDead: {
    de: 'für Seiten, die es nicht mehr gibt, einen Platzhalter mit Titel und Adresse merken',
    en: 'keep a stub with title and address for pages that are gone',
  },
  failed: {
    de: 'alles nicht Abgerufene als CSV schreiben, das import wieder lesen kann',
    en: 'write everything that was not fetched as CSV, which import can read',
  },
} satisfies Readonly<Record<string, Text>>;
