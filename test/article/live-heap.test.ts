import { expect, test } from 'vitest';
import { runAlone } from '../kit/program/child.js';

test('a heading takes less than 500 bytes of the heap', async () => {
  const { lines, stuck } = await runAlone('test/article/live-heap.ts', [], 60);
  expect(stuck).toBeUndefined();
  expect(Number(lines[0])).toBeGreaterThan(100);
  expect(Number(lines[0])).toBeLessThan(500);
}, 700_000);
