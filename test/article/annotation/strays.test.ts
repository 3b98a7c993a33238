import { expect, test } from 'vitest';
import type { Pattern } from '../../../src/article/annotation/passage-pattern.js';
import { withoutStrays } from '../../../src/article/annotation/strays.js';
import type { Tokens } from '../../../src/article/annotation/tokenize.js';

const QUOTE = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];

/** Tokens of words; words of the quote are the same tokens everywhere. */
function tokensOf(words: readonly string[]): Tokens {
  const text = words.map((word) => `${word} `).join('');
  const starts = Int32Array.from(words, (_, i) => words.slice(0, i).join(' ').length + (i === 0 ? 0 : 1));
  const ids = Int32Array.from(words, (word, i) => (QUOTE.includes(word) ? QUOTE.indexOf(word) : 100 + i));
  return { text, starts, ids, counts: new Int32Array(1000) };
}

/** The words of a quote that are found in a text, where each has the weight `weight`. */
function found(words: readonly string[], weight: number): readonly string[] {
  const tokens = tokensOf(QUOTE);
  const weights = new Int32Array(QUOTE.length).fill(weight);
  const pattern: Pattern = {
    ...{ tokens, weights, from: 0, to: QUOTE.length, skipped: 0, taken: QUOTE.at(-1)?.length ?? 0 },
    ...{ shared: undefined, space: ['', ''] },
  };
  const aligned = Int32Array.from(QUOTE, (word) => words.indexOf(word));
  const matched = withoutStrays(pattern, tokensOf(words), aligned);
  return QUOTE.filter((_, i) => matched[i] !== -1);
}

const others = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `other${'x'.repeat(i)}`);

test('a short run of a quote is part of it with up to two other tokens between them', () => {
  const [first = '', ...rest] = QUOTE;
  expect(found([first, ...others(2), ...rest], 5)).toEqual(QUOTE);
  expect(found([first, ...others(3), ...rest], 5)).toEqual(rest);
  expect(found([...QUOTE.slice(0, -1), ...others(3), ...QUOTE.slice(-1)], 5)).toEqual(QUOTE.slice(0, -1));
});

test('a run that weighs more than 12 is part of the quote farther away', () => {
  const [first = '', ...rest] = QUOTE;
  expect(found([first, ...others(3), ...rest], 12)).toEqual(rest);
  expect(found([first, ...others(3), ...rest], 13)).toEqual(QUOTE);
  expect(found([first, ...others(13), ...rest], 13)).toEqual(QUOTE);
  expect(found([first, ...others(14), ...rest], 13)).toEqual(rest);
});
