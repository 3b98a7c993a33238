import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockIn } from '../../src/store/lock-in.js';
import { makeFolders, makeLastFolder } from '../../src/store/make-folder.js';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-locks-')));
afterAll(() => rmSync(top, { recursive: true }));
mkdirSync(join(top, 'real'));
symlinkSync('real', join(top, 'link'));

test('A file has one lock by whichever path its folder is named, whether it is there or not, and no other has it', () => {
  const lock = lockIn({ XDG_STATE_HOME: '/state' });
  const found = ['real/a.md', 'link/a.md', 'real/../link/a.md'].map((path) => lock(`${top}/${path}`));
  expect(new Set(found).size).toBe(1);
  expect(found[0]).toMatch(/^\/state\/llama-news\/locks\/[\da-f]{16}$/);
  expect(['real/b.md', 'a.md'].map((path) => lock(join(top, path)))).not.toContain(found[0]);
  expect(() => lock(join(top, 'none', 'a.md'))).toThrow('ENOENT');
});

test('A folder is made with all above it, or alone, and may be there already', () => {
  const path = join(top, 'new', 'inner');
  expect(() => makeLastFolder(path)).toThrow('ENOENT');
  for (let again = 0; again < 2; again += 1) makeFolders(path);
  for (let again = 0; again < 2; again += 1) makeLastFolder(join(path, 'last'));
  expect(dirname(realpathSync(join(path, 'last')))).toBe(path);
});
