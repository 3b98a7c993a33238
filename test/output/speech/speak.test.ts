import { expect, test } from 'vitest';
import { locate } from '../../../src/article/annotation/locate.js';
import { speak } from '../../../src/output/speech/speak.js';
import { annotation } from '../../kit/article/annotations.js';
import { articleOf } from '../../kit/article/setting.js';

test('text and notes on it wrap at the width that is asked for each block, code and formulas never', async () => {
  const article = articleOf('one two three four\n\n$$\n\\unknown{a long formula}\n$$\n\n```\nsome long code here\n```');
  let width = 12;
  const annotations = locate(article, [annotation(article, 'two', 'a note of some words')]);
  const { linesOf, wrapped, cells } = await speak(
    article,
    (href) => href,
    () => width,
    annotations,
  );
  expect(linesOf(0).slice(0, 2)).toEqual(['one two', 'three four']);
  expect(linesOf(0).slice(-2)).toEqual(['note of some', 'words']);
  expect([...linesOf(1), ...linesOf(2)]).toEqual(['Formula: \\unknown{a long formula}', 'Code: some long code here']);
  expect(wrapped('one two three four')).toEqual(['one two', 'three four']);
  width = 0;
  expect(linesOf(0)).toEqual([
    'one two three four',
    'Your highlight, yellow: “two”, with the note: a note of some words',
  ]);
  expect(wrapped('one two three four')).toEqual(['one two three four']);
  expect(cells('ab')).toBe(2);
});
