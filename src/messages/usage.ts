import type { Text } from './language.js';

/** The options and arguments. */
export const about = {
  source: {
    de: 'Kürzel eines eingebauten Artikels, eine Datei, oder - für die Standardeingabe',
    en: "a bundled article's slug, a file, or - for standard input",
  },
  section: {
    de: 'eine Nummer (3, 3.2), ein Kürzel oder Wörter einer Überschrift',
    en: 'a number (3, 3.2), a slug, or words of a heading',
  },
  lang: { de: 'Ausgabe eines eingebauten Artikels', en: 'the edition of a bundled article' },
  noResume: {
    de: 'am Anfang öffnen statt dort, wo das Lesen endete',
    en: 'open at the start, not where reading ended',
  },
  resume: { de: 'dort öffnen, wo das Lesen endete', en: 'open where reading ended' },
  watch: { de: 'die Datei neu laden, sooft sie sich ändert', en: 'reload the file whenever it changes' },
  plain: {
    de: 'reiner Text: keine Steuerzeichen, kein Pager, auch im Terminal',
    en: 'plain text: no escape codes, no pager, also in a terminal',
  },
  color: { de: 'Farben und Auszeichnungen', en: 'colours and styles' },
  theme: { de: 'Farben des Textes', en: 'colours of the text' },
  width: {
    de: 'Textbreite; 0: gedruckt eine Zeile je Absatz',
    en: 'text width; 0: printed, one line a paragraph',
  },
  hyphens: { de: 'auch breite Zeilen am Ende trennen', en: 'hyphenate also where lines are not narrow' },
  noHyphens: { de: 'nichts trennen', en: 'hyphenate nothing' },
  noAccessible: { de: 'Seiten wie sonst', en: 'pages as usual' },
  pager: {
    de: 'der eigene oder das Programm aus LLAMA_NEWS_PAGER, PAGER, sonst less',
    en: 'the own one, or the program that LLAMA_NEWS_PAGER or PAGER names, or less',
  },
  noPager: {
    de: 'mit Auszeichnungen drucken statt den Pager zu öffnen',
    en: 'print with styles instead of opening the pager',
  },
  shell: { de: 'die Shell', en: 'the shell' },
  schema: { de: 'das Schema', en: 'the schema' },
  words: {
    de: 'die Wörter vor der Schreibmarke, das letzte noch unfertig',
    en: 'the words before the cursor, the last one still being typed',
  },
  json: { de: 'JSON ausgeben', en: 'print JSON' },
  jsonArticle: {
    de: 'den Artikel als JSON ausgeben: Blöcke, Abschnitte, Links',
    en: 'print the article as JSON: blocks, sections, links',
  },
  accessible: {
    de: 'fortlaufender Text für Bildschirmleser und Braillezeilen',
    en: 'text in sequence, for screen readers and braille lines',
  },
  ui: { de: 'Sprache von Meldungen und Hilfe', en: 'language of messages and help' },
  noConfig: { de: 'keine Konfigurationsdatei lesen', en: 'read no configuration file' },
  debug: { de: 'bei Fehlern zeigen, woher sie kommen', en: 'show where errors come from' },
  version: { de: 'die Version ausgeben', en: 'print the version' },
  help: { de: 'Hilfe zeigen', en: 'show help' },
} satisfies Readonly<Record<string, Text>>;

/** Groups of options. */
export const groups = {
  article: { de: 'Artikel:', en: 'Article:' },
  look: { de: 'Aussehen:', en: 'Look:' },
  pager: { de: 'Pager:', en: 'Pager:' },
  settings: { de: 'Trotz Einstellungen:', en: 'Despite settings:' },
  general: { de: 'Allgemein:', en: 'General:' },
} satisfies Readonly<Record<string, Text>>;

/** What the help calls the values of options and arguments, by their names in commander's flags. */
export const placeholders: Readonly<Record<string, Text>> = {
  which: { de: 'welcher', en: 'which' },
  cells: { de: 'Zellen', en: 'cells' },
  source: { de: 'Quelle', en: 'source' },
  command: { de: 'Befehl', en: 'command' },
  options: { de: 'Optionen', en: 'options' },
  language: { de: 'Sprache', en: 'language' },
  when: { de: 'wann', en: 'when' },
  shell: { de: 'Shell', en: 'shell' },
  schema: { de: 'Schema', en: 'schema' },
  name: { de: 'Name', en: 'name' },
};

/** What is expected of the values that have no choices. */
export const expected: Readonly<Record<string, Text>> = {
  which: {
    de: 'eine Nummer, ein Kürzel oder Wörter einer Überschrift',
    en: 'a number, a slug or words of a heading',
  },
  cells: { de: 'eine ganze Zahl von Zellen von 0 bis 9999', en: 'a whole number of cells from 0 to 9999' },
  source: about.source,
};

export const aValue: Text = { de: 'ein Wert', en: 'a value' };

/** Headings of the help, by commander's own. */
export const titles: Readonly<Record<string, Text>> = {
  'Usage:': { de: 'Aufruf:', en: 'Usage:' },
  'Arguments:': { de: 'Argumente:', en: 'Arguments:' },
  'Options:': { de: 'Optionen:', en: 'Options:' },
  'Commands:': { de: 'Befehle:', en: 'Commands:' },
  'Examples:': { de: 'Beispiele:', en: 'Examples:' },
};

export const byDefault: Text = { de: 'Vorgabe', en: 'default' };
