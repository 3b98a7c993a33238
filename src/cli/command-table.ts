import { LINK_STYLES } from '../article/link-notes.js';
import {
  type ArchiveOptions,
  type BinOptions,
  type ConfigOptions,
  EXPORT_FORMATS,
  type ExportOptions,
  type ImportOptions,
  LINK_FORMATS,
  type ListLibraryOptions,
  type ListOptions,
  NOTE_FORMATS,
  type NotesOptions,
  type ReadOptions,
  type SaveOptions,
  type SourceOptions,
  type TagOptions,
} from '../commands/command-options.js';
import { completion } from '../commands/completion.js';
import { list } from '../commands/list.js';
import { read } from '../commands/read.js';
import { related } from '../commands/related.js';
import { SCHEMAS, schema } from '../commands/schema.js';
import { toc } from '../commands/toc.js';
import { MOUSE_MODES, PAGERS, STARTS } from '../config/choices.js';
import type { commands } from '../messages/command-texts.js';
import type { about, groups } from '../messages/usage.js';
import { EDITIONS } from '../source/bundled.js';
import { TYPES } from '../source/origin.js';
import { USER_AGENT } from '../source/web/web-access.js';
import { COLORS } from '../style/color.js';
import { THEMES } from '../style/theme.js';
import type { Io } from '../system/io.js';
import { SHELLS, type Shell } from './completion/shells.js';

/** Argument of a command. */
export interface ArgumentSpec {
  /** Name in the help: "[source]", "<shell>" or "[source...]", which is several. */
  readonly name: string;
  readonly about?: keyof typeof about;
  readonly choices?: readonly string[];
  /** Whether the command itself rejects values that are not among the choices. */
  readonly checkedByCommand?: true;
}

/** Option of a command. */
export interface OptionSpec {
  /** Names and value: "-l, --lang <language>". */
  readonly flags: string;
  readonly about: keyof typeof about;
  readonly choices?: readonly string[];
  /** Whether the command itself rejects values that are not among the choices. */
  readonly checkedByCommand?: true;
  /** Whether the value is a whole number of at most four digits. */
  readonly numeric?: true;
  /** Whether the option may come several times, whose values are then joined by commas. */
  readonly joins?: true;
  /** Matches the values of an option without choices. */
  readonly pattern?: RegExp;
  /** Value that an option without a value sets, in place of true or, with "--no-", false. */
  readonly sets?: string;
  /** Default value. */
  readonly preset?: string | boolean;
}

/** Options by their groups in the help; those under `options` have no group. */
type OptionGroups = { readonly [Group in keyof typeof groups | 'options']?: readonly OptionSpec[] };

/** Function that runs a command with its arguments and options; the last parameter says whether configuration files are read. */
type Run = (io: Io, operands: readonly string[], options: never, readsFiles: boolean) => Promise<number>;

/** Command as data, from which the parser, the quick start, the help, the completion and the manual derive. */
export interface CommandSpec {
  /** Name, also the key of the command's texts in messages/. */
  readonly name: keyof typeof commands;
  readonly alias?: string;
  /** Whether the help omits the command, because only other programs call it. */
  readonly hidden?: true;
  readonly takes: readonly ArgumentSpec[];
  readonly options: OptionGroups;
  /** Runs the command. Undefined if it works on commander's tree: program.ts runs those. */
  readonly run: Run | undefined;
}

const SOURCE: ArgumentSpec = { name: '[source]', about: 'source' };
const SOURCES: ArgumentSpec = { name: '[source...]', about: 'sources' };
const KEPT: ArgumentSpec = { name: '<article>', about: 'kept' };
const ALL_KEPT: ArgumentSpec = { name: '<article...>', about: 'kept' };
const SHELL: ArgumentSpec = { name: '<shell>', about: 'shell', choices: SHELLS };

