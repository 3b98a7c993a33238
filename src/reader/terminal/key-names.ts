import type { Key } from 'ink';
import { functionKeyName } from './function-keys.js';

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/** Names of the keys that Ink reports. Fast typing arrives as one string, in which each character is a key. */
export function keyNames(input: string, key: Key): readonly string[] {
  // Escape closely followed by a key arrives as that key with Alt, which has no other meaning here.
  return key.meta ? ['escape', ...namesOf(input, key)] : namesOf(input, key);
}

function namesOf(input: string, key: Key): readonly string[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const named = NAMED.find(([property]) => key[property]);
  if (named) return [named[1]];
  if (key.ctrl) return input === '' ? [] : [`ctrl-${input.toLowerCase()}`];
  return Array.from(input, nameOfCharacter);
}

function nameOfCharacter(character: string): string {
  switch (character) {
    case ' ':
      return 'space';
    case '\r':
    case '\n':
      return 'enter';
    case '\t':
      return 'tab';
    case '\u007F':
    case '\b':
      return 'backspace';
    default:
      // Ink leaves control characters within a string as they are: Ctrl and the letter at the code plus 64.
      if (character < ' ') return `ctrl-${String.fromCharCode(character.charCodeAt(0) + 64).toLowerCase()}`;
      return functionKeyName(character) ?? character;
  }
}
