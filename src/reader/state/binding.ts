import type { Text } from '../../messages/language.js';
import type { Command } from './commands.js';
import type { PanelKind } from './model.js';

/** Groups of keys: those of the text, of each panel, of the filters of outline, list and help, and those that work in all of these. */
export type Mode = 'read' | PanelKind | 'outlineFilter' | 'collectionFilter' | 'helpFilter' | 'everywhere';

/** Keys by their names; characters stand for themselves, sequences are written together ("]]"). */
export interface Binding {
  readonly keys: readonly string[];
  readonly command: Command;
  readonly help: Text;
  /** Other words by which the palette finds the command, in both languages. */
  readonly names?: readonly string[];
  /** Whether a character has to follow that completes the command: "ma" sets the mark a. */
  readonly takesCharacter?: true;
}

export const bind = (keys: string, command: Command, de: string, en: string, names = ''): Binding => ({
  keys: keys.split(' '),
  command,
  help: { de, en },
  ...(names === '' ? {} : { names: names.split(', ') }),
});

export const bindWithCharacter = (keys: string, command: Command, de: string, en: string): Binding => ({
  ...bind(keys, command, de, en),
  takesCharacter: true,
});

/** Keys that work in the text and in every panel. */
export const EVERYWHERE: readonly Binding[] = [
  bind('ctrl-l', 'redraw', 'Bildschirm neu zeichnen', 'redraw the screen'),
  bind('ctrl-z', 'suspend', 'anhalten (fg setzt fort)', 'suspend (fg continues)'),
  bind('ctrl-c', 'interrupt', 'abbrechen', 'interrupt'),
];

/** The keys of a binding as help and palette show them. */
export const keyLabel = ({ keys, takesCharacter }: Binding): string =>
  (keys.length > 4 ? `${keys[0]} … ${keys.at(-1)}` : keys.join('  ')) + (takesCharacter ? ' a … z' : '');

/** Command, and the key or character that completed it. */
interface Meaning {
  readonly command: Command;
  readonly character: string;
}

/** Binding of a key or sequence; "prefix" if more keys may complete one; undefined if there is none. */
export function meaningOf(bindings: readonly Binding[], keys: string): Meaning | 'prefix' | undefined {
  for (const { keys: own, command, takesCharacter } of bindings) {
    if (!takesCharacter && own.includes(keys)) return { command, character: keys };
    const key = takesCharacter && own.find((start) => keys.startsWith(start));
    if (key === keys) return 'prefix';
    if (key && [...keys].length === [...key].length + 1) return { command, character: keys.slice(key.length) };
  }
  const sequence = (key: string): boolean => key.length > keys.length && key.startsWith(keys) && !/^[a-z-]+$/.test(key);
  return bindings.some((binding) => binding.keys.some(sequence)) ? 'prefix' : undefined;
}
