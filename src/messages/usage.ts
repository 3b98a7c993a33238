import type { Text } from './language.js';
import { libraryUsage } from './library/library-usage.js';
import { notesUsage } from './notes/notes-usage.js';
import { asciiLine, keepable, wholeNumber } from './phrases.js';

/** Descriptions of the options and arguments. */
export const about = {
  ...notesUsage,
  source: {
    de: 'eine Datei, ein Ordner, eine Webadresse, das Kürzel eines mitgelieferten oder gemerkten Artikels, oder - für die Standardeingabe',
    en: 'a file, a folder, a web address, the slug of a bundled or kept article, or - for standard input',
  },
  sources: {
    de: 'Dateien, Webadressen, Kürzel mitgelieferter oder gemerkter Artikel, oder - für die Standardeingabe',
    en: 'files, web addresses, slugs of bundled or kept articles, or - for standard input',
  },
  toKeep: keepable,
  section: {
    de: 'eine Nummer (3, 3.2), ein Kürzel oder Wörter einer Überschrift',
    en: 'a number (3, 3.2), a slug, or words of a heading',
  },
  lang: {
    de: 'Sprachfassung eines mitgelieferten Artikels, Sprache anderer Texte',
    en: 'edition of a bundled article, or language of another text',
  },
  type: {
    de: 'Art der Quelle; text: reiner Text, dessen Zeilen bleiben',
    en: 'type of the source; text: plain text, with its lines kept',
  },
  whole: {
    de: 'die ganze Webseite statt des Artikels darin',
    en: 'the whole web page instead of the article in it',
  },
  offline: {
    de: 'keine Verbindung öffnen, nur gespeicherte Kopien von Webseiten lesen',
    en: 'open no connection; read only saved copies of web pages',
  },
  noOffline: { de: 'Webseiten wieder abrufen', en: 'fetch web pages again' },
  userAgent: {
    de: 'Name, der an Webserver gesendet wird (User-Agent)',
    en: 'name sent to web servers (User-Agent)',
  },
  ...libraryUsage,
  start: {
    de: 'was ohne Quelle geöffnet wird: der mitgelieferte Artikel oder die Bibliothek',
    en: 'what is opened without a source: the bundled article or the library',
  },
  noResume: {
    de: 'am Anfang öffnen, nicht an der gemerkten Stelle',
    en: 'open at the start, not where you left off',
  },
  resume: { de: 'an der gemerkten Stelle öffnen', en: 'open where you left off' },
  watch: { de: 'die Datei bei jeder Änderung neu laden', en: 'reload the file whenever it changes' },
  follow: {
    de: 'am Ende beginnen und dort bleiben, wenn die Datei wächst',
    en: 'begin at the end, and stay there as the file grows',
  },
  plain: {
    de: 'reiner Text ohne Steuerzeichen; auch im Terminal nur ausgeben',
    en: 'print plain text without escape codes, even in a terminal',
  },
  color: { de: 'Farben und Auszeichnungen', en: 'colours and styles' },
  noColor: { de: 'wie --color=never', en: 'the same as --color=never' },
  theme: {
    de: 'Farben des Textes; auch ein eigenes Farbschema',
    en: 'colours of the text; also a theme of your own',
  },
  check: {
    de: 'nur prüfen: Fehler, und Rollen eigener Farbschemata mit weniger als 4,5:1 Kontrast',
    en: 'only check: faults, and roles of your themes with less than 4.5:1 of contrast',
  },
  width: {
    de: 'Textbreite; 0 gibt jeden Absatz in einer Zeile aus',
    en: 'text width; 0 prints each paragraph on one line',
  },
  hyphens: { de: 'auch in breiten Zeilen Silben trennen', en: 'hyphenate even in wide lines' },
  mouse: {
    de: 'Maus in der Leseansicht: das Mausrad (wheel) oder auch Klicks (full); Text wird dann mit Umschalt ausgewählt',
    en: 'mouse in the reader: the wheel, or clicks, too (full); text is then selected with Shift',
  },
  links: {
    de: 'Linkziele beim Ausgeben: als Liste am Ende (Vorgabe), im Text oder gar nicht',
    en: 'targets of printed links: listed at the end (default), in the text, or left out',
  },
  noHyphens: { de: 'nie Silben trennen', en: 'never hyphenate' },
  noAccessible: { de: 'die übliche Darstellung', en: 'the usual layout' },
  pager: {
    de: 'own: eingebaut; external: das Programm aus LLAMA_NEWS_PAGER oder PAGER, sonst less',
    en: 'own: built in; external: the program in LLAMA_NEWS_PAGER or PAGER, or else less',
  },
  noPager: {
    de: 'im Terminal mit Auszeichnungen ausgeben statt öffnen',
    en: 'print with styles in a terminal instead of opening the reader',
  },
  shell: { de: 'Name der Shell', en: 'name of the shell' },
  schema: { de: 'Name des Schemas', en: 'name of the schema' },
  words: {
    de: 'die Wörter vor der Eingabemarke, das letzte noch unvollständig',
    en: 'the words before the cursor, the last one still being typed',
  },
  json: { de: 'JSON ausgeben', en: 'print JSON' },
  jsonArticle: {
    de: 'den Artikel als JSON ausgeben: Blöcke, Abschnitte, Links',
    en: 'print the article as JSON: blocks, sections, links',
  },
  accessible: {
    de: 'fortlaufender Text für Screenreader und Braillezeilen',
    en: 'linear text for screen readers and braille displays',
  },
  ui: { de: 'Sprache von Meldungen und Hilfe', en: 'language of messages and help' },
  noConfig: { de: 'keine Konfigurationsdatei lesen', en: 'read no configuration file' },
  debug: { de: 'bei Fehlern den Stacktrace zeigen', en: 'show the stack trace of errors' },
  version: { de: 'die Version ausgeben', en: 'print the version' },
  help: { de: 'Hilfe zeigen', en: 'show help' },
} satisfies Readonly<Record<string, Text>>;

