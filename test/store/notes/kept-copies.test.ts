import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addKeptCopy, keptCopyOf } from '../../../src/store/notes/kept-copies.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-copies-'));
afterAll(() => rmSync(top, { recursive: true }));

test('The last kept copy of an article is known, and the same one is added once', () => {
  const folder = join(top, 'notes');
  expect(keptCopyOf(folder, '12345678')).toBeUndefined();
  for (const path of ['a "b"\n.md', 'a "b"\n.md', 'sub/c.md', 'sub/c.md']) addKeptCopy(folder, '12345678', path);
  addKeptCopy(folder, '87654321', 'd.md');
  expect([keptCopyOf(folder, '12345678'), keptCopyOf(folder, '87654321')]).toEqual(['sub/c.md', 'd.md']);
  expect(keptCopyOf(folder, '1234567')).toBeUndefined();
  expect(readFileSync(join(folder, '.kept'), 'utf8').split('\n').filter(Boolean)).toEqual([
    '12345678 "a \\"b\\"\\n.md"',
    '12345678 "sub/c.md"',
    '87654321 "d.md"',
  ]);
});

test('An unfinished line of a killed program names no copy, and spoils none that follows', () => {
  const folder = join(top, 'killed');
  addKeptCopy(folder, '12345678', 'a.md');
  appendFileSync(join(folder, '.kept'), '\n12345678 "b.m');
  expect(keptCopyOf(folder, '12345678')).toBeUndefined();
  addKeptCopy(folder, '12345678', 'c.md');
  expect(keptCopyOf(folder, '12345678')).toBe('c.md');
});

test('A folder in place of the list names no copy', () => {
  const folder = join(top, 'odd');
  mkdirSync(join(folder, '.kept'), { recursive: true });
  expect(keptCopyOf(folder, '12345678')).toBeUndefined();
  expect(() => addKeptCopy(folder, '12345678', 'a.md')).toThrow('expected a file');
});
