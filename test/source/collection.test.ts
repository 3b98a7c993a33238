import { expect, test } from 'vitest';
import { type Entry, newestFirst } from '../../src/source/collection.js';

test('a list has the newest first, and those of the same time by their paths', () => {
  const entries = [
    ['c', 1],
    ['a', 1],
    ['b', 2],
    ['B', 1],
    ['a', 1],
  ].map(([path, modified]) => ({ path, modified }) as Entry);
  for (const order of [entries, entries.toReversed()])
    expect(order.toSorted(newestFirst).map(({ path }) => path)).toEqual(['b', 'B', 'a', 'a', 'c']);
});
