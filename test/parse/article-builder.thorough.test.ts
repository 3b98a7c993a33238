import { expect, test } from 'vitest';
import { read } from '../kit/random/windows.js';

test('a footnote of thousands of paragraphs that refer to footnotes is read', () => {
  const paragraphs = 'A paragraph with a note[^1].\n\n    '.repeat(70_000);
  expect(read([`See[^1].\n\n[^1]: ${paragraphs}`], { first: 100, next: 100 }).blocks).toHaveLength(70_001);
});
