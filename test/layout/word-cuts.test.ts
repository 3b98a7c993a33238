import { expect, test } from 'vitest';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { cutsOf } from '../../src/layout/word-cuts.js';

test.each([
  ['KI-Entwicklung', [3]],
  ['und/oder', [4]],
  ['Vitamin-C', []],
  ['E-Mail', []],
  ['C++', []],
  ['2024-09-13', []],
  ['x–y', [2]],
  ['one-two@three-four.org', []],
  ['x.-ab', []],
  ['ab-.x', []],
  ['ab-c.', []],
  ['a–.', []],
  ['ab—2', []],
  ['12-ab', [3]],
  ['ab\u2010cd/ef', [3, 6]],
])('%s may be split at %j without a hyphen', (word, offsets) => {
  expect(cutsOf(word, narrowMetrics, undefined).map(({ at }) => at)).toEqual(offsets);
});

test('hyphens are added between those that a word has, and none where one is, or in an address of mail', () => {
  const cuts = (word: string, ...offsets: readonly number[]): readonly string[] =>
    cutsOf(word, narrowMetrics, () => offsets).map(({ at, penalty, hyphen }) => `${at} ${penalty} ${hyphen}`);
  expect(cuts('KI-Entwicklung', 3, 6)).toEqual(['3 8 false', '6 12 true']);
  expect(cuts('Wortteil-Ende', 4)).toEqual(['4 12 true', '9 8 false']);
  expect(cuts('someone@example.org', 4)).toEqual([]);
  expect(cuts('some@one', 4)).toEqual(['4 12 true']);
});
