import { expect, test } from 'vitest';
import {
  ESCAPED,
  isAsciiPunctuation,
  isPunctuation,
  isSpace,
} from '../../../../src/parse/markdown/inline/character-classes.js';

const CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

/** Characters whose codes are in a class. */
const within = (isIn: (code: number) => boolean): string => CHARACTERS.filter((_, code) => isIn(code)).join('');
const matching = (pattern: RegExp): string => CHARACTERS.filter((character) => pattern.test(character)).join('');

test('classes of characters are those of Unicode', () => {
  expect(within(isPunctuation)).toBe(matching(/[\p{P}\p{S}]/u));
  expect(within(isSpace)).toBe(matching(/\s/));
  expect(isPunctuation(0x1f642)).toBe(true);
  expect(isPunctuation(0x20bb7)).toBe(false);
});

test('a backslash escapes the punctuation of ASCII alone', () => {
  const escaped = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
  expect(within(isAsciiPunctuation)).toBe(escaped);
  expect(CHARACTERS.filter((character) => `\\${character}`.replace(ESCAPED, '') === '').join('')).toBe(escaped);
});
