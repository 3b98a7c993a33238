import type { Command } from 'commander';
import { LANGUAGES, type Language } from '../messages/language.js';
import type { Io } from '../system/io.js';
import { findFiles, NO_FILES, PREFIX } from './files.js';
import type { Resolved } from './resolve.js';
import type { SettingName, Value } from './settings.js';

/**
 * Resolves every setting and its source. Empty if nothing is configured, at the cost of looking for the files alone.
 * @throws UserError if the configuration has a fault
 */
export async function configured(io: Io, readsFiles: boolean): Promise<readonly Resolved[]> {
  const files = readsFiles ? findFiles(io) : NO_FILES;
  const variable = Object.keys(io.env).some((name) => name.startsWith(PREFIX));
  if (!variable && !files.user?.exists && files.project === undefined) return [];
  const { resolveSettings } = await import('./resolve.js');
  return resolveSettings(io.env, files);
}

/** Gives the options of a command the settings that apply to this output; flags take precedence. */
export function applySettings(command: Command, settings: readonly Resolved[], outputIsTerminal: boolean): void {
  for (const { name, value, setting, source } of settings) {
    const isOption = command.options.some((option) => option.attributeName() === name);
    const holds = source.kind !== 'default' && (outputIsTerminal || !setting.inTerminal);
    if (!isOption || !holds || command.getOptionValueSource(name) === 'cli') continue;
    command.setOptionValueWithSource(name, optionOf(name, value), source.kind === 'environment' ? 'env' : 'config');
  }
}

/** Value as the flags would give it: `--no-pager` is false. */
const optionOf = (name: SettingName, value: Value | undefined): Value | undefined =>
  name === 'pager' && value === 'none' ? false : value;

/** Settings for what has to work with any configuration: none if it has a fault. */
export const settingsOrNone = (settings: Promise<readonly Resolved[]>): Promise<readonly Resolved[]> =>
  settings.catch(() => []);

/** Language of the program's messages, if it is set. */
export async function languageIn(settings: Promise<readonly Resolved[]>): Promise<Language | undefined> {
  const ui = (await settingsOrNone(settings)).find(
    ({ name, source }) => name === 'ui' && source.kind !== 'default',
  )?.value;
  return LANGUAGES.find((language) => language === ui);
}
