import { expect, test } from 'vitest';
import { lastIndexWhere } from '../../src/article/binary-search.js';

test('the last index where a condition holds is found for every count and every point at which it stops holding', () => {
  for (let count = 0; count <= 20; count += 1)
    for (let held = 0; held <= count; held += 1) expect(lastIndexWhere(count, (index) => index < held)).toBe(held - 1);
});

test('a binary search asks about indexes in range only, and about few of them', () => {
  const asked: number[] = [];
  expect(
    lastIndexWhere(1000, (index) => {
      asked.push(index);
      return index <= 700;
    }),
  ).toBe(700);
  expect(asked.every((index) => index >= 0 && index < 1000)).toBe(true);
  expect(asked.length).toBeLessThanOrEqual(10);
});
