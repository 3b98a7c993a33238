import { expect, test } from 'vitest';
import { sameTitle } from '../../src/article/same-title.js';
import { bySuite } from '../kit/random/by-suite.js';

const lettersByRule = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '');

test('titles are the same as the rule has it, whatever the characters are', () => {
  const characters = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).filter(
    (_, code) => code % bySuite(31, 1) === 0,
  );
  const wrong = characters.filter(
    (character) => sameTitle(`A ${character}b`, 'a, b!') !== (lettersByRule(`a ${character}b`) === 'ab'),
  );
  expect(wrong).toEqual([]);
});

test('titles are told apart by the signs of C, C++ and C#', () => {
  expect(sameTitle('The C# Book', 'The C++ book')).toBe(false);
  expect(sameTitle('The C++ Book :tada:', 'The C++ book')).toBe(true);
});

test.each([
  [':tada: The book :+1:', 'The book', true],
  ['?!', '!?', false],
  ['?!', '?!', true],
])('the titles %j and %j are the same: %s', (one, other, same) => {
  expect(sameTitle(one, other)).toBe(same);
});
