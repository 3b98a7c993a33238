import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/article/annotation/passage-candidate.js';
import { preparing } from '../../../src/article/annotation/passage-pattern.js';
import { pickPassage } from '../../../src/article/annotation/pick-passage.js';
import { tokenizing, type Vocabulary } from '../../../src/article/annotation/tokenize.js';
import { finish } from '../../../src/article/interruptible.js';

interface Case {
  /** Length of the quote in characters, or the quote itself. */
  readonly quote?: number | string;
  readonly rival?: number;
  readonly at?: number;
  readonly times?: number;
  /** Number of tokens of the quote. */
  readonly tokens?: number;
  readonly text?: string;
  readonly context?: string;
}

/** Number of the picked candidate, from 1; 0 without. Each begins 100 after the one before it; all but the first are in the section. */
function picked(
  given: readonly Partial<Candidate>[],
  { quote = 250, rival, context = '- ', ...rest }: Case = {},
): number {
  const { at = 50, times = 1, tokens, text = 'x'.repeat(300) } = rest;
  const all = given.map((one, i): Candidate => {
    const likely = { likeness: 0.9, quote: 0.9, context: 0.9, displaced: 0, adjoining: 0.5 };
    return { from: 100 * i, to: 100 * i + 9, exact: false, ...likely, unique: 0, told: [0, 0], inserted: 0, ...one };
  });
  const anchor = {
    ...{ quote: typeof quote === 'string' ? quote : 'x'.repeat(quote), before: context, after: '', section: '' },
    ...{ at, of: 0, ...(rival === undefined ? {} : { rival }) },
  };
  const vocabulary: Vocabulary = new Map();
  const pattern = finish(preparing(anchor, vocabulary, finish(tokenizing('', vocabulary))));
  const found = { candidates: all, times };
  const to = tokens === undefined ? pattern.to : pattern.from + tokens;
  const one = pickPassage(anchor, { ...pattern, to }, found, text, (offset) => offset >= 100);
  return one === undefined ? 0 : all.indexOf(one) + 1;
}

const SAME = { exact: true, likeness: 1, quote: 1 };
const EXACT = { exact: true, quote: 1 };

test.each<readonly [what: string, expected: number, given: readonly Partial<Candidate>[], how: Case]>([
  ['the only unchanged one', 1, [SAME], { rival: 0.994 }],
  ['none where it was repeated', 0, [SAME], { rival: 0.995 }],
  ['a repeated one in its place', 2, [SAME, SAME], { rival: 1.9, at: 100 }],
  ['none of two in other places', 0, [SAME, SAME], { rival: 0.3 }],
  ['the one in its section, without any surroundings', 2, [SAME, SAME], { rival: 0.3, context: '' }],
  ['none of two in its section', 0, [{ ...SAME, from: 150 }, SAME], { rival: 0.3, context: '' }],
  ['the one beside the words that told it apart', 2, [{ ...SAME, told: [0, 1] }, SAME], { rival: 1.9 }],
  ['the one whose neighbours are unique', 2, [EXACT, { ...EXACT, likeness: 0.5, unique: 20 }], { rival: 1.9 }],
  ['none with fewer of them', 0, [{ ...EXACT, likeness: 0.5, unique: 19 }], { rival: 1.9 }],
  ['none of two with them', 0, [1, 2].map(() => ({ ...EXACT, likeness: 0.5, unique: 20 })), { rival: 1.9 }],
  ['12 characters that were there once', 1, [{ ...EXACT, likeness: 0.2, context: 0 }], { rival: 0.3, quote: 12 }],
  ['not 11', 0, [{ ...EXACT, likeness: 0.2, context: 0.24 }], { rival: 0.3, quote: 11 }],
  ['11 with a quarter of the text around', 1, [{ ...EXACT, likeness: 0.2, context: 0.25 }], { rival: 0.3, quote: 11 }],
  ['none of 12 that were there twice', 0, [{ ...EXACT, likeness: 0.2, context: 0 }], { rival: 1.1, quote: 12 }],
  [
    'an exact one ahead of another',
    1,
    [
      { ...EXACT, likeness: 0.56 },
      { ...EXACT, likeness: 0.5 },
    ],
    { rival: 0.3 },
  ],
  [
    'none that is hardly ahead',
    0,
    [
      { ...EXACT, likeness: 0.54 },
      { ...EXACT, likeness: 0.5 },
    ],
    { rival: 0.3 },
  ],
  ['40 characters that are there once', 1, [{ ...EXACT, likeness: 0.2 }], { quote: 40 }],
  ['not 39', 0, [{ ...EXACT, likeness: 0.2 }], { quote: 39 }],
  ['none that are there twice', 0, [{ ...EXACT, likeness: 0.2 }], { quote: 40, times: 2 }],
  ['none that had similar ones', 0, [{ ...EXACT, likeness: 0.2 }], { quote: 40, rival: 1.5 }],
  ['one whose rival is impossible, as if it was unknown', 1, [{ ...EXACT, likeness: 0.1 }], { quote: 40, rival: 2 }],
  ['none whose rival is negative, as if it was unknown', 0, [{ ...EXACT, likeness: 0.2 }], { quote: 39, rival: -0.1 }],
])('of exact quotes is picked: %s', (_, expected, given, how) => {
  expect(picked(given, how)).toBe(expected);
});

