import { expect, test } from 'vitest';
import { fenceFor } from '../../src/article/fence.js';

test('is longer than any run of backticks in the text, and has three at least', () => {
  expect([fenceFor('text'), fenceFor('a ```` b\n``` c')]).toEqual(['```', '`````']);
  expect(fenceFor('`a'.repeat(300_000))).toBe('```');
});
