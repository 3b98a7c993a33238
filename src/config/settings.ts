import { LINK_STYLES } from '../article/link-notes.js';
import { LANGUAGES, type Text } from '../messages/language.js';
import { absolutePath, asciiLine } from '../messages/phrases.js';
import { EDITIONS } from '../source/bundled.js';
import { USER_AGENT } from '../source/web/web-access.js';
import { COLORS, colorVariable } from '../style/color.js';
import { THEMES } from '../style/theme.js';
import type { Environment } from '../system/environment.js';
import { MOUSE_MODES, PAGERS, STARTS } from './choices.js';

/** Matches absolute paths and those in the home folder. */
const LIBRARY_PATH = /^~?\/[^\0]*$/;

type Kind =
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      /** Table of the files whose names are choices, too. */
      readonly more?: 'themes';
      readonly default?: string;
    }
  /** Whole number from `least` to `most`. */
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly default?: number }
  | { readonly kind: 'boolean'; readonly default?: boolean }
  | { readonly kind: 'text'; readonly pattern: RegExp; readonly expected: Text; readonly default?: string };

/** Setting for every run, in a file or by an environment variable. */
export type Setting = Kind & {
  readonly variable: `LLAMA_NEWS_${string}`;
  /** Whether a project's file may set it, because it neither starts a program nor writes. */
  readonly harmless: boolean;
  readonly description: Text;
  /** Whether it applies in a terminal only; elsewhere the flag is needed. */
  readonly inTerminal?: true;
  /** Description of the default if that is not a single value. */
  readonly otherwise?: Text;
  /** Returns the variable of another convention that takes precedence over files, if there is one. */
  readonly decidedBy?: (env: Environment) => string | undefined;
};

export type Value = string | number | boolean;

/**
 * Settings by their names. The readers of files and variables, the schemas and `llama-news config` derive from this table. A setting
 * is the default of the option with the same name in every command that has it.
 */
