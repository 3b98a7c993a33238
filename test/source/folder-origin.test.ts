import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Entry } from '../../src/source/collection.js';
import { fileOrigin, pathOrigin } from '../../src/source/file-origin.js';
import { folderOrigin } from '../../src/source/folder-origin.js';
import { isUserError } from '../../src/system/errors.js';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-origin-')));
afterAll(() => rmSync(top, { recursive: true }));
mkdirSync(join(top, 'notes', 'sub'), { recursive: true });
writeFileSync(join(top, 'notes', 'sub', 'a.md'), '# A');
symlinkSync('notes', join(top, 'link'));

test.each([
  ['notes', 'notes'],
  ['notes/', 'notes'],
  ['notes/sub/..', 'notes'],
  ['link', 'link'],
])('the folder %s is called %s', (path, name) => {
  const origin = folderOrigin(`${top}/${path}`, fileOrigin);
  expect([origin.name, origin.collection?.name]).toEqual([name, name]);
});

test('the present folder has its own name, and the root is a slash', () => {
  expect(folderOrigin('.', fileOrigin).name).toBe(basename(process.cwd()));
  expect(folderOrigin('/', fileOrigin).name).toBe('/');
});

test('a folder is the same by whichever path it is named', () => {
  const keyOf = (path: string): string | undefined => folderOrigin(join(top, path), fileOrigin).collection?.key;
  expect([keyOf('link'), keyOf('notes/')]).toEqual([keyOf('notes'), keyOf('notes')]);
  expect(keyOf('notes/sub')).not.toBe(keyOf('notes'));
});

test('a folder that was listed by a link stays the same, although the link leads elsewhere by then', () => {
  const link = join(top, 'other-link');
  symlinkSync('notes', link);
  const { collection } = folderOrigin(link, fileOrigin);
  expect(collection?.key).toBe(`folder:${join(top, 'notes')}`);
  rmSync(link);
  symlinkSync('notes/sub', link);
  expect(collection?.key).toBe(`folder:${join(top, 'notes')}`);
});

test('a folder that is no text is told with its README, if it has one', () => {
  mkdirSync(join(top, 'told'));
  const open = () => folderOrigin(join(top, 'told'), fileOrigin).open();
  expect(open).toThrow(/: a folder, not a file$/);
  writeFileSync(join(top, 'told', 'README.md'), '');
  expect(open).toThrow(join(top, 'told', 'README.md'));
});

test('its files open from wherever the program was started, and it is no text itself', async () => {
  const origin = folderOrigin(join(top, 'notes'), fileOrigin);
  const found: Entry[] = [];
  for await (const { entries } of origin.collection?.find() ?? []) found.push(...entries);
  expect(found.map(({ path }) => path)).toEqual(['sub/a.md']);
  expect(found[0]?.origin().key).toBe(fileOrigin(join(top, 'notes/sub/a.md')).key);
  expect(origin.resolve('sub/a.md').key).toBe(found[0]?.origin().key);
  expect(() => origin.open()).toThrow('a folder, not a file');
});

test('the files of a folder, and its README, are read as the user says', async () => {
  writeFileSync(join(top, 'notes', 'README.md'), '# Notes');
  const as = { lang: 'fr' };
  const found: Entry[] = [];
  for await (const { entries } of pathOrigin(join(top, 'notes'), 'files', as).collection?.find() ?? [])
    found.push(...entries);
  expect(found.map(({ path, origin }) => [path, origin().as])).toEqual([
    ['README.md', as],
    ['sub/a.md', as],
  ]);
  const readme = pathOrigin(`${join(top, 'notes')}/`, 'files', as);
  expect([readme.can.edit, readme.as]).toEqual([join(top, 'notes', 'README.md'), as]);
  rmSync(join(top, 'notes', 'README.md'));
});

test.each([
  ['a NUL byte', 'a\0b'],
  ['more characters than a name may have', 'x'.repeat(300)],
])('a path with %s names no folder, and opening it says why it cannot be read', (_, path) => {
  const origin = pathOrigin(path);
  expect(origin.collection).toBeUndefined();
  let fault: unknown;
  try {
    const content = origin.open();
    if (content.kind === 'bytes') content.openSync();
  } catch (error) {
    fault = error;
  }
  expect(isUserError(fault)).toBe(true);
});
