import type { Atom } from './atom.js';

/*
 * What commands and characters of TeX do, apart from symbols.
 */

/** What characters are in a formula. */
export const KINDS: ReadonlyMap<string, Atom['kind']> = new Map([
  ...[...'+-=<>*'].map((sign) => [sign, 'sign'] as const),
  ...[...',;'].map((mark) => [mark, 'comma'] as const),
  ...[...'.:?|'].map((mark) => [mark, 'mark'] as const),
  ['/', 'slash'],
  ['!', 'postfix'],
  ['(', 'open'],
  ['[', 'open'],
  [')', 'close'],
  [']', 'close'],
]);

/** Widths of spaces, in cells. */
export const SPACES: ReadonlyMap<string, number> = new Map([
  [',', 1],
  [':', 1],
  [';', 1],
  ['>', 1],
  [' ', 1],
  ['\n', 1],
  ['!', 0],
  ['quad', 2],
  ['qquad', 4],
  ['enspace', 1],
  ['thinspace', 1],
]);
/** Marks on a letter, as combining characters. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['underline', '\u0332'],
  ['vec', '\u20D7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['check', '\u030C'],
  ['breve', '\u0306'],
  ['mathring', '\u030A'],
]);
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Commands that only concern the looks. */
export const IGNORED = words(
  'limits nolimits displaystyle textstyle scriptstyle nonumber notag mathstrut left. right.',
);
/** Commands whose argument is text. */
export const TEXT = words('text textrm textnormal textsf textup mbox textit texttt');
/** Commands for letters that do not differ in meaning from others. */
export const UPRIGHT = words(
  'mathrm mathit mathnormal mathsf mathtt mathop mathrel mathbin mathord mathopen mathclose rm',
);
/** Commands for the size of the bracket that follows. */
export const FENCES = words(
  'left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm',
);
/** Commands for fractions. */
export const FRACTIONS = words('frac dfrac tfrac cfrac sfrac nicefrac');
