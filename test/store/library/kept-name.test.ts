import { expect, test } from 'vitest';
import { nameOfTitle } from '../../../src/store/library/kept-name.js';

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['One two three four', 14, 'one-two-three'],
  ['One two three four', 13, 'one-two'],
  ['One two three four', 12, 'one-two'],
  ['abcde fghij', 8, 'abcde'],
  ['abcd efghij', 8, 'abcd-efg'],
  ['a bcdefghij', 8, 'a-bcdefg'],
  ['a bcdefghij', 2, 'a'],
  ['ééé', 5, 'éé'],
  ['ééé', 6, 'ééé'],
  ['_a -- b_', 9, 'a-b'],
  ['…', 9, ''],
])('the name of %j in %i bytes is %j, cut after a word unless that is short', (title, most, name) => {
  expect(nameOfTitle(title, most)).toBe(name);
});
