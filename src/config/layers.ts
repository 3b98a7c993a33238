import { readFileSync, statSync } from 'node:fs';
import { configFaults } from '../messages/config-words.js';
import { oneOf, type Text } from '../messages/language.js';
import { codeOf, UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { nearest } from '../system/suggest.js';
import { accepts, expectedOf, valueIn } from './check.js';
import { PREFIX } from './files.js';
import { NAMES, OTHER_VARIABLES, PROJECT_NAMES, type SettingName, settingOf, type Value } from './settings.js';

/** Where the value of a setting comes from. */
export type Source =
  | { readonly kind: 'default' }
  | { readonly kind: 'user' | 'project'; readonly path: string }
  | { readonly kind: 'environment'; readonly variable: string };

/** The values that one source gives. */
export type Layer = ReadonlyMap<SettingName, { readonly value: Value; readonly source: Source }>;

const wrong = (text: Text, cause?: unknown): UserError => new UserError(text, { exitCode: 2, cause });

/**
 * The values of a configuration file.
 * @throws UserError if it cannot be read, is no TOML, or has a wrong key or value
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
 * The values of a configuration file's data.
 * @throws UserError at a wrong key or value
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
 * The values of environment variables; empty ones count as unset.
 * @throws UserError at a wrong variable or value
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

/** So many bytes are read of a file that a stranger's project may have brought. */
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

/** A wrong value as a message shows it. */
function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
