import { readFileSync, statSync } from 'node:fs';
import { configFaults } from '../messages/config-words.js';
import { oneOf, type Text } from '../messages/language.js';
import { codeOf, UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { nearest } from '../system/suggest.js';
import { accepts, expectedOf, valueIn } from './check.js';
import { PREFIX } from './files.js';
import { NAMES, OTHER_VARIABLES, PROJECT_NAMES, type SettingName, settingOf, type Value } from './settings.js';

/** Source of a setting's value. */
export type Source =
  | { readonly kind: 'default' }
  | { readonly kind: 'user' | 'project'; readonly path: string }
  | { readonly kind: 'environment'; readonly variable: string };

/** Values from a single source. */
export type Layer = ReadonlyMap<SettingName, { readonly value: Value; readonly source: Source }>;

const wrong = (text: Text, cause?: unknown): UserError => new UserError(text, { exitCode: 2, cause });

/**
 * Reads the values of a configuration file.
 * @throws UserError if it cannot be read, is not TOML, or has an invalid key or value
 */
export async function fileLayer(kind: 'user' | 'project', path: string): Promise<Layer> {
  const { parse, TomlError } = await import('smol-toml');
  const text = textOf(path);
  try {
    return checkedLayer(kind, path, parse(text));
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
export function checkedLayer(kind: 'user' | 'project', path: string, data: object): Layer {
  const allowed = kind === 'project' ? PROJECT_NAMES : NAMES;
  return new Map(
    Object.entries(data).map(([key, value]) => {
      const name = NAMES.find((known) => known === key);
      if (name === undefined)
        throw wrong(configFaults.unknownKey(shown(key), path, oneOf(allowed), nearest(key, allowed)));
      if (!allowed.includes(name)) throw wrong(configFaults.notForProjects(name, path, oneOf(allowed)));
      const setting = settingOf(name);
      if (!accepts(setting, value))
        throw wrong(configFaults.wrongValue(name, path, expectedOf(setting, false), shown(value)));
      return [name, { value, source: { kind, path } }];
    }),
  );
}

/**
 * Reads the values of environment variables; empty ones count as unset.
 * @throws UserError for an unknown variable or an invalid value
 */
export function environmentLayer(env: Io['env']): Layer {
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

const LONGEST = 40;

/** Invalid value as shown in a message. */
function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
