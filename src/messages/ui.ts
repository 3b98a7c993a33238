import type { PatternProblem } from '../article/search.js';
import type { Mode } from '../reader/state/binding.js';
import type { PanelKind } from '../reader/state/model.js';
import type { ThemeName } from '../style/theme.js';
import { inLanguage, type Language, numberIn, type TextsOf } from './language.js';
import { listingTexts, timeOf } from './listing-texts.js';
import { patternProblems } from './pattern.js';

/** Size of a text of a number of characters, rounded down. */
const sizeOf = (length: number): string =>
  length < 1_000_000 ? `${Math.floor(length / 1000)} KB` : `${Math.floor(length / 1_000_000)} MB`;

const DAY = 86_400_000;
const UNITS = {
  de: { week: ['Woche', 'Wochen'], month: ['Monat', 'Monate'], year: ['Jahr', 'Jahre'] },
  en: { week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
} as const;

/** Age of a number of ms, in the largest unit of which it has two, or in days. */
function ageIn(language: Language, passed: number): string {
  const days = Math.floor(passed / DAY);
  const count = (unit: keyof (typeof UNITS)['de'], length: number): string => {
    const number = Math.floor(days / length);
    return `${number} ${UNITS[language][unit][number === 1 ? 0 : 1]}`;
  };
  if (days === 0) return language === 'de' ? 'heute' : 'today';
  if (days === 1) return language === 'de' ? 'gestern' : 'yesterday';
  if (days < 14) return `${days} ${language === 'de' ? 'Tage' : 'days'}`;
  if (days < 61) return count('week', 7);
  return days < 730 ? count('month', 30) : count('year', 365);
}

const at = (what: string, where: string): string => (where === '' ? what : `${what}: \`${where}\``);

const texts = {
  lang: { de: 'de', en: 'en' } satisfies Readonly<Record<Language, Language>>,
  ...listingTexts,
  minutesLeft: { de: (count: number) => `noch ${timeOf(count)}`, en: (count: number) => `${timeOf(count)} left` },
  end: { de: 'Ende', en: 'end' },
  hint: { de: '? Hilfe', en: '? help' },
  modes: {
    de: {
      read: 'Lesen',
      search: 'Suchen',
      outline: 'Gliederung',
      outlineFilter: 'Gliederung filtern',
      jump: 'Überschrift suchen',
      collection: 'Liste der Artikel',
      collectionFilter: 'Artikel filtern',
      found: 'Alle Artikel durchsuchen',
      hits: 'Trefferliste',
      hints: 'Links mit Buchstaben',
      peek: 'Fußnote',
      palette: 'Befehle',
      help: 'Hilfe',
      helpFilter: 'In der Hilfe suchen',
      everywhere: 'Überall',
    },
    en: {
      read: 'Reading',
      search: 'Searching',
      outline: 'Outline',
      outlineFilter: 'Filtering the outline',
      jump: 'Finding a heading',
      collection: 'List of articles',
      collectionFilter: 'Filtering the articles',
      found: 'Searching all articles',
      hits: 'List of hits',
      hints: 'Lettered links',
      peek: 'Footnote',
      palette: 'Commands',
      help: 'Help',
      helpFilter: 'Searching the help',
      everywhere: 'Everywhere',
    },
  } satisfies Readonly<Record<Language, Readonly<Record<Mode, string>>>>,
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
    de: (name: string) => `Keine Marke ${name} · m setzt eine`,
    en: (name: string) => `No mark ${name} · m sets one`,
  },
  noHint: {
    de: (letters: string) => `Kein Link trägt ${letters}`,
    en: (letters: string) => `No link is labelled ${letters}`,
  },
  noLinkHere: { de: 'Keine Links auf dem Bildschirm', en: 'No links on the screen' },
  noReload: { de: 'Nur Dateien lassen sich neu laden', en: 'Cannot reload: not a file' },
  follows: {
    de: 'Folgt dem Ende der Datei · E beendet das',
    en: 'Following the end of the file · E stops',
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
    de: 'Fortgesetzt, wo Sie aufgehört haben · g springt zum Anfang',
    en: 'Continued where you left off · g goes to the start',
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
    de: (key: string) => `${key} ist nicht belegt · ? zeigt die Tasten`,
    en: (key: string) => `${key} is not bound · ? shows the keys`,
  },
  pasteIgnored: { de: 'Eingefügter Text ignoriert', en: 'Pasted text ignored' },
  pressAgain: { de: (address: string) => `Enter öffnet ${address}`, en: (address: string) => `Enter opens ${address}` },
  opened: { de: (address: string) => `Wird geöffnet: ${address}`, en: (address: string) => `Opening ${address}` },
  cannotOpen: {
    de: (address: string) => `${address} lässt sich nicht öffnen: kein Programm dafür gefunden`,
    en: (address: string) => `Cannot open ${address}: no program found for it`,
  },
  addressTooLong: {
    de: (address: string) =>
      `Lässt sich nicht öffnen: Die Adresse ist mit ${numberIn('de', address.length)} Zeichen zu lang`,
    en: (address: string) => `Cannot open it: the address is too long, ${numberIn('en', address.length)} characters`,
  },
  /** The opener was started, but failed. */
  notOpenedBy: {
    de: (address: string) => `Das System konnte ${address} nicht öffnen`,
    en: (address: string) => `The system could not open ${address}`,
  },
  noTarget: {
    de: (target: string) => `Sprungziel ${target} gibt es hier nicht`,
    en: (target: string) => `There is no ${target} here`,
  },
  notOpened: {
    de: (address: string) => `Nur http, https und mailto lassen sich öffnen, nicht ${address}`,
    en: (address: string) => `Only http, https and mailto are opened, not ${address}`,
  },
  imageNotShown: {
    de: (address: string) => `Bilder werden nicht gezeigt: ${address} · Y kopiert die Adresse`,
    en: (address: string) => `Images are not shown: ${address} · Y copies the address`,
  },
  /** Title of the text before the first heading. */
  /** Keys of an open panel, for the status line. */
  panelKeys: {
    de: {
      outline: 'Enter springt · Tab zum Text · / filtert · Esc schließt',
      jump: 'Enter springt · Esc zurück',
      collection: 'Enter öffnet · / filtert · S sucht · ? Hilfe',
      found: 'Enter geht zum Treffer · Esc zurück',
      hits: 'Enter springt · Esc zurück',
      palette: 'Enter führt aus · Tab ergänzt Dateinamen · Esc schließt',
      hints: 'Buchstaben folgen dem Link · Esc bricht ab',
      peek: 'Tab wählt Links · Enter zur Fußnote · Esc schließt',
      help: '/ sucht · Esc schließt',
      search: '',
    },
    en: {
      outline: 'Enter jumps · Tab to the text · / filters · Esc closes',
      jump: 'Enter jumps · Esc goes back',
      collection: 'Enter opens · / filters · S searches · ? help',
      found: 'Enter goes to the hit · Esc goes back',
      hits: 'Enter jumps · Esc goes back',
      palette: 'Enter runs · Tab completes file names · Esc closes',
      hints: 'letters follow a link · Esc cancels',
      peek: 'Tab selects links · Enter to the note · Esc closes',
      help: '/ searches · Esc closes',
      search: '',
    },
  } satisfies Readonly<Record<Language, Readonly<Record<PanelKind, string>>>>,
  noArticles: { de: 'Keine Markdown-Dateien in diesem Ordner', en: 'No Markdown files in this folder' },
  /** Number of files that cannot be read or are too large. */
  notRead: {
    de: (count: number) => `${count} nicht gelesen`,
    en: (count: number) => `${count} not read`,
  },
  age: { de: (passed: number) => ageIn('de', passed), en: (passed: number) => ageIn('en', passed) },
  nothingFound: { de: 'Nichts gefunden', en: 'Nothing found' },
  /** Hint for a reader whose language is not that of the article. */
  editionHint: { de: 'e öffnet die deutsche Fassung', en: 'e opens the English edition' },
  noHeadings: { de: 'Keine Überschriften in diesem Artikel', en: 'No headings in this article' },
  noLinks: { de: 'Keine Links in diesem Artikel', en: 'No links in this article' },
  lastLink: { de: 'Kein weiterer Link', en: 'No more links below' },
  firstLink: { de: 'Kein früherer Link', en: 'No more links above' },
  noSelection: { de: 'Kein Link gewählt · Tab wählt einen', en: 'No link selected · Tab selects one' },
  noHistory: { de: 'Keine frühere Stelle', en: 'Nowhere to go back to' },
  noFuture: { de: 'Keine spätere Stelle', en: 'Nowhere to go forward to' },
  lastFile: {
    de: 'Das ist die letzte Datei · :p zeigt die vorige',
    en: 'This is the last file · :p shows the previous one',
  },
  firstFile: {
    de: 'Das ist die erste Datei · :n zeigt die nächste',
    en: 'This is the first file · :n shows the next one',
  },
  onlyFile: {
    de: 'Nur eine Datei geöffnet · :e öffnet eine weitere',
    en: 'Only one file is open · :e opens another one',
  },
  unknownCommand: {
    de: (line: string) => `Unbekannter Befehl: ${line} · : allein zeigt alle`,
    en: (line: string) => `Unknown command: ${line} · : alone shows all`,
  },
  /** Lines of other programs that mean nothing here. */
  refused: {
    de: {
      write: 'Nichts zu speichern: Hier wird nur gelesen · v öffnet den Editor',
      shell: 'Keine Shellbefehle · Ctrl-Z hält an, fg setzt fort',
    },
    en: {
      write: 'Nothing to save: this is a reader · v opens the editor',
      shell: 'No shell commands · Ctrl-Z suspends, fg continues',
    },
  } satisfies Readonly<Record<Language, Readonly<Record<'write' | 'shell', string>>>>,
  /** Entry of the commands; the path may be empty. */
  opensFile: {
    de: (path: string) => `öffnet ${path || 'eine Datei'}`,
    en: (path: string) => `opens ${path || 'a file'}`,
  },
  toParagraph: { de: (number: number) => `zum ${number}. Absatz`, en: (number: number) => `to paragraph ${number}` },
  toPercent: {
    de: (percent: number) => `zu ${Math.min(100, percent)} % des Textes`,
    en: (percent: number) => `to ${Math.min(100, percent)}% of the text`,
  },
  nameFile: { de: 'Geben Sie eine Datei an · Tab ergänzt', en: 'Name a file · Tab completes' },
  noFileBegins: {
    de: (path: string) => `Keine Datei beginnt mit ${path}`,
    en: (path: string) => `No file begins with ${path}`,
  },
  isShown: {
    de: (name: string) => `${name} ist schon geöffnet · r lädt neu`,
    en: (name: string) => `${name} is already open · r reloads`,
  },
  noSearch: { de: 'Noch keine Suche · / sucht', en: 'No search yet · / searches' },
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
      `reading ${share === undefined ? `… ${sizeOf(length)}` : `${Math.floor(share * 100)} %`}`,
  },
  readSoFar: {
    de: (length: number) => `bisher geladen: ${sizeOf(length)}`,
    en: (length: number) => `read so far: ${sizeOf(length)}`,
  },
  waiting: { de: 'wartet auf Eingabe …', en: 'waiting for input …' },
  goesToEnd: { de: 'Springt zum Ende, sobald es geladen ist', en: 'Will go to the end once it is read' },
  copiesLater: { de: 'Kopiert den Abschnitt, sobald er geladen ist', en: 'Will copy the section once it is read' },
  fromStart: { de: 'Suche am Anfang fortgesetzt', en: 'Search continued from the start' },
  fromEnd: { de: 'Suche am Ende fortgesetzt', en: 'Search continued from the end' },
  lastHeading: { de: 'Keine weitere Überschrift', en: 'No more headings below' },
  firstHeading: { de: 'Keine frühere Überschrift', en: 'No more headings above' },
};

/** Messages in the reader, in one language. */
export type Messages = TextsOf<typeof texts>;

export const messagesFor = (language: Language): Messages => inLanguage(texts, language);
