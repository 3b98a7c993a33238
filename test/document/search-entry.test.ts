import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { matcherOf } from '../../src/article/search/search.js';
import { searchEntry } from '../../src/document/search-entry.js';
import { readEntry, summaryOf } from '../../src/document/summary.js';
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

/** Memory that a number of values take, in bytes: the least of three such numbers, as code that is compiled meanwhile takes some, too. */
async function memoryOf(count: number, make: () => Promise<unknown>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const used = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const kept: unknown[] = [await make()];
  const taken: number[] = [];
  for (let run = 1; run <= 3; run += 1) {
    const before = used();
    while (kept.length <= run * count) kept.push(await make());
    taken.push(used() - before);
  }
  return kept.length > count ? Math.min(...taken) : Number.NaN;
}

test('neither hits nor summaries keep the text in memory', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'search-')), 'a.md');
  const text = `# A title that is a part of the text\n\n## A heading that is one, too\n\na-needle-in-hay\n\n${'Hay. '.repeat(20_000)}\n`;
  writeFileSync(path, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(path) };
  const phrase = { mayBeIn: () => true, matcher: matcherOf('a-needle-in-hay') ?? expect.unreachable() };
  const most = (20 * text.length) / 4;
  expect(await memoryOf(20, () => searchEntry(entry, phrase, 10, async () => true))).toBeLessThan(most);
  expect(await memoryOf(20, async () => summaryOf((await readEntry(entry)) ?? expect.unreachable()))).toBeLessThan(
    most,
  );
});
