import { keyFaults, noKeys } from '../messages/key-faults.js';
import { DEFAULT_KEYS } from '../reader/keys/default-keys.js';
import { findClash } from '../reader/keys/key-clash.js';
import { readKeys } from '../reader/keys/key-spelling.js';
import { shown, wrong } from './check.js';
import type { Table } from './config-tables.js';

/** Table of the keys: each action with the list of its keys, which replaces the default. */
export const KEYS: Table<readonly string[]> = {
  names: [...DEFAULT_KEYS.keys()],
  defaults: DEFAULT_KEYS,
  read: (name, value, file) => {
    const keys = Array.isArray(value) ? value : [value];
    return keys.map((key: unknown) => {
      const read = typeof key === 'string' ? readKeys(key) : undefined;
      if (read === undefined) throw wrong(keyFaults.noKey(name, file, shown(key)));
      return read;
    });
  },
  check: (set, file) => {
    if (set.get('quit')?.length === 0) throw wrong(keyFaults.noQuit(file));
    const clash = findClash(set);
    if (clash?.actions.includes('interrupt')) throw wrong(keyFaults.interrupts(clash.actions[0], file));
    if (clash) throw wrong(keyFaults.keyClash(file, clash.actions, clash.keys));
  },
  describe: (keys, language) => keys.join(' ') || noKeys[language],
};
