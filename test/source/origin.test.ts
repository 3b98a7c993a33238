import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundledCollection, bundledOrigin, namedOrigin } from '../../src/source/bundled-origin.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import { inputOrigin } from '../../src/source/input-origin.js';
import { makePipe } from '../kit/program/make-pipe.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-origin-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const access = { env: {}, userAgent: 'test', offline: true };
const input = inputOrigin(() => process.stdin);
const bundled = bundledOrigin('strawberry-o1', 'en');

test('a slug names a bundled article, "./" and the slug a file', () => {
  expect(namedOrigin('strawberry-o1', 'en', access).key).toBe('bundled:en/strawberry-o1');
  expect(namedOrigin('./strawberry-o1', 'en', access).key).toMatch(/^file:.*\/strawberry-o1$/);
  const env = { XDG_CACHE_HOME: '/nowhere' };
  const told = namedOrigin('a.html', 'en', { ...access, env }, 'files', { type: 'text', lang: 'fr' });
  expect(told.as).toEqual({ type: 'text', lang: 'fr', env });
});

test('the text of standard input, not its name, tells what it is', () => {
  expect([input.key, input.name]).toEqual([undefined, 'stdin']);
});

test('a bundled article turns into its other edition and back', async () => {
  const other = bundled.can.edition?.();
  expect(other?.key).toBe('bundled:de/strawberry-o1');
  expect(other?.can.edition?.().key).toBe(bundled.key);
  const keys: unknown[] = [];
  for await (const { entries } of bundledCollection('en').find())
    keys.push(...entries.map(({ origin }) => origin().key));
  expect(keys).toContain(bundled.key);
});

test('the bundled articles are a short list, with the days of an edition', async () => {
  const { key, name, few, find } = bundledCollection('de');
  expect({ key, name, few }).toEqual({ key: 'bundled:de', name: 'llama-news', few: true });
  for await (const { entries, unreachable } of find()) {
    expect([entries.map(({ path }) => path), unreachable]).toEqual([['llama-4-rechenleistung', 'strawberry-o1'], 0]);
    expect(entries.map(({ modified, size }) => [modified, size])).toEqual([
      [Date.UTC(2024, 8, 13), 0],
      [Date.UTC(2024, 8, 12), 0],
    ]);
    expect(entries[0]?.origin().key).toBe('bundled:de/llama-4-rechenleistung');
  }
});

test('a link in a bundled article leads to a bundled article of its edition, or to a file', () => {
  expect(bundled.resolve('llama-4-rechenleistung.md').key).toBe('bundled:en/llama-4-rechenleistung');
  expect(bundled.resolve('README.md').key).toMatch(/^file:.*\/README$/);
  expect(bundled.resolve('strawberry%2Do1.md').key).toBe('bundled:en/strawberry-o1');
});

test('a link in a file leads to what lies beside the file, one in standard input to the working folder', () => {
  expect(fileOrigin('some/where/a.md').resolve('../b.md').can.edit).toBe('some/b.md');
  expect(input.resolve('some/b.md').can.edit).toBe('some/b.md');
  expect(fileOrigin('a.md').resolve('strawberry-o1').can.edition).toBeUndefined();
});

test('only a bundled article has another edition, only a file is reloaded, edited, and may be a page in HTML', () => {
  const abilities = [bundled, fileOrigin('a.md'), input].map(({ can }) => Object.keys(can));
  expect(abilities).toEqual([['edition'], ['reload', 'edit', 'whole'], []]);
});

test('a file turns into its whole page and back', () => {
  const article = fileOrigin('a.html');
  expect(article.can.whole?.().as).toEqual({ whole: true });
  expect(fileOrigin('a.html', 'files', { lang: 'fr' }).can.whole?.().as).toEqual({ lang: 'fr', whole: true });
  expect(article.can.whole?.().can.whole?.().as).toEqual({ whole: false });
});

test('a file has one key, whatever path leads to it', () => {
  const path = join(folder, 'a.md');
  writeFileSync(path, '# A');
  symlinkSync(path, join(folder, 'b.md'));
  expect(fileOrigin(join(folder, 'b.md')).key).toBe(`file:${path}`);
  expect(fileOrigin(relative('.', path)).key).toBe(`file:${path}`);
});

test('a named pipe is read once: it is neither remembered by its path nor reloaded', () => {
  const path = join(folder, 'pipe');
  makePipe(path);
  const env = { XDG_CACHE_HOME: '/nowhere' };
  const content = fileOrigin(path, 'files and pipes', { type: 'html', env }).open();
  if (content.kind !== 'bytes') throw new Error('no bytes');
  const { key, name, can } = content.origin;
  expect({ key, name, can }).toEqual({ key: undefined, name: 'pipe', can: {} });
  expect(content.origin.as).toEqual({ type: 'html', env: undefined });
  expect(content.origin.resolve('some/b.md').can.edit).toBe('some/b.md');
});

test('a link of a bundled article is printed as the command that opens it, others as they are', () => {
  expect(bundled.describe('llama-4-rechenleistung.md#%C3%BCber')).toBe(
    'llama-news read llama-4-rechenleistung --section über',
  );
  expect(bundled.describe('strawberry-o1.md')).toBe('llama-news read strawberry-o1');
  expect(bundled.describe('https://example.org/a.md')).toBe('https://example.org/a.md');
  expect(fileOrigin('a.md').describe('llama-4-rechenleistung.md')).toBe('llama-4-rechenleistung.md');
});

test.skipIf(process.platform !== 'linux')(
  'a folder that takes the place of a file is refused, and leaves nothing open',
  async () => {
    const path = join(folder, 'changes.md');
    writeFileSync(path, '# A');
    const content = fileOrigin(path).open();
    if (content.kind !== 'bytes') throw new Error('no bytes');
    rmSync(path);
    mkdirSync(path);
    const open = (): readonly string[] =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === path;
        } catch {
          return false;
        }
      });
    await expect(content.openInput()).rejects.toThrow('a folder, not a file');
    expect(() => content.openSync()).toThrow('a folder, not a file');
    expect(open()).toEqual([]);
  },
);
