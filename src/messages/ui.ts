import type { PatternProblem } from '../article/search.js';
import type { Mode } from '../reader/state/binding.js';
import type { ThemeName } from '../style/theme.js';
import { type Language, numberIn } from './language.js';
import { patternProblems } from './pattern.js';

/** Messages in the reader and in listings. */
export interface Messages {
  readonly lang: Language;
  readonly words: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly minutesLeft: (count: number) => string;
  readonly end: string;
  readonly hint: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly minutesHere: (count: number) => string;
  readonly pattern: string;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly theme: (name: string) => string;
  readonly noColours: string;
  readonly measure: (cells: number) => string;
  readonly marked: (name: string) => string;
  readonly noMark: (name: string) => string;
  readonly noHint: (letters: string) => string;
  readonly noLinkHere: string;
  readonly noReload: string;
  readonly unchanged: string;
  readonly reloaded: string;
  readonly noFile: string;
  readonly noEditor: (program: string) => string;
  readonly continued: string;
  readonly cannotRemember: (file: string, reason: string) => string;
  readonly setAside: (file: string) => string;
  readonly patternProblem: (problem: PatternProblem) => string;
  readonly notAPattern: (problem: string) => string;
  readonly copiedToTmux: (characters: number) => string;
  readonly sentToTerminal: (characters: number) => string;
  readonly tooLongToCopy: (characters: number) => string;
  readonly noSuchKey: (key: string) => string;
  readonly pasteIgnored: string;
  readonly pressAgain: (address: string) => string;
  readonly opened: (address: string) => string;
  readonly cannotOpen: (address: string) => string;
  readonly addressTooLong: (address: string) => string;
  /** The opener was started, but failed. */
  readonly notOpenedBy: (address: string) => string;
  readonly noTarget: (target: string) => string;
  readonly notOpened: (address: string) => string;
  readonly noLinks: string;
  readonly lastLink: string;
  readonly firstLink: string;
  readonly noSelection: string;
  readonly noHistory: string;
  readonly noFuture: string;
  readonly noSearch: string;
  readonly noEdition: string;
  readonly noHit: (phrase: string) => string;
  readonly searching: (phrase: string) => string;
  /** Share of the article that is read, from 0 to 1; undefined if unknown. */
  readonly reading: (share: number | undefined) => string;
  readonly waiting: string;
  readonly goesToEnd: string;
  readonly copiesLater: string;
  readonly fromStart: string;
  readonly fromEnd: string;
  readonly lastHeading: string;
  readonly firstHeading: string;
}

const at = (what: string, where: string): string => (where === '' ? what : `${what}: \`${where}\``);

const en: Messages = {
  lang: 'en',
  words: (count) => `${numberIn('en', count)} ${count === 1 ? 'word' : 'words'}`,
  minutes: (count) => `${count} min`,
  minutesLeft: (count) => `${count} min left`,
  end: 'end',
  modes: {
    read: 'Reading',
    search: 'Searching',
    outline: 'Outline',
    jump: 'Finding a heading',
    hits: 'List of hits',
    hints: 'Lettered links',
    peek: 'Footnote',
    palette: 'Commands',
    help: 'Help',
    helpFilter: 'Searching the help',
  },
  hint: '? help',
  minutesHere: (count) => `§ ${count} min`,
  pattern: 'regular expression',
  themes: { light: 'light', dark: 'dark', accents: "the terminal's colours", mono: 'without colours' },
  theme: (name) => `Theme: ${name}`,
  noColours: 'No colours here (NO_COLOR, --color=never or the terminal)',
  measure: (cells) => `Lines at most ${cells} cells wide`,
  marked: (name) => `Mark ${name} set`,
  noMark: (name) => `No mark ${name} · m sets one`,
  noHint: (letters) => `No link is labelled ${letters}`,
  noLinkHere: 'No links on the screen',
  noReload: 'Cannot reload: not a file',
  unchanged: 'Reloaded: nothing changed',
  reloaded: 'Reloaded',
  noFile: 'Cannot edit: not a file',
  noEditor: (program) => `Cannot start ${program}: set VISUAL or EDITOR to an editor`,
  cannotRemember: (file, reason) => `Cannot save your place: ${reason} (${file})`,
  setAside: (file) => `The saved places were unreadable; they are now in ${file}`,
  continued: 'Continued where you left off · g goes to the start',
  patternProblem: ({ what, where }) => at(what, where),
  notAPattern: (problem) => `Invalid regular expression · ${problem}`,
  copiedToTmux: (count) => `Copied to the tmux buffer: ${numberIn('en', count)} characters`,
  sentToTerminal: (count) =>
    `Sent to the terminal's clipboard: ${numberIn('en', count)} characters (it may refuse them)`,
  tooLongToCopy: (count) => `Not copied: ${numberIn('en', count)} characters are more than terminals accept`,
  noSuchKey: (key) => `${key} is not bound · ? shows the keys`,
  pasteIgnored: 'Pasted text ignored',
  pressAgain: (address) => `Enter opens ${address}`,
  opened: (address) => `Opening ${address}`,
  cannotOpen: (address) => `Cannot open ${address}: no program found for it`,
  addressTooLong: (address) => `Cannot open it: the address is too long, ${numberIn('en', address.length)} characters`,
  notOpenedBy: (address) => `The system could not open ${address}`,
  noTarget: (target) => `There is no ${target} here`,
  notOpened: (address) => `Only http, https and mailto are opened, not ${address}`,
  noLinks: 'No links in this article',
  lastLink: 'No more links below',
  firstLink: 'No more links above',
  noSelection: 'No link selected · Tab selects one',
  noHistory: 'Nowhere to go back to',
  noFuture: 'Nowhere to go forward to',
  noEdition: 'No other edition of this article',
  noSearch: 'No search yet · / searches',
  noHit: (phrase) => `Not found: ${phrase}`,
  searching: (phrase) => `Not found yet: ${phrase}`,
  reading: (share) => (share === undefined ? 'reading …' : `reading ${Math.floor(share * 100)} %`),
  waiting: 'waiting for input …',
  goesToEnd: 'Goes to the end once it is read',
  copiesLater: 'Copies the section once it is read',
  fromStart: 'Search continued from the start',
  fromEnd: 'Search continued from the end',
  lastHeading: 'No more headings below',
  firstHeading: 'No more headings above',
};

