import { expect, test } from 'vitest';
import { fenceFor } from '../../src/article/fence-for.js';

test('a fence is longer than all runs of backticks in a text, however many there are', () => {
  expect(fenceFor('a `b` ``c``')).toBe('```');
  expect(fenceFor('a\n````\nb')).toBe('`````');
  expect(fenceFor('` '.repeat(300_000))).toBe('```');
});

test('runs may be only those that begin a line', () => {
  expect(fenceFor('a ````\n  ```\n', /^[ \t]*`{3,}/gm)).toBe('````');
});
