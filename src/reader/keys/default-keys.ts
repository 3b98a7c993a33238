import { type Binding, EVERYWHERE, isLine } from './binding.js';
import { READING_KEYS } from './reading-keys.js';

/** Actions of the text by their names in the configuration, "next-heading", with their default keys. */
export const DEFAULT_KEYS: ReadonlyMap<string, readonly string[]> = actionsAmong([...READING_KEYS, ...EVERYWHERE]);

/** Actions whose keys work only after a number, so that other actions may have the same keys. */
export const COUNTED: ReadonlySet<string> = new Set(READING_KEYS.filter(({ count }) => count?.needed).map(actionOf));

/** Keys of each action that can be set. Ctrl-C is not among them, so that no configuration takes it away. */
function actionsAmong(bindings: readonly Binding[]): ReadonlyMap<string, readonly string[]> {
  const actions = new Map<string, readonly string[]>();
  for (const binding of bindings) {
    if (binding.command === 'interrupt') continue;
    const name = actionOf(binding);
    actions.set(name, [...(actions.get(name) ?? []), ...binding.keys.filter((key) => !isLine(key))]);
  }
  return actions;
}

/** Name of a binding's command in the configuration. */
export function actionOf({ command }: Binding): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
