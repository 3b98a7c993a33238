import type { Text } from '../../messages/language.js';
import type { Command } from '../state/commands.js';
import type { PanelKind } from '../state/open-panel.js';
import { keysIn } from './key-spelling.js';

/** Groups of keys: those of the text, of each panel, of the library, of the filters of outline, lists and help, and those that work in all of these. */
export type Mode =
  | 'read'
  | PanelKind
  | 'library'
  | 'outlineFilter'
  | 'collectionFilter'
  | 'noteFilter'
  | 'helpFilter'
  | 'everywhere';

/** Keys of all modes. */
export type Keymap = Readonly<Record<Mode, readonly Binding[]>>;

/** Keys by their names; characters stand for themselves, sequences are written together ("]]"). */
export interface Binding {
  readonly keys: readonly string[];
  readonly command: Command;
  readonly help: Text;
  /** Other words by which the palette finds the command, in both languages. */
  readonly names?: readonly string[];
  /** Whether a character has to follow that completes the command: "ma" sets the mark a. */
  readonly takesCharacter?: true;
  /** Number to type before the key, as help shows it; without a number, a key that needs one may run another command. */
  readonly count?: { readonly example: number; readonly needed: boolean };
}

export const bind = (keys: string, command: Command, de: string, en: string, names = ''): Binding => ({
  keys: keys.split(' '),
  command,
  help: { de, en },
  ...(names === '' ? {} : { names: names.split(', ') }),
});

export const bindWithCharacter: typeof bind = (...binding) => ({
  ...bind(...binding),
  takesCharacter: true,
});

/** Whether a key of a binding is a line to type into the palette, ":n". */
export const isLine = (key: string): boolean => key.length > 1 && key.startsWith(':');

/** Keys that work in the text and in every panel. */
export const EVERYWHERE: readonly Binding[] = [
  bind('f1', 'help', 'alle Tasten zeigen', 'show all keys'),
  bind('ctrl-l', 'redraw', 'Bildschirm neu zeichnen', 'redraw the screen'),
  bind('ctrl-z', 'suspend', 'anhalten (fg setzt fort)', 'suspend (fg continues)'),
  bind('ctrl-c', 'interrupt', 'abbrechen', 'interrupt'),
];

/** Command, and the key or character that completed it. */
interface Meaning {
  readonly command: Command;
  readonly character: string;
}

/**
 * Binding of a key or sequence; "prefix" if more keys may complete one; undefined if there is none.
 * @param counted whether a number was typed before it
 */
export function meaningOf(
  bindings: readonly Binding[],
  typed: string,
  counted = false,
): Meaning | 'prefix' | undefined {
  const keys = keysIn(typed);
  let prefix = false;
  for (const { keys: own, command, takesCharacter, count } of bindings) {
    if (count?.needed && !counted) continue;
    const missing = own
      .map(keysIn)
      .filter((sequence) => sequence.slice(0, keys.length).every((key, i) => keys[i] === key))
      .map(({ length }) => length + (takesCharacter ? 1 : 0) - keys.length);
    if (missing.includes(0)) return { command, character: takesCharacter ? (keys.at(-1) ?? '') : typed };
    prefix ||= missing.some((number) => number > 0);
  }
  return prefix ? 'prefix' : undefined;
}