const de: Messages = {
  lang: 'de',
  words: (count) => `${numberIn('de', count)} ${count === 1 ? 'Wort' : 'Wörter'}`,
  minutes: (count) => `${count} min`,
  minutesLeft: (count) => `noch ${count} min`,
  end: 'Ende',
  modes: {
    read: 'Lesen',
    search: 'Suchen',
    outline: 'Gliederung',
    jump: 'Überschrift suchen',
    hits: 'Trefferliste',
    hints: 'Links mit Buchstaben',
    peek: 'Fußnote',
    palette: 'Befehle',
    help: 'Hilfe',
    helpFilter: 'In der Hilfe suchen',
  },
  hint: '? Hilfe',
  minutesHere: (count) => `§ ${count} min`,
  pattern: 'regulärer Ausdruck',
  themes: { light: 'hell', dark: 'dunkel', accents: 'Farben des Terminals', mono: 'ohne Farben' },
  theme: (name) => `Farbschema: ${name}`,
  noColours: 'Hier ohne Farben (NO_COLOR, --color=never oder Terminal)',
  measure: (cells) => `Zeilen höchstens ${cells} Spalten breit`,
  marked: (name) => `Marke ${name} gesetzt`,
  noMark: (name) => `Keine Marke ${name} · m setzt eine`,
  noHint: (letters) => `Kein Link mit ${letters}`,
  noLinkHere: 'Keine Links auf dem Bildschirm',
  noReload: 'Nicht neu ladbar: keine Datei',
  unchanged: 'Neu geladen: keine Änderungen',
  reloaded: 'Neu geladen',
  noFile: 'Nicht bearbeitbar: keine Datei',
  noEditor: (program) => `${program} lässt sich nicht starten (Editor in VISUAL oder EDITOR angeben)`,
  cannotRemember: (file, reason) => `Stelle nicht gespeichert: ${reason} (${file})`,
  setAside: (file) => `Die gespeicherten Stellen waren nicht lesbar; sie liegen jetzt in ${file}`,
  continued: 'Fortgesetzt, wo Sie aufgehört haben · g springt zum Anfang',
  patternProblem: ({ what, where }) => at(patternProblems[what] ?? what, where),
  notAPattern: (problem) => `Kein regulärer Ausdruck · ${problem}`,
  copiedToTmux: (count) => `In den tmux-Puffer kopiert: ${numberIn('de', count)} Zeichen`,
  sentToTerminal: (count) =>
    `An die Zwischenablage des Terminals gesendet: ${numberIn('de', count)} Zeichen (es kann sie ablehnen)`,
  tooLongToCopy: (count) => `Nicht kopiert: ${numberIn('de', count)} Zeichen sind mehr, als Terminals annehmen`,
  noSuchKey: (key) => `${key} ist nicht belegt · ? zeigt die Tasten`,
  pasteIgnored: 'Eingefügter Text ignoriert',
  pressAgain: (address) => `Enter öffnet ${address}`,
  opened: (address) => `Wird geöffnet: ${address}`,
  cannotOpen: (address) => `${address} lässt sich nicht öffnen: kein Programm dafür gefunden`,
  addressTooLong: (address) => `Lässt sich nicht öffnen: Adresse mit ${numberIn('de', address.length)} Zeichen zu lang`,
  notOpenedBy: (address) => `Das System konnte nicht öffnen: ${address}`,
  noTarget: (target) => `Sprungziel ${target} gibt es hier nicht`,
  notOpened: (address) => `Nur http, https und mailto lassen sich öffnen, nicht ${address}`,
  noLinks: 'Keine Links in diesem Artikel',
  lastLink: 'Kein weiterer Link',
  firstLink: 'Kein früherer Link',
  noSelection: 'Kein Link gewählt · Tab wählt einen',
  noHistory: 'Keine frühere Stelle',
  noFuture: 'Keine spätere Stelle',
  noEdition: 'Keine andere Ausgabe dieses Artikels',
  noSearch: 'Noch keine Suche · / sucht',
  noHit: (phrase) => `Nicht gefunden: ${phrase}`,
  searching: (phrase) => `Noch nicht gefunden: ${phrase}`,
  reading: (share) => (share === undefined ? 'lädt …' : `lädt ${Math.floor(share * 100)} %`),
  waiting: 'wartet auf Eingabe …',
  goesToEnd: 'Springt zum Ende, sobald es geladen ist',
  copiesLater: 'Kopiert den Abschnitt, sobald er geladen ist',
  fromStart: 'Suche am Anfang fortgesetzt',
  fromEnd: 'Suche am Ende fortgesetzt',
  lastHeading: 'Keine weitere Überschrift',
  firstHeading: 'Keine frühere Überschrift',
};

const messages: Readonly<Record<Language, Messages>> = { de, en };

/** Messages in a language. */
export const messagesFor = (language: Language): Messages => messages[language];
