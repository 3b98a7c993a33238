import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matcherOf } from '../../src/article/search/search.js';
import { searchEntry } from '../../src/document/search-entry.js';
import { fileOrigin } from '../../src/source/file-origin.js';

test('a hit has the line on which it stands, also in the last block', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'search-')), 'a.md');
  const text = '# Title\n\nfirst\nneedle\n\nlast\nblock\nwith a needle\n';
  writeFileSync(path, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(path) };
  const phrase = { mayBeIn: () => true, matcher: matcherOf('needle') ?? expect.unreachable() };
  const hits = await searchEntry(entry, phrase, 10, async () => true);
  expect(hits?.map(({ line, text: shown }) => [line, shown])).toEqual([
    [4, 'needle'],
    [8, 'needle'],
  ]);
});
