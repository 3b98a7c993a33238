import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { makeFolder, makeFolders, makeLastFolder } from '../../src/store/make-folder.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-folder-'));
afterAll(() => rmSync(top, { recursive: true }));
const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('A folder is made with its parents, for the user alone, unless it is there', () => {
  const path = join(top, 'a', 'b', 'c');
  for (let i = 0; i < 2; i += 1) makeFolders(path);
  expect([path, join(path, '..'), join(path, '..', '..')].map(modeOf)).toEqual([0o700, 0o700, 0o700]);
});

test('A last folder is made if its parents are there', () => {
  const path = join(top, 'last');
  for (let i = 0; i < 2; i += 1) makeLastFolder(path);
  expect(modeOf(path)).toBe(0o700);
  expect(() => makeLastFolder(join(top, 'missing', 'last'))).toThrow('ENOENT');
  writeFileSync(join(top, 'file'), '');
  expect(() => makeFolders(join(top, 'file', 'a', 'b'))).toThrow('ENOTDIR');
});

test.runIf(process.getuid)('The folder of another user is refused, who could replace what is in it', () => {
  const path = join(top, 'own');
  makeFolder(path);
  vi.spyOn(process, 'getuid').mockReturnValue(statSync(path).uid + 1);
  expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: 'EPERM' }));
  makeFolders(path);
});
