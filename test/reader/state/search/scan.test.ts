import { describe, expect, test } from 'vitest';
import { type Hit, matcherOf } from '../../../../src/article/search/search.js';
import { isGivenUp, type Scan, scanned, scanOn, startScan } from '../../../../src/reader/state/search/scan.js';
import { articleOf } from '../../../kit/article/setting.js';

/** Blocks of 100,000 characters, so that a slice holds three of them. */
const article = articleOf(Array.from({ length: 10 }, (_, i) => `needle${i} ${'x'.repeat(99_990)}`).join('\n\n'));
const needle = matcherOf('needle') ?? expect.unreachable();

function slices(block: number): readonly Scan[] {
  const all = [startScan({ block, offset: 0 })];
  for (let scan = all.at(-1); scan && !scanned(scan, article); scan = all.at(-1)) {
    all.push(scanOn(scan, article, needle));
    if (all.length > 20) expect.unreachable();
  }
  return all;
}

test.each([
  [0, 249_999, false],
  [0, 250_000, true],
  [499_999_999, 0, false],
  [500_000_000, 0, true],
])('after work of %i and %i hits, a search is given up: %s', (work, count, expected) => {
  const hits = new Array<Hit>(count).fill({ block: 0, from: 0, to: 1 });
  const scan = { ...startScan({ block: 0, offset: 0 }), work, hits };
  expect([isGivenUp(scan), scanned(scan, article)]).toEqual([expected, expected]);
});

const blocksOf = ({ hits }: Scan): readonly number[] => hits.map(({ block }) => block);

describe('a search in slices', () => {
  test('a search goes from its place to the end, then from the start to its place', () => {
    const found = slices(6).map(blocksOf);
    expect(found[1]?.[0]).toBe(6);
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(found.at(-1)).toEqual(all);
    for (const hits of found) expect(hits).toEqual([...hits].sort((a, b) => a - b));
    expect(found.length).toBeGreaterThan(3);
  });

  test('the hits before the place where a search began are counted', () => {
    const last = slices(6).at(-1) ?? expect.unreachable();
    expect(last.earlier).toBe(6);
    expect(slices(0).at(-1)?.earlier).toBe(0);
  });

  test('a search that is over goes on when more is read', () => {
    const last = slices(6).at(-1) ?? expect.unreachable();
    const more = { ...article, blocks: [...article.blocks, ...articleOf('needle10').blocks] };
    expect(scanned(last, more)).toBe(false);
    expect(blocksOf(scanOn(last, more, needle)).at(-1)).toBe(10);
  });
});