test.each<readonly [what: string, expected: number, given: readonly Partial<Candidate>[], how: Case]>([
  ['a repeated one beside 60 percent of the words', 1, [{ adjoining: 0.6 }], { rival: 1.3 }],
  ['not beside fewer', 0, [{ adjoining: 0.59 }], { rival: 1.3 }],
  ['one beside twice the likeness of others', 1, [{ adjoining: 0.41 }], { rival: 1.2 }],
  ['none beside fewer than that', 0, [{ adjoining: 0.39 }], { rival: 1.2 }],
  ['one that was there once, whatever is beside it', 1, [{ adjoining: 0 }], { rival: 0.3 }],
  ['none that both its neighbours have left', 0, [{ told: [5, 5] }], { rival: 0.3 }],
  ['one that a neighbour is near', 1, [{ told: [5, 4] }], { rival: 0.3 }],
  [
    'an exact one whose neighbours are not beside another',
    1,
    [
      { ...EXACT, told: [2, 0] },
      { ...EXACT, likeness: 0.5, told: [1, 3] },
    ],
    { rival: 1.3 },
  ],
  [
    'none whose neighbours are torn between two',
    0,
    [
      { ...EXACT, told: [2, 0] },
      { ...EXACT, likeness: 0.5, told: [0, 3] },
    ],
    { rival: 1.3 },
  ],
  [
    'one with its neighbour, which another has, too',
    1,
    [
      { ...EXACT, told: [0, 2] },
      { ...EXACT, likeness: 0.5, told: [0, 3] },
    ],
    { rival: 1.3 },
  ],
  [
    'one beside a changed one with its neighbour',
    1,
    [
      { ...EXACT, told: [2, 0] },
      { likeness: 0.5, adjoining: 1, told: [0, 3] },
    ],
    { rival: 1.3 },
  ],
  ['a changed one ahead of another', 1, [{}, { likeness: 0.81 }], { rival: 0.3 }],
  ['none that is hardly ahead', 0, [{}, { likeness: 0.83 }], { rival: 0.3 }],
  ['an exact one far ahead of another', 1, [EXACT, { ...EXACT, likeness: 0.8 }], { rival: 1.1 }],
  ['no exact one that is hardly ahead', 0, [EXACT, { ...EXACT, likeness: 0.88 }], { rival: 1.1 }],
  ['most of 30 characters that nothing was like', 1, [{ likeness: 0.16 }], { rival: 0.1, quote: 30 }],
  ['not of 29', 0, [{ likeness: 0.16 }], { rival: 0.1, quote: 29 }],
  ['not less of it', 0, [{ likeness: 0.16, quote: 0.79 }], { rival: 0.1, quote: 30 }],
  ['none that is as like as others', 0, [{ likeness: 0.14 }], { rival: 0.1, quote: 30 }],
  ['one that is like nothing', 1, [{ likeness: 0 }], { rival: 0, quote: 30 }],
  ['none that others were like', 0, [{ likeness: 0.3 }], { rival: 0.25, quote: 30 }],
  ['none of which nothing is known', 0, [{ likeness: 0.7 }], { quote: 30 }],
  ['none that is much longer', 0, [{ likeness: 0.16, quote: 0.8, inserted: 5 }], { rival: 0.1, quote: 30 }],
  ['none that has lost its text around and much of itself', 0, [{ context: 0.09, quote: 0.64 }], { rival: 0.1 }],
  ['one with a tenth around it', 1, [{ context: 0.1, quote: 0.64 }], { rival: 0.1 }],
  ['one with 65 percent of itself', 1, [{ context: 0.09, quote: 0.65 }], { rival: 0.1 }],
  ['one that is like it by 30 percent', 1, [{ likeness: 0.3, quote: 0.79 }], { rival: 0, quote: 250 }],
  ['not by less', 0, [{ likeness: 0.29, quote: 0.79 }], { rival: 0, quote: 250 }],
  ['one that is like it by 75 percent where nothing is known', 1, [{ likeness: 0.75, adjoining: 1 }], {}],
  ['not by less where nothing is known', 0, [{ likeness: 0.74, adjoining: 1 }], {}],
  ['a changed one eight percent more like it than others', 1, [{ likeness: 0.59 }], { rival: 0.5 }],
  ['not one with seven', 0, [{ likeness: 0.57 }], { rival: 0.5 }],
  ['an exact one by a fifth of what others lack', 1, [{ ...EXACT, likeness: 0.61 }], { rival: 1.5 }],
  ['not by less than a fifth', 0, [{ ...EXACT, likeness: 0.59 }], { rival: 1.5 }],
])('of quotes without their surroundings is picked: %s', (_, expected, given, how) => {
  expect(picked(given, how)).toBe(expected);
});

