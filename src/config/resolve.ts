import { configFaults } from '../messages/config-words.js';
import { oneOf } from '../messages/language.js';
import type { Environment } from '../system/environment.js';
import { shown, wrong } from './check.js';
import type { ConfigFiles } from './config-files.js';
import { TABLE_NAMES } from './config-tables.js';
import {
  environmentLayer,
  type FileLayer,
  fileLayer,
  type Layer,
  type Source,
  type Sourced,
  type Tables,
} from './layers.js';
import { NAMES, type Setting, type SettingName, settingOf, type Value } from './settings.js';

/** Setting of a run before flags are applied; without a value if the default is not a single value. */
export interface Resolved {
  readonly name: SettingName;
  readonly setting: Setting;
  readonly value?: Value | undefined;
  readonly source: Source;
}

/** Configuration of a run before flags are applied: every setting, and the entries of tables in files. */
export interface Configuration {
  readonly settings: readonly Resolved[];
  readonly tables: Tables;
}

/**
 * Resolves every setting and table. Precedence: environment, project's file, user's file, default.
 * @throws UserError for a fault in any of these sources, even if another one takes precedence
 */
export async function resolveConfiguration(env: Environment, { user, project }: ConfigFiles): Promise<Configuration> {
  const files: FileLayer[] = [];
  if (project !== undefined) files.push(await fileLayer('project', project));
  if (user?.exists) files.push(await fileLayer('user', user.path));
  const settings = combine(
    env,
    environmentLayer(env),
    files.map((file) => file.settings),
  );
  const tables = joined(files.map((file) => file.tables));
  for (const resolved of settings) checkChoice(resolved, tables);
  return { settings, tables };
}

/** Checks a setting whose choices are entries of a table, too. */
function checkChoice({ name, setting, value, source }: Resolved, tables: Tables): void {
  if (setting.kind !== 'choice' || setting.more === undefined || source.kind === 'default') return;
  const choices = [...setting.choices, ...(tables[setting.more]?.keys() ?? [])];
  if (choices.includes(String(value))) return;
  const where = source.kind === 'environment' ? source.variable : source.path;
  throw wrong(configFaults.wrongValue(name, where, oneOf(choices), shown(value)));
}

/** Combines the environment and the layers of files, given in order of precedence. */
export const combine = (env: Environment, environment: Layer, files: readonly Layer[]): readonly Resolved[] =>
  NAMES.map((name) => {
    const setting = settingOf(name);
    const decider = setting.decidedBy?.(env);
    // The default value leaves the decision to that variable.
    const convention =
      decider === undefined ? undefined : fromDefault(setting, { kind: 'environment', variable: decider });
    const found = environment.get(name) ?? convention ?? files.find((layer) => layer.has(name))?.get(name);
    return { name, setting, ...(found ?? fromDefault(setting, { kind: 'default' })) };
  });

const fromDefault = (setting: Setting, source: Source) => ({ value: setting.default, source });

/** Joins the tables of files, given in order of precedence, entry by entry. */
const joined = (files: readonly Tables[]): Tables =>
  Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      new Map<string, Sourced<unknown>>(files.toReversed().flatMap((file) => [...(file[name] ?? [])])),
    ]),
  );
