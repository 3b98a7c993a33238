import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSummaryCache } from '../../src/store/summary-cache.js';

test('summaries are kept library by library; a damaged or foreign file counts as none', () => {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-summaries-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  const cache = createSummaryCache({ XDG_CACHE_HOME: top });
  expect(cache.read('library:/a')).toEqual({});
  const summaries = {
    'a.md': { modified: 1, size: 2, title: 'A', words: 3, headings: [{ number: '1', title: 'B', slug: 'b' }] },
  };
  cache.write('library:/a', summaries);
  expect(cache.read('library:/a')).toEqual(summaries);
  expect(cache.read('library:/b')).toEqual({});
  const [name = ''] = readdirSync(join(top, 'llama-news'));
  for (const text of [
    '{',
    'null',
    '[]',
    '{"program":"0","summaries":{}}',
    '{"program":"0.0.0","summaries":{"a.md":{"title":1}}}',
  ]) {
    writeFileSync(join(top, 'llama-news', name), text);
    expect(cache.read('library:/a')).toEqual({});
  }
});

test('a summary counts only if it is one in all its parts', () => {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-summaries-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  const cache = createSummaryCache({ XDG_CACHE_HOME: top });
  const right = { modified: 1, size: 2, title: 'A', words: 3, headings: [] };
  const readAgain = (summaries: object): object => {
    cache.write('key', summaries as never);
    return cache.read('key');
  };
  expect(readAgain({ a: right, b: right })).toEqual({ a: right, b: right });
  for (const field of Object.keys(right)) expect(readAgain({ a: right, b: { ...right, [field]: null } })).toEqual({});
  for (const wrong of [null, 7, [right]]) expect(readAgain({ a: right, b: wrong })).toEqual({});
  const [name = ''] = readdirSync(join(top, 'llama-news'));
  for (const text of ['{"summaries":{}}', '{"program":"0.0.0"}', '{"program":"0.0.0","summaries":null}', '7']) {
    writeFileSync(join(top, 'llama-news', name), text);
    expect(cache.read('key')).toEqual({});
  }
});

test('where no file can be read or written, there are no summaries, and that is no error', () => {
  const cache = createSummaryCache({ XDG_CACHE_HOME: '/dev/null' });
  cache.write('key', {});
  expect(cache.read('key')).toEqual({});
});
