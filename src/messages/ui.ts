import type { PatternProblem } from '../article/search/search.js';
import type { ThemeName } from '../style/theme.js';
import { collectionTexts } from './collection-texts.js';
import { fileTexts } from './file-texts.js';
import { hint } from './key-hint.js';
import { keyTexts } from './key-texts.js';
import { inLanguage, type Language, numberIn, type TextsOf } from './language.js';
import { readerLibraryTexts } from './library/reader-library-texts.js';
import { linkTexts } from './link-texts.js';
import { listingTexts, timeOf } from './listing-texts.js';
import { annotationTexts } from './notes/annotation-texts.js';
import { selectionTexts } from './notes/selection-texts.js';
import { unwrittenNoteTexts } from './notes/unwritten-note-texts.js';
import { pageTexts } from './page-texts.js';
import { patternProblems } from './pattern.js';

/** Size of a text of a number of characters, rounded down. */
const sizeOf = (length: number): string =>
  length < 1_000_000 ? `${Math.floor(length / 1000)} KB` : `${Math.floor(length / 1_000_000)} MB`;

const at = (what: string, where: string): string => (where === '' ? what : `${what}: \`${where}\``);

const texts = {
  lang: { de: 'de', en: 'en' } satisfies Readonly<Record<Language, Language>>,
  ...listingTexts,
  ...keyTexts,
  ...collectionTexts,
  ...fileTexts,
  ...linkTexts,
  ...annotationTexts,
  ...pageTexts,
  ...selectionTexts,
  ...readerLibraryTexts,
  ...unwrittenNoteTexts,
  minutesLeft: { de: (count: number) => `noch ${timeOf(count)}`, en: (count: number) => `${timeOf(count)} left` },
  end: { de: 'Ende', en: 'end' },
  /** In place of the progress in an article without text. */
  empty: { de: 'leer', en: 'empty' },
  hint: { de: 'Hilfe', en: 'help' },
  minutesHere: { de: (count: number) => `§ ${timeOf(count)}`, en: (count: number) => `§ ${timeOf(count)}` },
  pattern: { de: 'regulärer Ausdruck', en: 'regular expression' },
  themes: {
    de: { light: 'hell', dark: 'dunkel', accents: 'Farben des Terminals', mono: 'ohne Farben' },
    en: { light: 'light', dark: 'dark', accents: "the terminal's colours", mono: 'without colours' },
  } satisfies Readonly<Record<Language, Readonly<Record<ThemeName, string>>>>,
  theme: { de: (name: string) => `Farbschema: ${name}`, en: (name: string) => `Theme: ${name}` },
  noColours: {
    de: 'Hier ohne Farben (NO_COLOR, --color=never oder Terminal)',
    en: 'No colours here (NO_COLOR, --color=never or the terminal)',
  },
  measure: {
    de: (cells: number) => `Zeilen höchstens ${cells} Spalten breit`,
    en: (cells: number) => `Lines at most ${cells} cells wide`,
  },
  marked: { de: (name: string) => `Marke ${name} gesetzt`, en: (name: string) => `Mark ${name} set` },
  noMark: {
    de: (name: string, key: string | undefined) => `Keine Marke ${name}${hint(key, 'setzt eine')}`,
    en: (name: string, key: string | undefined) => `No mark ${name}${hint(key, 'sets one')}`,
  },
  noReload: {
    de: 'Nur Dateien und Webseiten lassen sich neu laden',
    en: 'Cannot reload: neither a file nor a web page',
  },
  notWatched: { de: 'Nur Dateien lassen sich überwachen', en: 'Cannot follow: not a file' },
  follows: {
    de: (key: string | undefined) => `Folgt dem Ende der Datei${hint(key, 'beendet das')}`,
    en: (key: string | undefined) => `Following the end of the file${hint(key, 'stops')}`,
  },
  followsNoMore: { de: 'Folgt der Datei nicht mehr', en: 'No longer following the file' },
  unchanged: { de: 'Neu geladen: keine Änderungen', en: 'Reloaded: nothing changed' },
  reloaded: { de: 'Neu geladen', en: 'Reloaded' },
  noFile: { de: 'Nicht bearbeitbar: keine Datei', en: 'Cannot edit: not a file' },
  noEditor: {
    de: (program: string) => `${program} lässt sich nicht starten (geben Sie in VISUAL oder EDITOR einen Editor an)`,
    en: (program: string) => `Cannot start ${program} (set VISUAL or EDITOR to an editor)`,
  },
  continued: {
    de: (key: string | undefined) => `Fortgesetzt, wo Sie aufgehört haben${hint(key, 'springt zum Anfang')}`,
    en: (key: string | undefined) => `Continued where you left off${hint(key, 'goes to the start')}`,
  },
  cannotRemember: {
    de: (file: string, reason: string) => `Lesestelle nicht gespeichert: ${reason} (${file})`,
    en: (file: string, reason: string) => `Cannot save your place: ${reason} (${file})`,
  },
  setAside: {
    de: (file: string) => `Die gespeicherten Lesestellen waren nicht lesbar; sie liegen jetzt in ${file}`,
    en: (file: string) => `The saved places were unreadable; they are now in ${file}`,
  },
  patternProblem: {
    de: ({ what, where }: PatternProblem) => at(patternProblems[what] ?? what, where),
    en: ({ what, where }: PatternProblem) => at(what, where),
  },
  notAPattern: {
    de: (problem: string) => `Ungültiger regulärer Ausdruck · ${problem}`,
    en: (problem: string) => `Invalid regular expression · ${problem}`,
  },
  copiedToTmux: {
    de: (count: number) => `In den tmux-Puffer kopiert: ${numberIn('de', count)} Zeichen`,
    en: (count: number) => `Copied to the tmux buffer: ${numberIn('en', count)} characters`,
  },
  sentToTerminal: {
    de: (count: number) =>
      `An die Zwischenablage des Terminals gesendet: ${numberIn('de', count)} Zeichen (es kann sie ablehnen)`,
    en: (count: number) => `Sent to the terminal's clipboard: ${numberIn('en', count)} characters (it may refuse them)`,
  },
  tooLongToCopy: {
    de: (count: number) => `Nicht kopiert: ${numberIn('de', count)} Zeichen sind mehr, als Terminals annehmen`,
    en: (count: number) => `Not copied: ${numberIn('en', count)} characters are more than terminals accept`,
  },
  noSuchKey: {
    de: (key: string, help: string | undefined) => `${key} ist nicht belegt${hint(help, 'zeigt die Tasten')}`,
    en: (key: string, help: string | undefined) => `${key} is not bound${hint(help, 'shows the keys')}`,
  },
  pasteIgnored: { de: 'Eingefügter Text ignoriert', en: 'Pasted text ignored' },
  nothingFound: { de: 'Nichts gefunden', en: 'Nothing found' },
  /** Hint for a reader whose language is not that of the article. */
  editionHint: {
    de: (key: string) => `${key} öffnet die deutsche Fassung`,
    en: (key: string) => `${key} opens the English edition`,
  },
  noHeadings: { de: 'Keine Überschriften in diesem Artikel', en: 'No headings in this article' },
  noHistory: { de: 'Keine frühere Stelle', en: 'Nowhere to go back to' },
  noFuture: { de: 'Keine spätere Stelle', en: 'Nowhere to go forward to' },
  noSearch: {
    de: (key: string | undefined) => `Noch keine Suche${hint(key, 'sucht')}`,
    en: (key: string | undefined) => `No search yet${hint(key, 'searches')}`,
  },
  noEdition: { de: 'Keine andere Sprachfassung dieses Artikels', en: 'No other edition of this article' },
  noHit: { de: (phrase: string) => `Nicht gefunden: ${phrase}`, en: (phrase: string) => `Not found: ${phrase}` },
  searching: {
    de: (phrase: string) => `Noch nicht gefunden: ${phrase}`,
    en: (phrase: string) => `Not found yet: ${phrase}`,
  },
  searchGivenUp: {
    de: (hits: number) => (hits === 0 ? 'Suche abgebrochen: zu aufwendig' : `Suche nach ${hits} Treffern abgebrochen`),
    en: (hits: number) => (hits === 0 ? 'Search stopped: it takes too long' : `Search stopped after ${hits} hits`),
  },
  /** Share of the article that is read, from 0 to 1, or undefined if unknown, and its length so far in characters. */
  reading: {
    de: (share: number | undefined, length: number) =>
      `lädt ${share === undefined ? `… ${sizeOf(length)}` : `${Math.floor(share * 100)} %`}`,
    en: (share: number | undefined, length: number) =>
      `reading ${share === undefined ? `… ${sizeOf(length)}` : `${Math.floor(share * 100)}%`}`,
  },
  /** Progress of reading, in the status line, from 0 to 1. */
  progress: {
    de: (share: number) => `${Math.floor(share * 100)} %`,
    en: (share: number) => `${Math.floor(share * 100)}%`,
  },
  readSoFar: {
    de: (length: number) => `bisher geladen: ${sizeOf(length)}`,
    en: (length: number) => `read so far: ${sizeOf(length)}`,
  },
  waiting: { de: 'wartet auf Eingabe …', en: 'waiting for input…' },
  goesToEnd: { de: 'Springt zum Ende, sobald es geladen ist', en: 'Will go to the end once it is read' },
  lastSoFar: {
    de: 'Das ist der letzte Absatz, der bisher geladen ist',
    en: 'This is the last paragraph that is read so far',
  },
  copiesLater: { de: 'Kopiert den Abschnitt, sobald er geladen ist', en: 'Will copy the section once it is read' },
  fromStart: { de: 'Suche am Anfang fortgesetzt', en: 'Search continued from the start' },
  fromEnd: { de: 'Suche am Ende fortgesetzt', en: 'Search continued from the end' },
  nothingToAim: {
    de: 'Kein gewählter Link, kein Treffer, keine Überschrift auf dem Bildschirm',
    en: 'No selected link, hit or heading here',
  },
  lastHeading: { de: 'Keine weitere Überschrift', en: 'No more headings below' },
  firstHeading: { de: 'Keine frühere Überschrift', en: 'No more headings above' },
};

/** Messages in the reader, in one language. */
export type Messages = TextsOf<typeof texts>;

export const messagesFor = (language: Language): Messages => inLanguage(texts, language);
