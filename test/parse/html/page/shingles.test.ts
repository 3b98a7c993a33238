import { expect, test } from 'vitest';
import { Shingles } from '../../../../src/parse/html/page/shingles.js';

const shingles = new Shingles('One two three, four FIVE six. Seven');

test.each([
  ['one two three four', 1],
  ['Four, five: six seven', 1],
  ['two three four five six eight', 2 / 3],
  ['one three five seven', 0],
  ['two three', 1],
  ['two three four seven', 0],
  ['one two three', 1],
  ['One two three… four', 1],
  ['six', 1],
  ['three two', 0],
  ['hree four', 0],
  ['…', 1],
])('%j is part of a text to a share of %d', (text, share) => {
  expect(shingles.cover(text)).toBe(share);
});

test('the size is the number of different sequences of four words', () => {
  expect([shingles.size, new Shingles('a b c d '.repeat(9)).size, new Shingles('a b c').size]).toEqual([4, 4, 0]);
});
