import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { addPending, readPending } from '../../../src/store/notes/pending-notes.js';
import { removeStaleLink, writeNotes, writePending } from '../../../src/store/notes/write-notes.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-write-'));
afterAll(() => rmSync(top, { recursive: true }));
const env = { XDG_STATE_HOME: join(top, 'state') };
const annotation = (id: string): Annotation => ({
  id,
  target: 'passage',
  color: 'red',
  anchor: { quote: `Quote ${id}`, before: '', after: '', section: '', at: 1, of: 9 },
  note: '',
  created: '2026-01-01T00:00:00Z',
});
const context = { header: { title: 'T' }, href: 'a.md', heading: () => 'T' };
const put = (path: string, isBeside: boolean): void =>
  writeNotes(env, { path, isBeside }, context, [{ kind: 'put', annotation: annotation('x') }]);

test.each([
  ['is removed with its article', 'lib/gone.notes.md', false],
  ['stays while its article is there, even without notes', 'lib/a.notes.md', true],
  ['stays while the library is gone', 'away/a.notes.md', true],
])('A link to the notes of a kept article %s', (_, to, stays) => {
  mkdirSync(join(top, 'lib'), { recursive: true });
  writeFileSync(join(top, 'lib', 'a.md'), '');
  const link = join(top, 'link.notes.md');
  rmSync(link, { force: true });
  symlinkSync(to, link);
  removeStaleLink(link);
  expect(lstatSync(link, { throwIfNoEntry: false }) !== undefined).toBe(stays);
});

test('What is no stale link stays', () => {
  const file = join(top, 'file.notes.md');
  writeFileSync(file, 'x');
  for (const path of [file, join(top, 'none')]) removeStaleLink(path);
  expect([readFileSync(file, 'utf8'), existsSync(join(top, 'none'))]).toEqual(['x', false]);
});

test('Notes outside the library are in a folder that is made for them, and those beside an article are not', () => {
  put(join(top, 'new', 'notes', 'a.notes.md'), false);
  expect(readFileSync(join(top, 'new', 'notes', 'a.notes.md'), 'utf8')).toMatch(
    /^---\ntitle: T\n---\n\n# T\n\n> Quote x\n/,
  );
  expect(() => put(join(top, 'missing', 'a.notes.md'), true)).toThrow('ENOENT');
  expect(existsSync(join(top, 'missing'))).toBe(false);
});

test('Notes are written through a link to Markdown, and through no other', () => {
  const folder = join(top, 'linked');
  mkdirSync(folder);
  writeFileSync(join(folder, 'profile'), 'commands');
  symlinkSync('profile', join(folder, 'a.notes.md'));
  symlinkSync('real.md', join(folder, 'b.notes.md'));
  expect(() => put(join(folder, 'a.notes.md'), true)).toThrow(expect.objectContaining({ code: 'EPERM' }));
  put(join(folder, 'b.notes.md'), true);
  expect(readFileSync(join(folder, 'profile'), 'utf8')).toBe('commands');
  expect(readdirSync(folder)).toEqual(['a.notes.md', 'b.notes.md', 'profile', 'real.md']);
});

test('What killed writers have left beside notes is removed with the next change', () => {
  const folder = join(top, 'killed');
  mkdirSync(folder);
  for (const name of ['.a.notes.md.123.tmp', '.b.notes.md.123.tmp']) writeFileSync(join(folder, name), '');
  put(join(folder, 'a.notes.md'), true);
  expect(readdirSync(folder)).toEqual(['.b.notes.md.123.tmp', 'a.notes.md']);
});

test('Of changes that wait, those that can be written are, and of the others the number, a file and the cause are told', () => {
  const waiting = (path: string, ids: string) => ({
    path: join(top, path),
    isBeside: true,
    header: {},
    href: 'a.md',
    titles: {},
    changes: [...ids].map((id) => ({ kind: 'put', annotation: annotation(id) }) as const),
  });
  mkdirSync(join(top, 'there'));
  for (const one of [
    waiting('gone/a.notes.md', 'ab'),
    waiting('there/b.notes.md', 'cde'),
    waiting('gone/c.notes.md', 'f'),
  ])
    addPending(env, one);
  const { written, left } = writePending(env);
  expect([written, left?.count, left?.path]).toEqual([3, 3, join(top, 'gone', 'a.notes.md')]);
  expect(left?.cause).toMatchObject({ code: 'ENOENT' });
  expect(readPending(env).map(({ changes }) => changes.length)).toEqual([2, 1]);
  expect(readFileSync(join(top, 'there', 'b.notes.md'), 'utf8').match(/^> Quote \w/gm)).toHaveLength(3);
  mkdirSync(join(top, 'gone'));
  expect(writePending(env)).toEqual({ written: 3 });
  expect(writePending(env)).toEqual({ written: 0 });
});
