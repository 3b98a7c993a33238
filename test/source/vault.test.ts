import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ancestorWith, fileInVault, isInVault } from '../../src/source/vault.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-vault-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Makes empty files below a new folder, and returns that. */
function folderWith(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(root, 'v'));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  return folder;
}

test('the file nearest to the top of a vault is found, whatever its case, from any folder in it', () => {
  const vault = folderWith('.obsidian/app.json', 'a/b/Note.md', 'c/note.md', 'a/other.md');
  expect(fileInVault(join(vault, 'a/b'), ['note.md'])).toBe(join(vault, 'c/note.md'));
  expect(fileInVault(vault, ['B/Note.md'])).toBe(join(vault, 'a/b/Note.md'));
  expect(fileInVault(vault, ['none.md', 'other.md'])).toBe(join(vault, 'a/other.md'));
  expect(fileInVault(vault, ['other.md', 'note.md'])).toBe(join(vault, 'a/other.md'));
  expect(fileInVault(vault, ['app.json'])).toBeUndefined();
  expect([isInVault(join(vault, 'a')), ancestorWith(join(vault, 'a/b'), 'c')]).toEqual([true, vault]);
});

test('outside a vault, files are looked for below the folder alone', () => {
  const folder = folderWith('a/x.md', 'y.md');
  expect(fileInVault(join(folder, 'a'), ['x.md'])).toBe(join(folder, 'a/x.md'));
  expect(fileInVault(join(folder, 'a'), ['y.md'])).toBeUndefined();
});

test('a file is found below up to 12 folders', () => {
  const folder = folderWith(`${'a/'.repeat(12)}x.md`, `${'b/'.repeat(13)}y.md`);
  expect(fileInVault(folder, ['x.md'])).toBe(join(folder, `${'a/'.repeat(12)}x.md`));
  expect(fileInVault(folder, ['y.md'])).toBeUndefined();
});
