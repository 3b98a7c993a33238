import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readmeIn } from '../../src/source/readme.js';

function folderOf(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

/** Names of which each comes before all that follow it. */
const ORDER = ['README.md', 'readme.mdx', 'index.md', 'Index.markdown'];

test.each(ORDER.map((name, i) => [name, ORDER.slice(i)] as const))('a folder is told by its %s', (name, names) => {
  for (const all of [names, names.toReversed()]) {
    const folder = folderOf([...all, 'a.md', 'README.txt', 'README', 'my-readme.md', 'index.md.bak']);
    expect(readmeIn(folder)).toBe(join(folder, name));
  }
});

test('of two that are equally good, the first in the order of characters counts', () => {
  const folder = folderOf(['readme.mdown', 'readme.markdown']);
  expect(readmeIn(folder)).toBe(join(folder, 'readme.markdown'));
});

test('a folder without one, and none at all, have none', () => {
  expect(readmeIn(folderOf(['a.md', 'README.txt']))).toBeUndefined();
  expect(readmeIn('/nowhere/at/all')).toBeUndefined();
});
