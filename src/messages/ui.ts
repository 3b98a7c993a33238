import type { PatternProblem } from '../article/search.js';
import type { Mode } from '../reader/state/binding.js';
import type { ThemeName } from '../style/theme.js';
import { type Language, numberIn } from './language.js';
import { patternProblems } from './pattern.js';

/** What the program says of itself in the reader and in listings. */
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
  readonly pressAgain: (address: string) => string;
  readonly opened: (address: string) => string;
  readonly cannotOpen: (address: string) => string;
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
  /** A share from 0 to 1 of what is read; undefined where it is not known. */
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
    jump: 'Jumping to a heading',
    hits: 'List of hits',
    hints: 'Letters at the links',
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
  noColours: 'No colours here: NO_COLOR, --color=never or the terminal says so',
  measure: (cells) => `Lines of ${cells} cells at most`,
  marked: (name) => `Mark ${name} set`,
  noMark: (name) => `No mark ${name} · m sets one`,
  noHint: (letters) => `No link has the letters ${letters}`,
  noLinkHere: 'No link on the screen',
  noReload: 'Nothing to reload: only a file can have changed',
  unchanged: 'Reloaded: nothing has changed',
  reloaded: 'Reloaded',
  noFile: 'Nothing to edit: this article is no file',
  noEditor: (program) => `Cannot start ${program}: set VISUAL or EDITOR to an editor`,
  cannotRemember: (file, reason) => `Cannot remember the place: ${reason} (${file})`,
  setAside: (file) => `The remembered places could not be understood; they are kept as ${file}`,
  continued: 'Continued where you left off · g goes to the start',
  patternProblem: ({ what, where }) => at(what, where),
  notAPattern: (problem) => `No regular expression: ${problem}`,
  copiedToTmux: (count) => `Copied to tmux's buffer: ${numberIn('en', count)} characters`,
  sentToTerminal: (count) =>
    `Sent to the terminal's clipboard: ${numberIn('en', count)} characters (whether it takes them is up to it)`,
  tooLongToCopy: (count) => `Not copied: ${numberIn('en', count)} characters are more than terminals take`,
  noSuchKey: (key) => `No command on ${key} · ? shows the keys`,
  pressAgain: (address) => `Enter opens ${address}`,
  opened: (address) => `Handed to the system: ${address}`,
  cannotOpen: (address) => `Cannot open ${address}: no program for it was found`,
  noTarget: (target) => `Cannot follow ${target}: nothing of that name here`,
  notOpened: (address) => `Only http, https and mailto are opened, not ${address}`,
  noLinks: 'No link in this article',
  lastLink: 'No link below',
  firstLink: 'No link above',
  noSelection: 'No link selected · Tab selects one',
  noHistory: 'Nowhere to go back to',
  noFuture: 'Nowhere to go forward to',
  noEdition: 'This article has no other edition',
  noSearch: 'Nothing searched for yet · / searches',
  noHit: (phrase) => `Not found: ${phrase}`,
  searching: (phrase) => `Not found yet: ${phrase}`,
  reading: (share) => (share === undefined ? 'reading …' : `reading ${Math.floor(share * 100)} %`),
  waiting: 'waiting for input …',
  goesToEnd: 'The end is shown when it is read',
  copiesLater: 'The section is copied when it is read',
  fromStart: 'Went on from the start',
  fromEnd: 'Went on from the end',
  lastHeading: 'No heading below',
  firstHeading: 'No heading above',
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
    jump: 'Zu einer Überschrift',
    hits: 'Trefferliste',
    hints: 'Buchstaben an den Links',
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
  noColours: 'Keine Farben: NO_COLOR, --color=never oder das Terminal will es so',
  measure: (cells) => `Zeilen von höchstens ${cells} Zellen`,
  marked: (name) => `Marke ${name} gesetzt`,
  noMark: (name) => `Keine Marke ${name} · m setzt eine`,
  noHint: (letters) => `Kein Link hat die Buchstaben ${letters}`,
  noLinkHere: 'Kein Link auf dem Bildschirm',
  noReload: 'Nichts neu zu laden: nur eine Datei kann sich geändert haben',
  unchanged: 'Neu geladen: nichts hat sich geändert',
  reloaded: 'Neu geladen',
  noFile: 'Nichts zu bearbeiten: dieser Artikel ist keine Datei',
  noEditor: (program) => `${program} lässt sich nicht starten: VISUAL oder EDITOR nennt den Editor`,
  cannotRemember: (file, reason) => `Die Stelle ist nicht zu merken: ${reason} (${file})`,
  setAside: (file) => `Die gemerkten Stellen waren nicht zu verstehen; sie liegen nun in ${file}`,
  continued: 'Weiter, wo Sie aufgehört haben · g geht zum Anfang',
  patternProblem: ({ what, where }) => at(patternProblems[what] ?? what, where),
  notAPattern: (problem) => `Kein regulärer Ausdruck: ${problem}`,
  copiedToTmux: (count) => `In tmux' Puffer kopiert: ${numberIn('de', count)} Zeichen`,
  sentToTerminal: (count) =>
    `An die Zwischenablage des Terminals gesandt: ${numberIn('de', count)} Zeichen (ob es sie nimmt, liegt bei ihm)`,
  tooLongToCopy: (count) => `Nicht kopiert: ${numberIn('de', count)} Zeichen sind mehr, als Terminals nehmen`,
  noSuchKey: (key) => `Kein Befehl auf ${key} · ? zeigt die Tasten`,
  pressAgain: (address) => `Enter öffnet ${address}`,
  opened: (address) => `Dem System übergeben: ${address}`,
  cannotOpen: (address) => `${address} lässt sich nicht öffnen: kein Programm dafür gefunden`,
  noTarget: (target) => `${target} führt hier zu nichts`,
  notOpened: (address) => `Nur http, https und mailto werden geöffnet, nicht ${address}`,
  noLinks: 'Kein Link in diesem Artikel',
  lastLink: 'Kein Link mehr',
  firstLink: 'Kein Link davor',
  noSelection: 'Kein Link gewählt · Tab wählt einen',
  noHistory: 'Kein Weg zurück',
  noFuture: 'Kein Weg nach vorn',
  noEdition: 'Von diesem Artikel gibt es keine andere Ausgabe',
  noSearch: 'Noch nichts gesucht · / sucht',
  noHit: (phrase) => `Nicht gefunden: ${phrase}`,
  searching: (phrase) => `Noch nicht gefunden: ${phrase}`,
  reading: (share) => (share === undefined ? 'liest …' : `liest ${Math.floor(share * 100)} %`),
  waiting: 'wartet auf Eingabe …',
  goesToEnd: 'Das Ende erscheint, sobald es gelesen ist',
  copiesLater: 'Der Abschnitt wird kopiert, sobald er gelesen ist',
  fromStart: 'Weiter vom Anfang',
  fromEnd: 'Weiter vom Ende',
  lastHeading: 'Keine Überschrift mehr',
  firstHeading: 'Keine Überschrift davor',
};

const messages: Readonly<Record<Language, Messages>> = { de, en };

/** The messages in a language. */
export const messagesFor = (language: Language): Messages => messages[language];
