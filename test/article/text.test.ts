import { expect, test } from 'vitest';
import { slugOf } from '../../src/article/outline.js';
import { countWords, hasLetterOrDigit, minutesOf, trimEnd } from '../../src/article/text.js';
import { bySuite } from '../kit/random/by-suite.js';

/** What words are, in one rule each. */
const wordsByRule = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length +
  Math.floor((text.match(/[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/g)?.length ?? 0) / 2);

const slugByRule = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Characters of all kinds, also halves of pairs: all of them, or one in so many. */
const characters = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).filter(
  (_, code) => code % bySuite(31, 1) === 0,
);

test('words are counted as the rule has it, whatever the characters are', () => {
  const wrong = characters.filter((character) =>
    [character, `a${character}b`, `.${character}.`, `${character}${character} ${character}`].some(
      (text) => countWords(text) !== wordsByRule(text),
    ),
  );
  expect(wrong).toEqual([]);
});

test('slugs are as the rule has them, whatever the characters are', () => {
  expect(characters.filter((character) => slugOf(`A${character} b`) !== slugByRule(`A${character} b`))).toEqual([]);
});

test('letters and numbers are those of all scripts', () => {
  const wrong = characters.filter((character) => hasLetterOrDigit(`.${character}`) !== /[\p{L}\p{N}]/u.test(character));
  expect(wrong).toEqual([]);
});

test('reading takes a minute for 200 words, and one at least where there are words', () => {
  expect([0, 1, 299, 300, 500].map(minutesOf)).toEqual([0, 1, 1, 2, 3]);
});

test('only the given characters are removed, and only at the end', () => {
  expect(['  a b  ', '   ', '', 'a \n '].map((text) => trimEnd(text, ' '))).toEqual(['  a b', '', '', 'a \n']);
});
