import { expect, test } from 'vitest';
import { isQuoted, quoteBlock, readQuote } from '../../../src/store/notes/quote-block.js';

const long = (length: number): string => `  ${'a'.repeat(length - 2)}`;

interface Case {
  readonly quote: string;
  readonly lines: readonly string[];
  readonly isHeading?: true;
}

test.each<Case>([
  { quote: 'One.', lines: ['> One.'] },
  { quote: 'One.\nTwo.', lines: ['> One.', '>', '> Two.'] },
  { quote: '', lines: ['>'] },
  { quote: 'A *b*', lines: ['> ## A \\*b\\*'], isHeading: true },
  { quote: '', lines: ['> ##'], isHeading: true },
  { quote: 'if a\n  b', lines: ['> ```', '> if a', '>   b', '> ```'] },
  { quote: '\ta\n```', lines: ['> ````', '> \ta', '> ```', '> ````'] },
  { quote: `${long(120)}\nb`, lines: ['> ```', `> ${long(120)}`, '> b', '> ```'] },
  { quote: `${long(121)}\nb`, lines: [`> &#32;&#32;${'a'.repeat(119)}`, '>', '> b'] },
  { quote: '  a', lines: ['> &#32;&#32;a'] },
  { quote: 'a\nb', lines: ['> a', '>', '> b'] },
  { quote: '  a\u2028\nb', lines: ['> &#32;&#32;a&#8232;', '>', '> b'] },
  { quote: '  a\u0007\nb', lines: ['> &#32;&#32;a&#7;', '>', '> b'] },
])('The quote $quote is written as the lines $lines', ({ quote, lines, isHeading = false }) => {
  expect(quoteBlock(quote, isHeading)).toEqual(lines);
  expect(readQuote(lines)).toEqual({ quote, isHeading });
  expect(lines.every(isQuoted)).toBe(true);
});

test.each<[readonly string[], string, boolean]>([
  [['> a', '> # b'], 'a # b', false],
  [['> ## A  ', '> b'], 'A\nb', true],
  [['> ## A ##'], 'A', true],
  [['>', '> a'], '\na', false],
  [['> a', '>', '>', '> b'], 'a\n\nb', false],
  [['> a', '> - b', '> c', '> 1) d'], 'a\nb c\nd', false],
  [['> a', '> + b', '> * c', '> 12. d'], 'a\nb\nc\nd', false],
  [['> a\\', '>  > b  '], 'a b', false],
  [['> ```', '> a', '>  b'], 'a\n b', false],
  [['> ```', '> ```', '> a'], '\na', false],
  [['> a', '> ~~~', '> ```', '> ~~~~', '> b'], 'a\n```\nb', false],
  [['>', '>'], '\n', false],
])('Lines of a hand are read: %j', (lines, quote, isHeading) => {
  expect(readQuote(lines)).toEqual({ quote, isHeading });
});

test('Three spaces may be before a quote, and the end of a conflict of Git is none', () => {
  expect(['> a', '>a', '   > a', '>>> a', '>>>>>>>> a'].map(isQuoted)).toEqual([true, true, true, true, true]);
  expect(['    > a', 'a > b', '>>>>>>> other', '>>>>>>>', ''].map(isQuoted)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
