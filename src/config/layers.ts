import { readFileSync, statSync } from 'node:fs';
import { configFaults } from '../messages/config-words.js';
import { oneOf } from '../messages/language.js';
import type { Environment } from '../system/environment.js';
import { codeOf, UserError } from '../system/errors.js';
import { nearest } from '../system/suggest.js';
import { accepts, expectedOf, shown, valueIn, wrong } from './check.js';
import { PREFIX } from './config-files.js';
import { type EntryOf, PROJECT_TABLES, TABLE_NAMES, type TableName, tableOf } from './config-tables.js';
import { NAMES, OTHER_VARIABLES, PROJECT_NAMES, type SettingName, settingOf, type Value } from './settings.js';

/** Source of a setting's value. */
export type Source =
  | { readonly kind: 'default' }
  | { readonly kind: 'user' | 'project'; readonly path: string }
  | { readonly kind: 'environment'; readonly variable: string };

/** Value and where it comes from. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: Source;
}

/** Values from a single source. */
export type Layer = ReadonlyMap<SettingName, Sourced<Value>>;

/** Entries of the tables. */
export type Tables = { readonly [Name in TableName]?: ReadonlyMap<string, Sourced<EntryOf<Name>>> };

/** Settings and tables of a configuration file. */
export interface FileLayer {
  readonly settings: Layer;
  readonly tables: Tables;
}

/**
 * Reads the values of a configuration file.
 * @throws UserError if it cannot be read, is not TOML, or has an invalid key or value
 */
export async function fileLayer(kind: 'user' | 'project', path: string): Promise<FileLayer> {
  const { parse, TomlError } = await import('smol-toml');
  const text = textOf(path);
  try {
    return await checkedLayer(kind, path, parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]?.replace('Invalid TOML document: ', '') ?? '';
    throw wrong(configFaults.noToml(path, error.line, reason), error);
  }
}

/**
 * Checks the data of a configuration file and returns its values.
 * @throws UserError for an invalid key or value
 */
export async function checkedLayer(kind: 'user' | 'project', path: string, data: object): Promise<FileLayer> {
  const names: readonly string[] =
    kind === 'project' ? [...PROJECT_NAMES, ...PROJECT_TABLES] : [...NAMES, ...TABLE_NAMES];
  const source = { kind, path } as const;
  const settings = new Map<SettingName, Sourced<Value>>();
  const tables: [TableName, ReadonlyMap<string, Sourced<unknown>>][] = [];
  for (const [key, value] of Object.entries(data)) {
    const setting = NAMES.find((known) => known === key);
    const table = TABLE_NAMES.find((known) => known === key);
    if (!setting && !table) throw wrong(configFaults.unknownKey(shown(key), path, oneOf(names), nearest(key, names)));
    if (!names.includes(key)) throw wrong(configFaults.notForProjects(key, path, oneOf(names)));
    if (setting) settings.set(setting, { value: checkedValue(setting, value, path), source });
    if (table) tables.push([table, await checkedTable(table, value, source)]);
  }
  return { settings, tables: Object.fromEntries(tables) };
}

function checkedValue(name: SettingName, value: unknown, path: string): Value {
  const setting = settingOf(name);
  if (accepts(setting, value)) return value;
  throw wrong(configFaults.wrongValue(name, path, expectedOf(setting, false), shown(value)));
}

/** Checks a table: the name and the value of each entry, then all of them together. */
async function checkedTable(
  name: TableName,
  data: unknown,
  source: Extract<Source, { readonly path: string }>,
): Promise<ReadonlyMap<string, Sourced<unknown>>> {
  const { path } = source;
  const table = await tableOf(name).load();
  if (typeof data !== 'object' || data === null || Array.isArray(data) || data instanceof Date)
    throw wrong(configFaults.noTable(name, path, shown(data)));
  const values = new Map(
    Object.entries(data).map(([key, value]) => {
      if (table.names?.includes(key) === false)
        throw wrong(configFaults.unknownEntry(name, shown(key), path, nearest(key, table.names)));
      return [key, table.read(`${name}.${key}`, value, path)];
    }),
  );
  table.check?.(values, path);
  return new Map([...values].map(([key, value]) => [key, { value, source }]));
}

/**
 * Reads the values of environment variables; empty ones count as unset.
 * @throws UserError for an unknown variable or an invalid value
 */
export function environmentLayer(env: Environment): Layer {
  const variables = NAMES.map((name) => settingOf(name).variable);
  const set = Object.entries(env).filter(
    ([variable, text]) => variable.startsWith(PREFIX) && text && !OTHER_VARIABLES.includes(variable),
  );
  return new Map(
    set.map(([variable, text = '']) => {
      const name = NAMES.find((known) => settingOf(known).variable === variable);
      if (name === undefined)
        throw wrong(configFaults.unknownVariable(variable, oneOf(variables), nearest(variable, variables)));
      const setting = settingOf(name);
      const value = valueIn(setting, text);
      if (value === undefined)
        throw wrong(configFaults.wrongValue(name, variable, expectedOf(setting, true), shown(text)));
      return [name, { value, source: { kind: 'environment', variable } }];
    }),
  );
}

/** Maximum size of a configuration file, in bytes, because a project's file may come from a stranger. */
const MOST_BYTES = 65_536;

function textOf(path: string): string {
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size > MOST_BYTES) throw wrong(configFaults.tooLarge(path, MOST_BYTES / 1024));
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw wrong(configFaults.unreadable(path, codeOf(error) ?? String(error)), error);
  }
}
