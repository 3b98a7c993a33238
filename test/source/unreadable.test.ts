import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unreadable } from '../../src/source/unreadable.js';
import { errorWithCode, UserError } from '../../src/system/errors.js';

test.each([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'folder'],
  ['ENXIO', 'not a regular file'],
  ['EACCES', 'permission denied'],
  ['EAGAIN', 'not a regular file'],
  ['EPERM', 'permission denied'],
  ['EIO', 'EIO'],
])('%s is reported in the words of a user', (code, words) => {
  const { message } = unreadable('/nowhere/a.md', Object.assign(new Error('text of the system'), { code }));
  expect(message).toContain('/nowhere/a.md');
  expect(message).toContain(words);
  expect(message).not.toContain('text of the system');
});

describe('a name that names nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-unreadable-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'README.md'), '');
  const told = (name: string): string => unreadable(name, errorWithCode('ENOENT', '')).message;

  test.each([
    ['readme.md', 'README.md'],
    ['RAEDME.md', 'README.md'],
  ])('is told with the file that was probably meant: %s', (name, near) => {
    expect(told(join(folder, name))).toBe(
      `${join(folder, name)}: no such file or article (did you mean ${join(folder, near)}?)`,
    );
  });

  test('is told with an address that was probably meant, but not instead of a file', () => {
    expect(told('example.org/a')).toContain('(did you mean https://example.org/a?)');
    writeFileSync(join(folder, 'exampl.org'), '');
    expect(told(join(folder, 'example.org'))).toContain('(did you mean');
    expect(told(join(folder, 'example.org'))).not.toContain('https://');
  });

  test.each([
    ['ftp://me:word@e.x/a', 'ftp://e.x/a: only addresses with http and https can be opened'],
    ['git+ssh://e.x/a', 'git+ssh://e.x/a: only addresses with http and https can be opened'],
    ['c:/a', 'c:/a: no such file or article (llama-news list shows the articles)'],
    ['1x://a', '1x://a: no such file or article (llama-news list shows the articles)'],
  ])('%s is told, without a password, as what it is', (name, message) => {
    expect(told(name)).toBe(message);
  });

  test('is told in any folder, with the names of a thousand files at most', () => {
    expect(told('/no/such/folder/a.md')).toContain('/no/such/folder/a.md: no such file or article (llama-news list');
    for (let i = 0; i < 1000; i += 1) writeFileSync(join(folder, `A${i}`), '');
    expect(told(join(folder, 'READM.md'))).not.toContain('did you mean');
  });
});

test('an error that is told already stays as it is, and its cause is kept', () => {
  const fault = new UserError({ de: 'x', en: 'x' });
  expect(unreadable('a', fault)).toBe(fault);
  const cause = errorWithCode('EIO', '');
  expect(unreadable('a', cause).cause).toBe(cause);
  expect(unreadable('a', new Error('odd')).message).toContain('odd');
});
