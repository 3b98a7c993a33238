import type { Command } from 'commander';
import { LANGUAGES, type Language } from '../messages/language.js';
import type { Io } from '../system/io.js';
import { findFiles, NO_FILES, PREFIX } from './config-files.js';
import type { Configuration } from './resolve.js';
import type { SettingName, Value } from './settings.js';

/**
 * Resolves the configuration. Undefined if nothing is configured, at the cost of looking for the files alone.
 * @throws UserError if the configuration has a fault
 */
export async function configured(io: Io, readsFiles: boolean): Promise<Configuration | undefined> {
  const files = readsFiles ? findFiles(io) : NO_FILES;
  const variable = Object.keys(io.env).some((name) => name.startsWith(PREFIX));
  if (!variable && !files.user?.exists && files.project === undefined) return undefined;
  const { resolveConfiguration } = await import('./resolve.js');
  return resolveConfiguration(io.env, files);
}

/** Gives the options of a command the settings that apply to this output, and the tables; flags take precedence. */
export function applyConfiguration(
  command: Command,
  configuration: Configuration | undefined,
  outputIsTerminal: boolean,
): void {
  if (configuration === undefined) return;
  command.setOptionValueWithSource('tables', configuration.tables, 'config');
  for (const { name, value, setting, source } of configuration.settings) {
    const option = command.options.find(({ long }) => long === `--${name}`)?.attributeName();
    const holds = source.kind !== 'default' && (outputIsTerminal || !setting.inTerminal);
    if (option === undefined || !holds || command.getOptionValueSource(option) === 'cli') continue;
    command.setOptionValueWithSource(option, optionOf(name, value), source.kind === 'environment' ? 'env' : 'config');
  }
}

/** Value as the flags would give it: `--no-pager` is false. */
const optionOf = (name: SettingName, value: Value | undefined): Value | undefined =>
  name === 'pager' && value === 'none' ? false : value;

/** Configuration of a run, once it is read. */
type Reading = Promise<Configuration | undefined>;

/** Configuration for commands that must work with any: none if it has a fault. */
export const configurationOrNone = (reading: Reading): Reading => reading.catch(() => undefined);

/** Language of the program's messages, if it is set. */
export async function languageIn(reading: Reading): Promise<Language | undefined> {
  const { settings = [] } = (await configurationOrNone(reading)) ?? {};
  const ui = settings.find(({ name, source }) => name === 'ui' && source.kind !== 'default')?.value;
  return LANGUAGES.find((language) => language === ui);
}