const NUMBERS = '7'.repeat(300);

test.each<readonly [what: string, expected: number, given: Partial<Candidate>, how: Case]>([
  ['more of it the more others are like it', 1, { quote: 0.7 }, { rival: 0.2 }],
  ['not less', 0, { quote: 0.69 }, { rival: 0.2 }],
  ['80 percent at most', 1, { quote: 0.8 }, { rival: 0.6 }],
  ['a quarter between its neighbours', 1, { quote: 0.25, adjoining: 0.75 }, { rival: 0.2 }],
  ['not less between them', 0, { quote: 0.24, adjoining: 0.75 }, { rival: 0.2 }],
  ['not a quarter with fewer of them', 0, { quote: 0.25, adjoining: 0.74 }, { rival: 0.2 }],
  ['not a quarter where others are like it', 0, { quote: 0.25, adjoining: 1 }, { rival: 0.25 }],
  ['most of it, with other numbers', 1, { quote: 0.8 }, { rival: 0.49, text: NUMBERS }],
  ['not with other numbers where others are like it', 0, { quote: 0.9 }, { rival: 0.5, text: NUMBERS }],
  ['not less of it with other numbers', 0, { quote: 0.79, likeness: 0.59 }, { rival: 0.1, text: NUMBERS }],
  ['what is like it in all', 1, { quote: 0.79, likeness: 0.6 }, { rival: 0.1, text: NUMBERS }],
  [
    'not with other numbers where a quarter is like it',
    0,
    { quote: 0.79, likeness: 0.9 },
    { rival: 0.28, text: NUMBERS },
  ],
  ['the same numbers', 1, { quote: 0.9 }, { rival: 0.5, quote: '777777777 and more words of a quote', text: NUMBERS }],
  ['five more words', 1, { inserted: 5 }, { rival: 0.3 }],
  ['not six', 0, { inserted: 6, adjoining: 0.74 }, { rival: 0.3 }],
  ['six between its neighbours', 1, { inserted: 6, adjoining: 0.75 }, { rival: 0.3 }],
  ['six in eighteen that nothing was like', 1, { inserted: 6 }, { rival: 0.2, tokens: 18 }],
  ['not in seventeen', 0, { inserted: 6 }, { rival: 0.2, tokens: 17 }],
  ['not in eighteen where others are like it', 0, { inserted: 6 }, { rival: 0.25, tokens: 18 }],
  ['a word that is spelled like it', 1, { quote: 0, to: 6 }, { rival: 0.1, quote: 'harbour', text: 'Harbor' }],
  ['not with another first letter', 0, { quote: 0, to: 6 }, { rival: 0.1, quote: 'harbour', text: 'barbor' }],
  ['not with more other letters', 0, { quote: 0, to: 7 }, { rival: 0.1, quote: 'harbour', text: 'haziest' }],
  ['with two of five', 1, { quote: 0, to: 5 }, { rival: 0.1, quote: 'abcde', text: 'abcxy' }],
  ['not with other digits', 0, { quote: 0, to: 5 }, { rival: 0.1, quote: 'abcd1', text: 'abcd2' }],
  ['not in a long text', 0, { quote: 0, to: 201 }, { rival: 0.1, quote: 'a'.repeat(200), text: 'a'.repeat(300) }],
  ['not in a long quote', 0, { quote: 0, to: 200 }, { rival: 0.1, quote: 'a'.repeat(201), text: 'a'.repeat(300) }],
])('a changed passage may be the quote with %s', (_, expected, given, how) => {
  expect(picked([given], how)).toBe(expected);
});
