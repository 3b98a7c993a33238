import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  type KeptEntry,
  keptEntry,
  libraryOrigin,
  readKeptText,
  wholeLibrary,
} from '../../src/source/library-origin.js';
import { readText } from '../../src/source/read-text.js';
import type { Kept } from '../../src/store/library/kept.js';

const access = { env: { XDG_CACHE_HOME: '/dev/null' }, userAgent: 'test', offline: false };

const kept = (slug: string, others: Partial<Kept> = {}): Kept => ({
  path: `/library/${slug}.md`,
  slug,
  title: slug,
  saved: '2026-01-01T00:00:00Z',
  tags: [],
  conflict: false,
  modified: 0,
  size: 0,
  ...others,
});

test.each([
  ['https://example.org/a', 'private address'],
  ['http://[2001:4860::1]/a', 'private address'],
  ['http://10.0.0.1/a', 'no server answers there'],
  ['http://[::1]/a', 'no server answers there'],
])('a link of an article that was saved from %s to a private address ends with: %s', async (address, fault) => {
  const content = libraryOrigin(kept('a', { address }), access).resolve('http://127.0.0.1:9/').open();
  if (content.kind !== 'web') throw new Error('not of the web');
  await expect(content.fetch()).rejects.toThrow(fault);
});

test('a kept article is its file, and its links are those of where it was saved from', () => {
  const from = (address: string | undefined, target: string, name = 'a') =>
    libraryOrigin(kept(name, address === undefined ? {} : { address }), access).resolve(target);
  expect(from(undefined, 'b.md').can.edit).toBe(relative('.', '/library/b.md'));
  expect(from('of no kind', 'b.md').can.edit).toBe(relative('.', '/library/b.md'));
  expect(from('https://e.x/a/b', 'c.md').address).toBe('https://e.x/a/c.md');
  expect(from('https://', 'c.md').can.edit).toBe(relative('.', '/library/c.md'));
  expect(from('bundled:en/strawberry-o1', 'llama-4-rechenleistung.md').key).toBe('bundled:en/llama-4-rechenleistung');
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(from(join(folder, 'a.md'), 'b.md').can.edit).toBe(relative('.', join(folder, 'b.md')));
  // The file may be on another machine.
  expect(from('/no/such/folder/a.md', 'b.md').can.edit).toBe(relative('.', '/library/b.md'));
  const origin = libraryOrigin(kept('a', { address: 'https://e.x/a/b' }), access, { type: 'text' });
  expect(origin).toMatchObject({ name: 'a.md', slug: 'a', as: { type: 'text' }, address: 'https://e.x/a/b' });
  expect([origin.key, origin.can.edit, origin.describe('../c')]).toEqual([
    'file:/library/a.md',
    '/library/a.md',
    'https://e.x/c',
  ]);
});

test.each([
  ['/notes/b.mdx', 'b.mdx'],
  ['/notes/b.html', 'a.md'],
  ['/notes/b.txt', 'a.md'],
  [undefined, 'a.md'],
])('a kept article that was saved from %s is called %s', (address, name) => {
  expect(libraryOrigin(kept('a', address === undefined ? {} : { address }), access).name).toBe(name);
});

test.each([
  [undefined, true],
  ['/notes/b.md', true],
  ['/notes/b.html', false],
  ['https://e.x/a', false],
  ['bundled:de/strawberry-o1', false],
])('a kept article in a vault that was saved from %s is a note: %s', (address, inVault) => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '.obsidian'));
  const path = join(folder, 'a.md');
  expect(libraryOrigin(kept('a', { path, ...(address === undefined ? {} : { address }) }), access).inVault).toBe(
    inVault,
  );
});

test('a link in a kept bundled article leads to the same edition, and is printed as a command', () => {
  const origin = libraryOrigin(kept('a', { address: 'bundled:de/strawberry-o1' }), access);
  expect(origin.resolve('llama-4-rechenleistung.md').key).toBe('bundled:de/llama-4-rechenleistung');
  expect(origin.describe('llama-4-rechenleistung.md')).toBe('llama-news read llama-4-rechenleistung');
});

test('an entry of a library knows its path there and its key, without a look at the disk', () => {
  const entry = keptEntry(kept('sub/a', { modified: 7, size: 8 }), '/library', access, '/real');
  expect(entry).toMatchObject({ path: 'sub/a.md', key: 'file:/real/sub/a.md', modified: 7, size: 8 });
  expect(entry.origin().can.edit).toBe('/library/sub/a.md');
});

test('a kept article that is opened has its own origin, and the text of its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, '2026-01-01-a.md');
  writeFileSync(path, '# A');
  const origin = libraryOrigin(kept('a', { path, address: 'https://e.x/a' }), access);
  const content = origin.open();
  expect(content.kind === 'bytes' && content.origin === origin && readText(content)).toBe('# A');
});

test('a text of the library is read unless it is too large, or none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.md'), 'Grüße\r\n');
  expect([8, 9].map((most) => readKeptText(join(folder, 'a.md'), most))).toEqual([undefined, 'Grüße\n']);
  expect([folder, join(folder, 'none.md')].map((path) => readKeptText(path, 99))).toEqual([undefined, undefined]);
});

test('the library is a list, which opens as no article and is one by whichever path it is named', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-kept-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'real'));
  symlinkSync('real', join(folder, 'link'));
  const [real, link] = ['real', 'link'].map((name) => wholeLibrary(join(folder, name), access));
  expect([real?.collection.key, link?.collection.key]).toEqual(Array(2).fill(`library:${join(folder, 'real')}`));
  expect([link?.name, link?.collection.name, link?.collection.library]).toEqual(['link', 'link', join(folder, 'link')]);
  expect(() => real?.open()).toThrow('a folder, not a file');
  expect(real?.resolve('a.md').can.edit).toBe(relative('.', join(folder, 'real', 'a.md')));
});

test('unread articles are listed before archived ones, and of each kind what was saved last', () => {
  const entries = [
    kept('read-long-ago', { read: '2026-01-02', saved: '2025-01-01T00:00:00Z' }),
    kept('unread-long-ago', { saved: '2025-01-01T00:00:00Z' }),
    kept('read', { read: '2026-01-02' }),
    kept('unread'),
  ].map((one) => ({ kept: one }) as KeptEntry);
  const { order } = wholeLibrary('/library', access).collection;
  expect(entries.toSorted(order).map((entry) => entry.kept.slug)).toEqual([
    'unread',
    'unread-long-ago',
    'read',
    'read-long-ago',
  ]);
});