const LANG: OptionSpec = { flags: '-l, --lang <language>', about: 'lang', choices: EDITIONS, preset: 'de' };
const JSON_OUTPUT: OptionSpec = { flags: '--json', about: 'json' };
const COLOR: OptionSpec = { flags: '--color <when>', about: 'color', choices: COLORS, preset: 'auto' };
const NO_COLOR: OptionSpec = { flags: '--no-color', about: 'noColor', sets: 'never' };
const TYPE: OptionSpec = { flags: '--type <type>', about: 'type', choices: TYPES };
const LIBRARY: OptionSpec = { flags: '--library <folder>', about: 'library', pattern: /./ };
const TAG: OptionSpec = { flags: '--tag <tags>', about: 'tags', joins: true };
const UNREAD: OptionSpec = { flags: '--unread', about: 'unread' };
const ARCHIVED: OptionSpec = { flags: '--archived', about: 'archived' };
const WEB: readonly OptionSpec[] = [
  { flags: '--whole', about: 'whole' },
  { flags: '--offline', about: 'offline' },
  { flags: '--user-agent <text>', about: 'userAgent', pattern: USER_AGENT },
];
const NO_OFFLINE: OptionSpec = { flags: '--no-offline', about: 'noOffline' };
const LISTING: OptionGroups = { options: [LANG, JSON_OUTPUT, COLOR, NO_COLOR] };
const LISTING_OF_SOURCE: OptionGroups = {
  options: [LANG, TYPE, LIBRARY, JSON_OUTPUT, COLOR, NO_COLOR],
  web: WEB,
  settings: [NO_OFFLINE],
};

const READ_OPTIONS = {
  article: [
    { flags: '-s, --section <which>', about: 'section' },
    LANG,
    TYPE,
    LIBRARY,
    { flags: '--start <what>', about: 'start', choices: STARTS },
    { flags: '--no-resume', about: 'noResume' },
    { flags: '--watch', about: 'watch' },
    { flags: '--follow', about: 'follow' },
  ],
  look: [
    { flags: '-p, --plain', about: 'plain' },
    { flags: '--json', about: 'jsonArticle' },
    { flags: '--accessible', about: 'accessible' },
    COLOR,
    NO_COLOR,
    { flags: '--theme <name>', about: 'theme', choices: ['auto', ...THEMES], checkedByCommand: true, preset: 'auto' },
    { flags: '-w, --width <cells>', about: 'width', numeric: true },
    { flags: '--hyphens', about: 'hyphens' },
    { flags: '--links <where>', about: 'links', choices: LINK_STYLES },
  ],
  web: WEB,
  pager: [
    { flags: '--pager <name>', about: 'pager', choices: PAGERS.filter((name) => name !== 'none'), preset: 'own' },
    { flags: '-P, --no-pager', about: 'noPager' },
    { flags: '--mouse <mode>', about: 'mouse', choices: MOUSE_MODES },
  ],
  settings: [
    { flags: '--resume', about: 'resume', preset: true },
    { flags: '--no-accessible', about: 'noAccessible' },
    { flags: '--no-hyphens', about: 'noHyphens' },
    NO_OFFLINE,
  ],
} satisfies OptionGroups;

