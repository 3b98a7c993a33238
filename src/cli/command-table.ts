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
import type { ArgumentSpec, CommandSpec } from './command-spec.js';
import {
  ARCHIVED,
  COLOR,
  JSON_OUTPUT,
  LANG,
  LIBRARY,
  LISTING,
  LISTING_OF_SOURCE,
  NO_COLOR,
  NO_OFFLINE,
  PRINTED,
  READ_OPTIONS,
  TAG,
  TYPE,
  UNREAD,
  WEB,
} from './common-options.js';
import { SHELLS, type Shell } from './completion/shells.js';

const SOURCE: ArgumentSpec = { name: '[source]', about: 'source' };
const SOURCES: ArgumentSpec = { name: '[source...]', about: 'sources' };
const KEPT: ArgumentSpec = { name: '<article>', about: 'kept' };
const ALL_KEPT: ArgumentSpec = { name: '<article...>', about: 'kept' };
const SHELL: ArgumentSpec = { name: '<shell>', about: 'shell', choices: SHELLS };

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
        { flags: '--format <format>', about: 'exportFormat', choices: EXPORT_FORMATS, default: 'markdown' },
        { flags: '--to <folder>', about: 'exportTo' },
        { flags: '--no-front-matter', about: 'noFrontMatter' },
        UNREAD,
        ARCHIVED,
        TAG,
        LIBRARY,
      ],
      settings: [{ flags: '--front-matter', about: 'frontMatter', default: true }],
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