/** Headings of the groups of options. */
export const groups = {
  article: { de: 'Artikel:', en: 'Article:' },
  look: { de: 'Darstellung:', en: 'Appearance:' },
  web: { de: 'Webseiten:', en: 'Web pages:' },
  pager: { de: 'Pager:', en: 'Pager:' },
  settings: { de: 'Einstellungen übergehen:', en: 'Overriding settings:' },
  general: { de: 'Allgemein:', en: 'General:' },
} satisfies Readonly<Record<string, Text>>;

/** Names of values in the help, by their names in commander's flags. */
export const placeholders: Readonly<Record<string, Text>> = {
  which: { de: 'Stelle', en: 'section' },
  file: { de: 'Datei', en: 'file' },
  format: { de: 'Format', en: 'format' },
  words: { de: 'Wörter', en: 'words' },
  folder: { de: 'Ordner', en: 'folder' },
  article: { de: 'Artikel', en: 'article' },
  removed: { de: 'Artikel', en: 'article' },
  tags: { de: 'Schlagwörter', en: 'tags' },
  day: { de: 'Tag', en: 'day' },
  cells: { de: 'Spalten', en: 'cells' },
  source: { de: 'Quelle', en: 'source' },
  command: { de: 'Befehl', en: 'command' },
  options: { de: 'Optionen', en: 'options' },
  language: { de: 'Sprache', en: 'language' },
  when: { de: 'wann', en: 'when' },
  what: { de: 'was', en: 'what' },
  mode: { de: 'Modus', en: 'mode' },
  type: { de: 'Art', en: 'type' },
  where: { de: 'wo', en: 'where' },
  shell: { de: 'Shell', en: 'shell' },
  schema: { de: 'Schema', en: 'schema' },
  text: { de: 'Text', en: 'text' },
  name: { de: 'Name', en: 'name' },
};

const keptName: Text = {
  de: 'das Kürzel eines gemerkten Artikels, den Anfang des Kürzels oder Wörter des Titels',
  en: 'the slug of a kept article, its beginning, or words of the title',
};

/** Expected form of values without choices, by their names in the help, or by an option whose value is of another form. */
export const expected: Readonly<Record<string, Text>> = {
  which: {
    de: 'eine Nummer, ein Kürzel oder Wörter einer Überschrift',
    en: 'a number, a slug or words of a heading',
  },
  cells: wholeNumber(0, 9999),
  text: asciiLine,
  source: about.source,
  article: keptName,
  removed: keptName,
  tags: { de: 'eines oder mehrere, durch Kommas getrennt', en: 'one or more, separated by commas' },
  folder: { de: 'einen Ordner', en: 'a folder' },
  file: about.linkFiles,
  '--failed': { de: 'eine Datei', en: 'a file' },
};

export const aValue: Text = { de: 'einen Wert', en: 'a value' };

/** Requests for arguments that a command needs or checks. */
export const requests: Readonly<Record<string, Text>> = {
  source: { de: 'Nennen Sie eine Quelle', en: 'Name a source' },
  file: { de: 'Nennen Sie eine Datei', en: 'Name a file' },
  article: { de: 'Nennen Sie einen Artikel', en: 'Name an article' },
  tags: { de: 'Nennen Sie Schlagwörter', en: 'Name tags' },
  shell: { de: 'Nennen Sie eine Shell', en: 'Name a shell' },
  schema: { de: 'Nennen Sie ein Schema', en: 'Name a schema' },
};

/** Headings of the help, by commander's headings. */
export const titles: Readonly<Record<string, Text>> = {
  'Usage:': { de: 'Aufruf:', en: 'Usage:' },
  'Arguments:': { de: 'Argumente:', en: 'Arguments:' },
  'Options:': { de: 'Optionen:', en: 'Options:' },
  'Commands:': { de: 'Befehle:', en: 'Commands:' },
  'Examples:': { de: 'Beispiele:', en: 'Examples:' },
};
