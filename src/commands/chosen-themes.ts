import { faults } from '../messages/faults.js';
import { oneOf } from '../messages/language.js';
import type { OwnTheme } from '../style/own-theme.js';
import { THEMES } from '../style/theme.js';
import { UserError } from '../system/errors.js';
import type { ReadOptions } from './command-options.js';

/** Themes of the user by their names. */
export type OwnThemes = ReadonlyMap<string, OwnTheme>;

/**
 * Creates the user's themes from the configuration.
 * @throws UserError if the chosen theme is neither one of them nor built in
 */
export async function ownThemesFor({ theme, tables }: ReadOptions): Promise<OwnThemes> {
  const entries = [...(tables?.themes ?? [])];
  const names = ['auto', ...THEMES, ...entries.map(([name]) => name)];
  if (!names.includes(theme)) throw new UserError(faults.wrongValue('--theme', oneOf(names), theme), { exitCode: 2 });
  if (entries.length === 0) return new Map();
  const { createTheme } = await import('../style/own-theme.js');
  return new Map(entries.map(([name, { value }]) => [name, createTheme(name, value)]));
}
