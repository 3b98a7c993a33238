import type { PatternProblem } from '../article/search/search.js';
import type { Mode } from '../reader/keys/binding.js';
import type { Group } from '../reader/keys/reading-keys.js';
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

/** Hint at a key; nothing if no key has the command. */
const hint = (key: string | undefined, does: string): string => (key === undefined ? '' : ` · ${key} ${does}`);

/** What keys of a panel do, for the status line, by their commands; a text that names its keys itself has none. */
type PanelKeys = Readonly<Record<PanelKind, Readonly<Record<string, string>>>>;

const at = (what: string, where: string): string => (where === '' ? what : `${what}: \`${where}\``);

const texts = {
  lang: { de: 'de', en: 'en' } satisfies Readonly<Record<Language, Language>>,
  ...listingTexts,
  minutesLeft: { de: (count: number) => `noch ${timeOf(count)}`, en: (count: number) => `${timeOf(count)} left` },
  end: { de: 'Ende', en: 'end' },
  /** In place of the progress in an article without text. */
  empty: { de: 'leer', en: 'empty' },
  hint: { de: 'Hilfe', en: 'help' },
  /** Names on keys, by those in the program; "Ctrl" and its German form precede letters. */
  keyNames: {
    de: {
      up: '↑',
      down: '↓',
      left: '←',
      right: '→',
      space: 'Leertaste',
      enter: 'Enter',
      tab: 'Tab',
      'shift-tab': 'Umschalt-Tab',
      escape: 'Esc',
      backspace: 'Rücktaste',
      pageup: 'Bild auf',
      pagedown: 'Bild ab',
      home: 'Pos1',
      end: 'Ende',
    } as Readonly<Record<string, string>>,
    en: {
      up: '↑',
      down: '↓',
      left: '←',
      right: '→',
      space: 'Space',
      enter: 'Enter',
      tab: 'Tab',
      'shift-tab': 'Shift-Tab',
      escape: 'Esc',
      backspace: 'Backspace',
      pageup: 'PgUp',
      pagedown: 'PgDn',
      home: 'Home',
      end: 'End',
    } as Readonly<Record<string, string>>,
  },
  control: { de: 'Strg', en: 'Ctrl' },
  groups: {
    de: { moving: 'Bewegen', finding: 'Finden', links: 'Links', look: 'Aussehen', more: 'Mehr' },
    en: { moving: 'Moving', finding: 'Finding', links: 'Links', look: 'Look', more: 'More' },
  } satisfies Readonly<Record<Language, Readonly<Record<Group, string>>>>,
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
    de: (name: string, key: string | undefined) => `Keine Marke ${name}${hint(key, 'setzt eine')}`,
    en: (name: string, key: string | undefined) => `No mark ${name}${hint(key, 'sets one')}`,
  },
  noHint: {
    de: (letters: string) => `Kein Link trägt ${letters}`,
    en: (letters: string) => `No link is labelled ${letters}`,
  },
  noLinkHere: { de: 'Keine Links auf dem Bildschirm', en: 'No links on the screen' },
  noReload: { de: 'Nur Dateien lassen sich neu laden', en: 'Cannot reload: not a file' },
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
  pressAgain: {
    de: (address: string, key: string) => `${key} öffnet ${address}`,
    en: (address: string, key: string) => `${key} opens ${address}`,
  },
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
    de: (address: string, key: string | undefined) =>
      `Bilder werden nicht gezeigt: ${address}${hint(key, 'kopiert die Adresse')}`,
    en: (address: string, key: string | undefined) =>
      `Images are not shown: ${address}${hint(key, 'copies the address')}`,
  },
  /** Title of the text before the first heading. */
  /** Keys of an open panel, for the status line. */
  panelKeys: {
    de: {
      outline: { accept: 'springt', focusText: 'zum Text', startFilter: 'filtert', close: 'schließt' },
      jump: { accept: 'springt', close: 'zurück' },
      collection: { accept: 'öffnet', startFilter: 'filtert', searchEverywhere: 'sucht', help: 'Hilfe' },
      found: { accept: 'geht zum Treffer', close: 'zurück' },
      hits: { accept: 'springt', close: 'zurück' },
      palette: { accept: 'führt aus', complete: 'ergänzt Dateinamen', close: 'schließt' },
      hints: { '': 'Buchstaben folgen dem Link', close: 'bricht ab' },
      peek: { accept: 'zur Fußnote', nextLink: 'wählt Links', close: 'schließt' },
      help: { startFilter: 'sucht', close: 'schließt' },
      search: {},
    },
    en: {
      outline: { accept: 'jumps', focusText: 'to the text', startFilter: 'filters', close: 'closes' },
      jump: { accept: 'jumps', close: 'goes back' },
      collection: { accept: 'opens', startFilter: 'filters', searchEverywhere: 'searches', help: 'help' },
      found: { accept: 'goes to the hit', close: 'goes back' },
      hits: { accept: 'jumps', close: 'goes back' },
      palette: { accept: 'runs', complete: 'completes file names', close: 'closes' },
      hints: { '': 'letters follow a link', close: 'cancels' },
      peek: { accept: 'to the note', nextLink: 'selects links', close: 'closes' },
      help: { startFilter: 'searches', close: 'closes' },
      search: {},
    },
  } satisfies Readonly<Record<Language, PanelKeys>>,
  noArticles: { de: 'Keine Markdown-Dateien in diesem Ordner', en: 'No Markdown files in this folder' },
  /** Number of files that cannot be read or are too large. */
  notRead: {
    de: (count: number) => `${count} nicht gelesen`,
    en: (count: number) => `${count} not read`,
  },
  age: { de: (passed: number) => ageIn('de', passed), en: (passed: number) => ageIn('en', passed) },
  searchesIn: {
    de: (name: string) => `Durchsucht alle Artikel in ${name}`,
    en: (name: string) => `Searches all articles in ${name}`,
  },
  finding: { de: 'Sucht …', en: 'Searching …' },
  nothingFound: { de: 'Nichts gefunden', en: 'Nothing found' },
  /** Hint for a reader whose language is not that of the article. */
  editionHint: {
    de: (key: string) => `${key} öffnet die deutsche Fassung`,
    en: (key: string) => `${key} opens the English edition`,
  },
  /** Hint in the first article that is opened from a list. */
  backToList: {
    de: (key: string) => `${key} führt zurück zur Liste`,
    en: (key: string) => `${key} goes back to the list`,
  },
  noHeadings: { de: 'Keine Überschriften in diesem Artikel', en: 'No headings in this article' },
  noLinks: { de: 'Keine Links in diesem Artikel', en: 'No links in this article' },
  noLinksInNote: { de: 'Keine Links in dieser Fußnote', en: 'No links in this footnote' },
  lastLink: { de: 'Kein weiterer Link', en: 'No more links below' },
  firstLink: { de: 'Kein früherer Link', en: 'No more links above' },
  noSelection: {
    de: (key: string | undefined) => `Kein Link gewählt${hint(key, 'wählt einen')}`,
    en: (key: string | undefined) => `No link selected${hint(key, 'selects one')}`,
  },
  noHistory: { de: 'Keine frühere Stelle', en: 'Nowhere to go back to' },
  noFuture: { de: 'Keine spätere Stelle', en: 'Nowhere to go forward to' },
  lastFile: {
    de: (key: string | undefined) => `Das ist die letzte Datei${hint(key, 'zeigt die vorige')}`,
    en: (key: string | undefined) => `This is the last file${hint(key, 'shows the previous one')}`,
  },
  firstFile: {
    de: (key: string | undefined) => `Das ist die erste Datei${hint(key, 'zeigt die nächste')}`,
    en: (key: string | undefined) => `This is the first file${hint(key, 'shows the next one')}`,
  },
  onlyFile: {
    de: (key: string | undefined) => `Nur eine Datei geöffnet${hint(key, 'öffnet eine weitere')}`,
    en: (key: string | undefined) => `Only one file is open${hint(key, 'opens another one')}`,
  },
  unknownCommand: {
    de: (line: string, key: string | undefined) => `Unbekannter Befehl: ${line}${hint(key, 'allein zeigt alle')}`,
    en: (line: string, key: string | undefined) => `Unknown command: ${line}${hint(key, 'alone shows all')}`,
  },
  /** Lines of other programs that mean nothing here. */
  nothingToSave: {
    de: (key: string | undefined) => `Nichts zu speichern: Hier wird nur gelesen${hint(key, 'öffnet den Editor')}`,
    en: (key: string | undefined) => `Nothing to save: this is a reader${hint(key, 'opens the editor')}`,
  },
  noShell: {
    de: (key: string | undefined) => `Keine Shellbefehle${hint(key, 'hält an, fg setzt fort')}`,
    en: (key: string | undefined) => `No shell commands${hint(key, 'suspends, fg continues')}`,
  },
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
    de: (name: string, key: string | undefined) => `${name} ist schon geöffnet${hint(key, 'lädt neu')}`,
    en: (name: string, key: string | undefined) => `${name} is already open${hint(key, 'reloads')}`,
  },
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
  nothingToAim: {
    de: 'Hier ist weder ein gewählter Link noch ein Treffer noch eine Überschrift',
    en: 'No selected link, hit or heading here',
  },
  lastHeading: { de: 'Keine weitere Überschrift', en: 'No more headings below' },
  firstHeading: { de: 'Keine frühere Überschrift', en: 'No more headings above' },
};

/** Messages in the reader, in one language. */
export type Messages = TextsOf<typeof texts>;

export const messagesFor = (language: Language): Messages => inLanguage(texts, language);
