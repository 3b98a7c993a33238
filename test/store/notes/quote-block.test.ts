import { expect, test } from 'vitest';
import { isQuoted, quoteBlock, readQuote } from '../../../src/store/notes/quote-block.js';

const long = (length: number): string => `  ${'a'.repeat(length - 2)}`;

test.each<readonly [quote: string, lines: readonly string[], isHeading?: boolean]>([
  ['One.', ['> One.']],
  ['One.\nTwo.', ['> One.', '>', '> Two.']],
  ['', ['>']],
  ['A *b*', ['> ## A \\*b\\*'], true],
  ['', ['> ##'], true],
  ['if a\n  b', ['> ```', '> if a', '>   b', '> ```']],
  ['\ta\n```', ['> ````', '> \ta', '> ```', '> ````']],
  [`${long(120)}\nb`, ['> ```', `> ${long(120)}`, '> b', '> ```']],
  [`${long(121)}\nb`, [`> &#32;&#32;${'a'.repeat(119)}`, '>', '> b']],
  ['  a', ['> &#32;&#32;a']],
  ['a\nb', ['> a', '>', '> b']],
  ['  a\u0007\nb', ['> &#32;&#32;a&#7;', '>', '> b']],
])('The quote %j is written as the lines %j', (quote, lines, isHeading = false) => {
  expect(quoteBlock(quote, isHeading)).toEqual(lines);
  expect(readQuote(lines)).toEqual({ quote, isHeading });
  expect(lines.every(isQuoted)).toBe(true);
});

test('Three spaces may be before a quote, and the end of a conflict of Git is none', () => {
  expect(['> a', '>a', '   > a', '>>> a', '>>>>>>>> a'].map(isQuoted)).toEqual([true, true, true, true, true]);
  expect(['    > a', 'a > b', '>>>>>>> other', '>>>>>>>', ''].map(isQuoted)).toEqual([false, false, false, false, false]);
});
