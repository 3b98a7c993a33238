import { configFaults } from '../messages/config-words.js';
import { oneOf } from '../messages/language.js';
import { themeFaults } from '../messages/theme-faults.js';
import { ROLES, readStyle, STYLE_WORDS, type ThemeEntry } from '../style/own-theme.js';
import { THEMES } from '../style/theme.js';
import { nearest } from '../system/suggest.js';
import { shown, wrong } from './check.js';
import type { Table } from './config-tables.js';

/** Names of themes that no user's theme may have: the program shows these themes where there are no colours, or chooses. */
const RESERVED: readonly string[] = ['auto', 'mono'];

const KEYS: readonly string[] = ['base', ...ROLES.keys()];

/** Table of the user's themes, each a table of its own. */
export const OWN_THEMES: Table<ThemeEntry> = {
  defaults: new Map(),
  read: (name, value, file) => {
    const own = name.slice(name.indexOf('.') + 1);
    if (!/^[\p{L}\p{N}_-]{1,30}$/u.test(own) || RESERVED.includes(own))
      throw wrong(themeFaults.noThemeName(shown(own), file));
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
      throw wrong(configFaults.noTable(name, file, shown(value)));
    return Object.fromEntries(Object.entries(value).map(([key, style]) => [key, checked(name, key, style, file)]));
  },
  describe: (entry) =>
    Object.entries(entry)
      .map(([key, style]) => `${key} = "${style}"`)
      .join(', '),
};

/** Checks the base or a role's style. */
function checked(theme: string, key: string, value: unknown, file: string): string {
  const name = `${theme}.${key}`;
  if (!KEYS.includes(key)) throw wrong(themeFaults.noRole(theme, shown(key), file, nearest(key, KEYS)));
  if (key === 'base') {
    if (THEMES.some((known) => known === value)) return String(value);
    throw wrong(configFaults.wrongValue(name, file, oneOf(THEMES), shown(value)));
  }
  const style = typeof value === 'string' ? readStyle(value, {}) : shown(value);
  if (typeof style !== 'string') return String(value);
  throw wrong(
    themeFaults.noStyle(name, file, typeof value === 'string' ? shown(style) : style, nearest(style, STYLE_WORDS)),
  );
}
