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