/** Options of `read` that concern only articles that are printed. */
const PRINTED: readonly string[] = ['plain', 'jsonArticle', 'links'];

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'read',
    takes: [SOURCES],
    options: READ_OPTIONS,
    run: (io, sources, options: ReadOptions) => read(io, sources, options),
  },
  {
    name: 'toc',
    alias: 'sections',
    takes: [SOURCE],
    options: LISTING_OF_SOURCE,
    run: (io, [source], options: ListOptions) => toc(io, source, options),
  },
  {
    name: 'related',
    takes: [SOURCE],
    options: LISTING_OF_SOURCE,
    run: (io, [source], options: ListOptions) => related(io, source, options),
  },
  {
    name: 'notes',
    takes: [SOURCE],
    options: {
      options: [
        { flags: '--all', about: 'allNotes' },
        { flags: '--format <format>', about: 'notesFormat', choices: NOTE_FORMATS },
        { flags: '--since <day>', about: 'since' },
        LANG,
        TYPE,
        LIBRARY,
        JSON_OUTPUT,
        { flags: '--accessible', about: 'accessible' },
        COLOR,
        NO_COLOR,
      ],
      web: WEB,
      settings: [{ flags: '--no-accessible', about: 'noAccessible' }, NO_OFFLINE],
    },
    run: async (io, [source], options: NotesOptions) =>
      (await import('../commands/notes/notes.js')).notes(io, source, options),
  },
  { name: 'list', takes: [], options: LISTING, run: (io, _, options: ListOptions) => list(io, options) },
  {
    name: 'save',
    takes: [{ name: '[source...]', about: 'toKeep' }],
    options: {
      options: [TAG, { flags: '--again', about: 'again' }, { flags: '--html', about: 'html' }, LANG, TYPE, LIBRARY],
      web: WEB,
      settings: [NO_OFFLINE],
    },
    run: async (io, sources, options: SaveOptions) =>
      (await import('../commands/library/save.js')).save(io, sources, options),
  },
  {
    name: 'library',
    takes: [],
    options: {
      options: [UNREAD, ARCHIVED, TAG, { flags: '--search <words>', about: 'searchKept' }, LIBRARY, LANG],
      look: [JSON_OUTPUT, ...READ_OPTIONS.look.filter(({ about }) => !PRINTED.includes(about))],
      web: WEB.slice(1),
      pager: READ_OPTIONS.pager,
      settings: READ_OPTIONS.settings,
    },
    run: async (io, _, options: ListLibraryOptions) =>
      (await import('../commands/library/show-library.js')).showLibrary(io, options),
  },
  {
    name: 'import',
    takes: [{ name: '<file...>', about: 'linkFiles' }],
    options: {
      options: [
        { flags: '--format <format>', about: 'linkFormat', choices: LINK_FORMATS },
        { flags: '--dry-run', about: 'dryRun' },
        { flags: '--again', about: 'retry' },
        { flags: '--keep-dead', about: 'keepDead' },
        { flags: '--failed <file>', about: 'failed' },
        TAG,
        LIBRARY,
      ],
      web: WEB.slice(1),
      settings: [NO_OFFLINE],
    },
    run: async (io, files, options: ImportOptions) =>
      (await import('../commands/library/import-links.js')).importLinks(io, files, options),
  },
  {
    name: 'export',
    takes: [{ name: '[article...]', about: 'keptArticles' }],
    options: {
      options: [
        { flags: '--format <format>', about: 'exportFormat', choices: EXPORT_FORMATS, preset: 'markdown' },
        { flags: '--to <folder>', about: 'exportTo' },
        { flags: '--no-front-matter', about: 'noFrontMatter' },
        UNREAD,
        ARCHIVED,
        TAG,
        LIBRARY,
      ],
      settings: [{ flags: '--front-matter', about: 'frontMatter', preset: true }],
    },
    run: async (io, articles, options: ExportOptions) =>
      (await import('../commands/library/export-kept.js')).exportKept(io, articles, options),
  },
  {
    name: 'tag',
    takes: [KEPT, { name: '<tags...>', about: 'tags' }],
    options: { options: [{ flags: '--remove', about: 'untag' }, LIBRARY] },
    run: async (io, words, options: TagOptions) => (await import('../commands/library/tag.js')).tag(io, words, options),
  },
  {
    name: 'archive',
    takes: [ALL_KEPT],
    options: { options: [{ flags: '--undo', about: 'unarchive' }, LIBRARY] },
    run: async (io, names, options: ArchiveOptions) =>
      (await import('../commands/library/archive.js')).archive(io, names, options),
  },
  {
    name: 'remove',
    alias: 'rm',
    takes: [ALL_KEPT],
    options: { options: [LIBRARY] },
    run: async (io, names, options: SourceOptions) =>
      (await import('../commands/library/remove.js')).remove(io, names, options),
  },
  {
    name: 'bin',
    alias: 'trash',
    takes: [],
    options: {
      options: [
        { flags: '--restore <removed>', about: 'restore' },
        { flags: '--empty', about: 'empty' },
        LIBRARY,
        COLOR,
        NO_COLOR,
      ],
    },
    run: async (io, _, options: BinOptions) => (await import('../commands/library/bin.js')).bin(io, options),
  },
  {
    name: 'edit',
    takes: [KEPT],
    options: { options: [LIBRARY] },
    run: async (io, names, options: SourceOptions) =>
      (await import('../commands/library/edit.js')).edit(io, names, options),
  },
  {
    name: 'config',
    takes: [],
    options: { options: [{ flags: '--check', about: 'check' }, JSON_OUTPUT, COLOR, NO_COLOR] },
    run: async (io, _, options: ConfigOptions, readsFiles) =>
      (await import('../commands/config.js')).config(io, options, readsFiles),
  },
  {
    name: 'schema',
    takes: [{ name: '<schema>', about: 'schema', choices: SCHEMAS, checkedByCommand: true }],
    options: {},
    run: (io, [name = '']) => schema(io, name),
  },
  { name: 'completion', takes: [SHELL], options: {}, run: (io, [shell]) => completion(io, shell as Shell) },
  {
    name: 'complete',
    hidden: true,
    takes: [SHELL, { name: '[words...]', about: 'words' }],
    options: {},
    run: undefined,
  },
  {
    name: 'help',
    takes: [{ name: '[command]' }],
    options: { general: [{ flags: '-h, --help', about: 'help' }] },
    run: undefined,
  },
];

/** Returns the command with a name or alias. */
export const commandNamed = (word: string): CommandSpec | undefined =>
  COMMANDS.find(({ name, alias }) => name === word || alias === word);
