import { expect, test } from 'vitest';
import { read, WINDOW_PROPERTIES } from '../kit/random/windows.js';

test.each(WINDOW_PROPERTIES)('a text in windows is the text as a whole: %s', (_, holds) => holds(12_000));

test('a footnote of thousands of paragraphs that refer to footnotes is read', () => {
  const paragraphs = 'A paragraph with a note[^1].\n\n    '.repeat(70_000);
  expect(read([`See[^1].\n\n[^1]: ${paragraphs}`], { first: 100, next: 100 }).blocks).toHaveLength(70_001);
});
