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
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const named = NAMED.find(([property]) => key[property]);
  // Two quick presses of Escape come as one with Alt.
  if (named) return named[1] === 'escape' && key.meta ? ['escape', 'escape'] : [named[1]];
  // Escape and a key that follow each other closely come as one key with Alt, which means nothing else here.
  if (key.meta) return ['escape', ...Array.from(input, nameOfCharacter)];
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
    case '\u0003':
      return 'ctrl-c';
    default:
      return character;
  }
}
