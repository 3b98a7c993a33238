import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expandHome, type FileKind, fittingFiles } from '../../src/source/fitting-files.js';
import { run } from '../kit/program/run.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'elsewhere', 'inner'), { recursive: true });
writeFileSync(join(folder, 'elsewhere', 'notes.md'), '');
mkdirSync(join(folder, 'links'));
for (const [name, target] of [
  ['folder', '../elsewhere'],
  ['file.md', '../elsewhere/notes.md'],
  ['nowhere.md', 'missing'],
  ['loop.md', 'loop.md'],
] as const)
  symlinkSync(target, join(folder, 'links', name));

test.each<[FileKind, string, readonly string[]]>([
  ['markdown', 'links/', ['file.md', 'folder/', 'loop.md', 'nowhere.md']],
  ['any', 'links/', ['file.md', 'folder/', 'loop.md', 'nowhere.md']],
  ['folders', 'links/', ['folder/']],
  ['folders', 'links/fo', ['folder/']],
  ['folders', 'links/folder/', ['folder/inner/']],
  ['none', 'links/', []],
])('A symbolic link to a folder completes as a folder, others as files: %s from %s', (kind, path, expected) => {
  const found = fittingFiles(`${folder}/${path}`, kind, undefined);
  expect(found).toEqual(expected.map((name) => `${folder}/links/${name}`));
});

test('Hidden files are offered once a dot is typed, files of all kinds if none is Markdown, folders always', () => {
  const kinds = join(folder, 'kinds');
  mkdirSync(join(kinds, 'texts', 'inner'), { recursive: true });
  for (const name of ['.hidden.md', 'a.md', 'b.MDX', 'c.txt', 'texts/d.txt']) writeFileSync(join(kinds, name), '');
  const found = (path: string, kind: FileKind): readonly string[] =>
    fittingFiles(`${kinds}/${path}`, kind, undefined).map((name) => name.slice(kinds.length + 1));
  expect(found('', 'markdown')).toEqual(['a.md', 'b.MDX', 'texts/']);
  expect(found('', 'any')).toEqual(['a.md', 'b.MDX', 'c.txt', 'texts/']);
  expect(found('.', 'markdown')).toEqual(['.hidden.md']);
  expect(found('c', 'markdown')).toEqual(['c.txt']);
  expect([found('c', 'folders'), found('zz', 'markdown')]).toEqual([[], []]);
  expect(found('texts/', 'markdown')).toEqual(['texts/inner/']);
});

test('The program offers a symbolic link to a folder with a slash after it', () => {
  const { stdout } = run(['complete', 'fish', '--', 'toc', 'fo'], { cwd: join(folder, 'links') });
  expect(stdout.split('\n')).toContain('folder/\t');
});

test('A name with control characters is not offered, others are as they are', () => {
  const odd = join(folder, 'odd');
  const names = ['$(touch pwned).md', 'a "quote".md', 'per%cent.md', "q'uote.md"];
  mkdirSync(odd);
  for (const name of [...names, 'esc\u001B[31m.md', 'line\nfeed.md', 'tab\t.md', 'c1\u009B31m.md'])
    writeFileSync(join(odd, name), '');
  expect(fittingFiles(`${odd}/`, 'any', undefined)).toEqual(names.map((name) => `${odd}/${name}`));
});

test('Names are offered in the order of a dictionary, folders among them', () => {
  const letters = join(folder, 'letters');
  for (const name of ['Z', 'b']) mkdirSync(join(letters, name), { recursive: true });
  for (const name of ['B.md', 'c.md', 'a.md', 'Ä.md']) writeFileSync(join(letters, name), '');
  const names = ['a.md', 'Ä.md', 'b/', 'B.md', 'c.md', 'Z/'];
  expect(fittingFiles(`${letters}/`, 'markdown', undefined)).toEqual(names.map((name) => `${letters}/${name}`));
});

test('A path in the home folder keeps its ~', () => {
  expect(fittingFiles('~/elsewhere/n', 'any', folder)).toEqual(['~/elsewhere/notes.md']);
  expect(['~', '~/a b', '~root/a', 'a~/b', '/~/a'].map((path) => expandHome(path, '/home/$1'))).toEqual([
    '~',
    '/home/$1/a b',
    '~root/a',
    'a~/b',
    '/~/a',
  ]);
  expect(expandHome('~/a')).toBe('~/a');
});
