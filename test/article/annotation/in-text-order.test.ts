import { expect, test } from 'vitest';
import type { Located } from '../../../src/article/annotation/annotation.js';
import { inTextOrder } from '../../../src/article/annotation/in-text-order.js';

test('annotations stand in the order of the text, and last those that were not found, as they came', () => {
  const at = (name: string, block?: number, offset = 0) =>
    ({ name, ...(block === undefined ? {} : { passage: { from: { block, offset } } }) }) as unknown as Located;
  const all = [at('x'), at('b', 1, 2), at('d', 10, 0), at('y'), at('a', 1, 1), at('c', 2, 0), at('e', 10, 0)];
  expect(inTextOrder(all).map((one) => (one as unknown as { name: string }).name)).toEqual([...'abcdexy']);
});
