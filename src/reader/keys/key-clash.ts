import { COUNTED, DEFAULT_KEYS } from './default-keys.js';
import { keysIn } from './key-spelling.js';
import type { KeySettings } from './set-keys.js';

/** Two actions with the same key, or with a key that hides a longer sequence. */
export interface Clash {
  readonly actions: readonly [string, string];
  readonly keys: readonly [string, string];
}

interface Use {
  readonly action: string;
  readonly key: string;
}

/** First clash among the keys that are set and those that remain. */
export function findClash(set: KeySettings): Clash | undefined {
  const uses = [...DEFAULT_KEYS].flatMap(([action, usual]) =>
    (set.get(action) ?? usual).map((key): Use => ({ action, key })),
  );
  uses.push({ action: 'interrupt', key: 'ctrl-c' });
  for (const first of uses.filter(({ action }) => set.has(action))) {
    const second = uses.find((other) => hides(first, other) || hides(other, first));
    if (second) return { actions: [first.action, second.action], keys: [first.key, second.key] };
  }
  return undefined;
}

/** Whether the key of one action is that of another, or the beginning of it. */
function hides(one: Use, other: Use): boolean {
  if (one.action === other.action) return false;
  const [keys, longer] = [keysIn(one.key), keysIn(other.key)];
  if (keys.length === longer.length && COUNTED.has(one.action) !== COUNTED.has(other.action)) return false;
  return keys.every((key, i) => longer[i] === key);
}
