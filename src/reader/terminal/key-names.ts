import type { Key } from 'ink';

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

/** Names of the keys in what Ink reports: fast typing comes as one string, and each character of it is a key. */
export function keyNames(input: string, key: Key): readonly string[] {
  // Escape and a key that follow each other closely come as one key with Alt, which means nothing else here.
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
      // Within a string Ink leaves control characters as they are: Ctrl and the letter 64 further on.
      return character < ' ' ? `ctrl-${String.fromCharCode(character.charCodeAt(0) + 64).toLowerCase()}` : character;
  }
}
