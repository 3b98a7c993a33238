import type { Messages } from '../../messages/ui.js';
import type { Command } from '../state/commands.js';
import type { State } from '../state/state.js';
import type { Binding, Mode } from './binding.js';

type Names = Pick<Messages, 'keyNames' | 'control'>;

/** A key or sequence as people read it: "↓", "PgDn", "Ctrl-E", "]]". */
export function labelOf(key: string, names: Names): string {
  const { keyNames, control } = names;
  if (key.includes(' '))
    return key
      .split(' ')
      .map((it) => labelOf(it, names))
      .join(' ');
  const letter = /^ctrl-(.)$/.exec(key)?.[1];
  if (letter !== undefined) return `${control}-${letter.toUpperCase()}`;
  return keyNames[key] ?? (/^f\d+$/.test(key) ? key.toUpperCase() : key);
}

/** Labels of the keys of a binding, each with the number to type before it; of a long row of keys, only the ends. */
export function keyLabels({ keys, count }: Binding, names: Names): readonly string[] {
  const labels = keys.map((key) => `${count?.example ?? ''}${labelOf(key, names)}`);
  return labels.length > 4 ? [`${labels[0]} … ${labels.at(-1)}`] : labels;
}

/** The keys of a binding as help and palette show them. */
export const keyLabel = (binding: Binding, names: Names): string =>
  keyLabels(binding, names).join('  ') + (binding.takesCharacter ? ' a … z' : '');

/** Label of the first key of a command in a mode; undefined if it has none. */
export function keyFor(
  { keys, messages }: Pick<State, 'keys' | 'messages'>,
  command: Command,
  mode: Mode = 'read',
): string | undefined {
  const key = [...keys[mode], ...keys.everywhere].find((it) => it.command === command && it.keys.length > 0)?.keys[0];
  return key === undefined ? undefined : labelOf(key, messages);
}
