/** Usual spellings of named keys, in lower case, by their names in the program. */
export const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  space: [' ', 'space', 'spc'],
  enter: ['enter', 'return', 'ret', 'cr', ...control('m', 'j')],
  tab: ['tab', ...control('i')],
  'shift-tab': ['shift-tab', 's-tab', 'backtab'],
  escape: ['escape', 'esc'],
  backspace: ['backspace', 'bs', 'delete', 'del', ...control('h')],
  up: ['up'],
  down: ['down'],
  left: ['left'],
  right: ['right'],
  pageup: ['pageup', 'pgup', 'page-up'],
  pagedown: ['pagedown', 'pgdn', 'pgdown', 'page-down'],
  home: ['home'],
  end: ['end'],
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i + 1}`, [`f${i + 1}`]])),
  // Terminals send Enter, Tab and Backspace for the other letters.
  ...Object.fromEntries(Array.from('abcdefgklnopqrstuvwxyz', (letter) => [`ctrl-${letter}`, control(letter)])),
};

function control(...letters: readonly string[]): readonly string[] {
  return letters.flatMap((letter) => [
    `ctrl-${letter}`,
    `ctrl+${letter}`,
    `control-${letter}`,
    `c-${letter}`,
    `^${letter}`,
  ]);
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) => spellings.map((spelling) => [spelling, name])),
);

/** One to four printed characters; the first is not a digit, since digits are counts. */
const TYPED = /^[\p{L}\p{P}\p{S}][\p{L}\p{N}\p{P}\p{S}]{0,3}$/u;

/** Keys that the program does not read, rather than sequences of characters. */
const OTHER = /^<?(?:[a-z]-.|f\d\d?)>?$/i;

/** Reads a key, or a sequence of characters, as people write it. Returns its name in the program; undefined for other text. */
export function readKeys(text: string): string | undefined {
  const bare = (/^<(.+)>$/.exec(text)?.[1] ?? text).toLowerCase();
  return NAMES.get(bare) ?? (TYPED.test(text) && !OTHER.test(text) ? text : undefined);
}

/** Whether a key is typed into a text rather than named. */
export const isTyped = (key: string): boolean => key === 'space' || !Object.hasOwn(SPELLINGS, key);

/** Adds a key to a sequence, after a space if the sequence is a named key. */
export const withKey = (sequence: string, key: string): string =>
  Object.hasOwn(SPELLINGS, sequence.replace(/^\d+/, '')) ? `${sequence} ${key}` : sequence + key;

/** Keys of a sequence, in which characters are written together: "]]" is two keys, "ctrl-e" is one. */
export function keysIn(sequence: string): readonly string[] {
  if (Object.hasOwn(SPELLINGS, sequence)) return [sequence];
  return sequence.includes(' ') ? sequence.split(' ') : [...sequence];
}
