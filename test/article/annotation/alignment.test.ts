import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligning } from '../../../src/article/annotation/alignment.js';
import { finish } from '../../../src/article/interruptible.js';

const letters = (text: string): Int32Array => Int32Array.from(text, (letter) => letter.charCodeAt(0));

/** Text whose letters are those of a pattern that match, each in its place; a dot for others. */
function aligned(pattern: string, text: string, weight = 10): string {
  const matches = finish(aligning(letters(pattern), new Int32Array(pattern.length).fill(weight), letters(text), 0));
  const shown = Array.from(text, () => '.');
  matches.forEach((at, i) => {
    if (at >= 0) shown[at] = pattern[i] as string;
  });
  return shown.join('');
}

test.each([
  ['the whole', 'abcdef', 'xxabcdefxx', '..abcdef..'],
  ['with a changed token', 'abcdef', 'xxabXdefxx', '..ab.def..'],
  ['with two changed tokens', 'abcdef', 'xxabXYefxx', '..ab..ef..'],
  ['with a token that was inserted', 'abcdef', 'xxabcXdefxx', '..abc.def..'],
  ['with a token that was removed', 'abcdef', 'xxabdefxx', '..abdef..'],
  ['with seven tokens inserted', 'abcdef', 'abcXXXXXXXdef', 'abc.......def'],
  ['with as many inserted as cost less than a part', 'abcdef', `abc${'X'.repeat(7)}def`, `abc${'.'.repeat(7)}def`],
  ['only the heavier part if more were inserted', 'abcdef', `ab${'X'.repeat(9)}cdef`, `..${'.'.repeat(9)}cdef`],
  ['only the heavier part after the lost tokens', 'ab1234567890cdef', 'abcdef', '..cdef'],
  ['the part before a change at the end', 'abcdef', 'abcdeX', 'abcde.'],
  ['of equal parts the first', 'abc', 'abcXabc', 'abc....'],
  ['tokens in their order only', 'abcd', 'dcabXX', '..ab..'],
  ['nothing without a match', 'abc', 'xyz', '...'],
  ['nothing in an empty text', 'abc', '', ''],
])('finds %s', (_, pattern, text, expected) => {
  expect(aligned(pattern, text)).toBe(expected);
});

test('a change between light tokens is not worth its cost', () => {
  expect(aligned('abcd', 'abXcd', 4)).toBe('ab...');
  expect(aligned('abXd', 'abYd', 7)).toBe('ab..');
  expect(aligned('abXd', 'abYd', 9)).toBe('ab.d');
});

test('indexes count from the start of the text that the part is of', () => {
  expect([...finish(aligning(letters('bc'), Int32Array.of(5, 5), letters('abcd'), 70))]).toEqual([71, 72]);
});

/** Score of an alignment of several tokens: weights of matches, less the costs of changes and gaps between them. */
function scoreOf(matches: readonly number[], weights: readonly number[]): number {
  const matched = [...matches.keys()].filter((i) => (matches[i] as number) >= 0);
  return matched.reduce((score, i, nth) => {
    const before = matched[nth - 1];
    if (before === undefined) return score + (weights[i] as number);
    const [lost, inserted] = [i - before - 1, (matches[i] as number) - (matches[before] as number) - 1];
    const gap = (length: number): number => (length === 0 ? 0 : 16 + 2 * (length - 1));
    const costs = Array.from(
      { length: Math.min(lost, inserted) + 1 },
      (_, changed) => 8 * changed + gap(lost - changed) + gap(inserted - changed),
    );
    return score + (weights[i] as number) - Math.min(...costs);
  }, 0);
}

/** Highest score of all alignments of two short texts. */
function highest(pattern: string, text: string, weights: readonly number[]): number {
  let best = 0;
  const extend = (matches: readonly number[], from: number): void => {
    best = Math.max(best, scoreOf(matches, weights));
    if (matches.length === pattern.length) return;
    extend([...matches, -1], from);
    for (let at = from; at < text.length; at += 1)
      if (text[at] === pattern[matches.length]) extend([...matches, at], at + 1);
  };
  extend([], 0);
  return best;
}

test('no alignment of short texts has a higher score', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  const weighted = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 40 })), {
    maxLength: 7,
  });
  fc.assert(
    fc.property(weighted, text, (pattern, text) => {
      const [word, weights] = [pattern.map(([letter]) => letter).join(''), pattern.map(([, weight]) => weight)];
      const found = [...finish(aligning(letters(word), Int32Array.from(weights), letters(text), 0))];
      expect(found.every((at, i) => at < 0 || text[at] === word[i])).toBe(true);
      expect(scoreOf(found, weights)).toBe(highest(word, text, weights));
    }),
  );
});