const SETTINGS = {
  lang: {
    kind: 'choice',
    choices: EDITIONS,
    default: 'de',
    variable: 'LLAMA_NEWS_LANG',
    harmless: true,
    description: { de: 'Sprachfassung der mitgelieferten Artikel', en: 'edition of the bundled articles' },
  },
  ui: {
    kind: 'choice',
    choices: LANGUAGES,
    variable: 'LLAMA_NEWS_UI',
    harmless: true,
    description: { de: 'Sprache von Meldungen und Hilfe', en: 'language of messages and help' },
    otherwise: { de: 'nach LC_ALL, LC_MESSAGES, LANG', en: 'by LC_ALL, LC_MESSAGES, LANG' },
  },
  width: {
    kind: 'number',
    least: 0,
    most: 9999,
    variable: 'LLAMA_NEWS_WIDTH',
    harmless: true,
    description: {
      de: 'Textbreite in Spalten; 0 gibt jeden Absatz in einer Zeile aus',
      en: 'text width in cells; 0 prints each paragraph on one line',
    },
    otherwise: { de: 'höchstens 70 Spalten', en: '70 cells at most' },
  },
  theme: {
    kind: 'choice',
    choices: ['auto', ...THEMES],
    more: 'themes',
    default: 'auto',
    variable: 'LLAMA_NEWS_THEME',
    harmless: true,
    description: { de: 'Farben des Textes', en: 'colours of the text' },
  },
  color: {
    kind: 'choice',
    choices: COLORS,
    default: 'auto',
    variable: 'LLAMA_NEWS_COLOR',
    harmless: true,
    description: { de: 'Farben und Auszeichnungen', en: 'colours and styles' },
    decidedBy: colorVariable,
  },
  hyphens: {
    kind: 'boolean',
    variable: 'LLAMA_NEWS_HYPHENS',
    harmless: true,
    // Inserted hyphens would hide words from programs that read the output.
    inTerminal: true,
    description: { de: 'Silbentrennung im Terminal', en: 'hyphenation in a terminal' },
    otherwise: { de: 'in Zeilen von höchstens 50 Spalten', en: 'in lines of 50 cells or fewer' },
  },
  links: {
    kind: 'choice',
    choices: LINK_STYLES,
    variable: 'LLAMA_NEWS_LINKS',
    harmless: true,
    description: {
      de: 'Linkziele beim Ausgeben: Liste am Ende, im Text oder gar nicht',
      en: 'targets of printed links: listed at the end, in the text, or left out',
    },
    otherwise: { de: 'notes, wo das Terminal keine Links öffnet', en: 'notes where the terminal cannot open links' },
  },
  pager: {
    kind: 'choice',
    choices: PAGERS,
    default: 'own',
    // LLAMA_NEWS_PAGER names the external pager.
    variable: 'LLAMA_NEWS_PAGER_MODE',
    harmless: false,
    description: {
      de: 'was im Terminal Artikel öffnet; none: sie werden nur ausgegeben',
      en: 'what opens articles in a terminal; none: they are only printed',
    },
  },
  mouse: {
    kind: 'choice',
    choices: MOUSE_MODES,
    variable: 'LLAMA_NEWS_MOUSE',
    harmless: true,
    description: {
      de: 'Maus in der Leseansicht: Mausrad, mit full auch Klicks; Text wird dann mit Umschalt ausgewählt',
      en: 'mouse in the reader: the wheel, with full also clicks; text is then selected with Shift',
    },
    otherwise: { de: 'wheel in tmux mit „mouse on“, sonst off', en: 'wheel in tmux with "mouse on", else off' },
  },
  resume: {
    kind: 'boolean',
    default: true,
    variable: 'LLAMA_NEWS_RESUME',
    harmless: true,
    description: { de: 'dort weiterlesen, wo Sie aufgehört haben', en: 'continue where you left off' },
  },
  accessible: {
    kind: 'boolean',
    default: false,
    variable: 'LLAMA_NEWS_ACCESSIBLE',
    harmless: true,
    description: { de: 'Text für Screenreader und Braillezeilen', en: 'text for screen readers and braille displays' },
  },
  offline: {
    kind: 'boolean',
    default: false,
    variable: 'LLAMA_NEWS_OFFLINE',
    // A project's file could open what its user has closed.
    harmless: false,
    description: {
      de: 'keine Verbindung öffnen, nur gespeicherte Kopien von Webseiten lesen',
      en: 'open no connection; read only saved copies of web pages',
    },
  },
  library: {
    kind: 'text',
    pattern: LIBRARY_PATH,
    expected: absolutePath,
    variable: 'LLAMA_NEWS_LIBRARY',
    // A project's file could lead articles and notes elsewhere.
    harmless: false,
    description: { de: 'Ordner der gemerkten Artikel', en: 'folder of the kept articles' },
    otherwise: { de: 'library im Datenordner', en: 'library in the data folder' },
  },
  start: {
    kind: 'choice',
    choices: STARTS,
    default: 'article',
    variable: 'LLAMA_NEWS_START',
    harmless: false,
    // Scripts without a source keep reading the article.
    inTerminal: true,
    description: {
      de: 'was llama-news ohne Quelle öffnet: den mitgelieferten Artikel oder die Bibliothek',
      en: 'what llama-news opens without a source: the bundled article or the library',
    },
  },
  'user-agent': {
    kind: 'text',
    pattern: USER_AGENT,
    expected: asciiLine,
    variable: 'LLAMA_NEWS_USER_AGENT',
    // A project's file could mark its user to servers.
    harmless: false,
    description: {
      de: 'Name, der an Webserver gesendet wird (User-Agent)',
      en: 'name sent to web servers (User-Agent)',
    },
    otherwise: { de: 'llama-news/ und die Version', en: 'llama-news/ and the version' },
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** Names of all settings, in the order of listings. */
export const NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Returns the setting with a name. */
export const settingOf = (name: SettingName): Setting => SETTINGS[name];

/** Names of the settings that a project's file may set. */
export const PROJECT_NAMES: readonly SettingName[] = NAMES.filter((name) => settingOf(name).harmless);

/** Variables of the program that are not settings. */
export const OTHER_VARIABLES: readonly string[] = ['LLAMA_NEWS_PAGER'];
