/** Private character for F1, as Ink reports no function keys. Those for F2 to F12 follow it, as in AppKit. */
const FIRST = 0xf704;

/** Numbers of F1 to F12 in sequences that end in "~", with the gaps of the VT220. */
const NUMBERS = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];

/** F1 to F4 of most terminals, perhaps with a modifier; all with a number; F1 to F5 of the Linux console. */
const LETTER = /^.(?:O|\[1?(?:;([\d:]+))?)([PQRS])$/;
const NUMBER = /^.\[(\d+)(?:;([\d:]+))?~$/;
const LINUX = /^.\[\[([A-E])$/;

/** Character for the sequence of a function key, none for those with Shift, Ctrl or Alt; undefined for other keys. */
export function functionKey(sequence: string): string | undefined {
  const lettered = LETTER.exec(sequence);
  const numbered = NUMBER.exec(sequence);
  const index = lettered
    ? 'PQRS'.indexOf(lettered[2] ?? '')
    : numbered
      ? NUMBERS.indexOf(Number(numbered[1]))
      : 'ABCDE'.indexOf(LINUX.exec(sequence)?.[1] ?? '-');
  if (index < 0) return undefined;
  // Modifiers are counted from 1; those above 63 are Caps Lock and Num Lock.
  const modifiers = Number.parseInt((lettered?.[1] ?? numbered?.[2]) || '1', 10) - 1;
  return modifiers % 64 === 0 ? String.fromCharCode(FIRST + index) : '';
}

/** Name of a function key, "f1", by its character; undefined for other characters. */
export function functionKeyName(character: string): string | undefined {
  const index = character.charCodeAt(0) - FIRST;
  return index >= 0 && index < NUMBERS.length ? `f${index + 1}` : undefined;
}
