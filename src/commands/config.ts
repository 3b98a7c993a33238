import { sanitizeLine } from '../article/sanitize.js';
import { type ConfigFiles, findFiles, NO_FILES, PROJECT_FILE } from '../config/config-files.js';
import { TABLE_NAMES, type TableName, tableOf } from '../config/config-tables.js';
import type { Source, Sourced } from '../config/layers.js';
import { type Configuration, resolveConfiguration } from '../config/resolve.js';
import { PROJECT_NAMES } from '../config/settings.js';
import { configWords } from '../messages/config-words.js';
import { faults } from '../messages/faults.js';
import type { Language } from '../messages/language.js';
import { byDefault } from '../messages/phrases.js';
import { printJson } from '../output/json.js';
import type { Item } from '../output/listing.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { homeFolder } from '../system/xdg.js';
import type { ConfigOptions } from './command-options.js';

/**
 * Lists the settings: the value of each, where it comes from, and what it means; below them the tables and the files.
 * @param readsFiles whether the values in the files count
 * @throws UserError at what is wrong in the configuration
 */
export async function config(io: Io, options: ConfigOptions, readsFiles: boolean): Promise<number> {
  const { language } = io;
  const home = homeFolder(io.env);
  const files = findFiles(io);
  const configuration = await resolveConfiguration(io.env, readsFiles ? files : NO_FILES);
  if (options.check) {
    if (options.json) throw new UserError(faults.eitherOr('--check', '--json'), { exitCode: 2 });
    return (await import('./check-config.js')).checkConfig(io, configuration.tables);
  }
  const entries = await entriesOf(configuration, language);
  if (options.json) {
    printJson(toJson(files, readsFiles, configuration, entries), io.write);
    return 0;
  }
  const { printListing } = await import('../output/print-listing.js');
  const items = configuration.settings.map(({ name, value, setting, source }) => {
    const choices = setting.kind === 'choice' ? ` (${setting.choices.join(', ')})` : '';
    const line = `${value ?? setting.otherwise?.[language]} · ${nameOf(source, language, home)}`;
    return { key: name, text: `${line}\n${setting.description[language]}${choices}`, figures: [] };
  });
  await printListing(io, '', items, options);
  for (const name of TABLE_NAMES) {
    const items = entries
      .filter(({ table }) => table === name)
      .map((it) => ({
        key: sanitizeLine(it.name),
        text: `${sanitizeLine(it.text)} · ${nameOf(it.source, language, home)}`,
        figures: [],
      }));
    if (items.length === 0) continue;
    io.write('\n');
    await printListing(io, `[${name}] ${tableOf(name).description[language]}`, items, options);
  }
  io.write('\n');
  await printListing(io, configWords.files[language], filesOf(files, readsFiles, language, home), options);
  return 0;
}

/** Entry of a table, whether a file has it or not. */
interface Entry {
  readonly table: TableName;
  readonly name: string;
  readonly value: unknown;
  readonly source: Source;
  /** Value in words. */
  readonly text: string;
}

/** All entries of all tables. */
async function entriesOf({ tables }: Configuration, language: Language): Promise<readonly Entry[]> {
  const all = TABLE_NAMES.map(async (table) => {
    const { defaults, describe } = await tableOf(table).load();
    const unset = [...defaults].map(
      ([name, value]) => [name, { value, source: { kind: 'default' as const } }] as const,
    );
    const entries = new Map<string, Sourced<unknown>>([...unset, ...(tables[table] ?? [])]);
    return [...entries].map(([name, { value, source }]) => ({
      table,
      name,
      value,
      source,
      text: describe(value, language),
    }));
  });
  return (await Promise.all(all)).flat();
}

/** Where the files are, and whether they are read. */
function filesOf(
  { user, project }: ConfigFiles,
  read: boolean,
  language: Language,
  home: string | undefined,
): readonly Item[] {
  const found = [
    { key: configWords.user[language], path: user?.path, exists: user?.exists ?? false },
    { key: configWords.project[language], path: project ?? PROJECT_FILE, exists: project !== undefined },
  ];
  return found.flatMap(({ key, path, exists }) => {
    const figures = !exists ? [configWords.missing[language]] : read ? [] : [configWords.ignored[language]];
    return path === undefined ? [] : [{ key, text: fromHome(path, home), figures }];
  });
}

/** A source in words: a file's path, a variable's name. */
function nameOf(source: Source, language: Language, home: string | undefined): string {
  switch (source.kind) {
    case 'default':
      return byDefault[language];
    case 'environment':
      return source.variable;
    case 'user':
    case 'project':
      return fromHome(source.path, home);
    default:
      return source satisfies never;
  }
}

/** A path as shells write it: the home folder is "~". */
const fromHome = (path: string, home: string | undefined): string =>
  sanitizeLine(home && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path);

/** The listing for other programs; a value that is not a single one is null. */
const toJson = (
  { user, project }: ConfigFiles,
  read: boolean,
  { settings }: Configuration,
  entries: readonly Entry[],
) => ({
  version: 1,
  files: {
    read,
    user: user ? { path: sanitizeLine(user.path), exists: user.exists } : null,
    project: project === undefined ? null : { path: sanitizeLine(project) },
  },
  settings: settings.map(({ name, value = null, setting, source }) => ({
    name,
    value,
    source: sourceInJson(source),
    variable: setting.variable,
    project: PROJECT_NAMES.includes(name),
  })),
  tables: entries.map(({ table, name, value, source }) => ({ table, name, value, source: sourceInJson(source) })),
});

const sourceInJson = (source: Source): Source =>
  'path' in source ? { ...source, path: sanitizeLine(source.path) } : source;
