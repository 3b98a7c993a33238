import { expect, test } from 'vitest';
import type { Container } from '../../src/article/model.js';
import { within } from '../../src/parse/within.js';

test('blocks are in up to a hundred containers', () => {
  const quote = (id: number): Container => ({ kind: 'quote', id });
  const path = Array.from({ length: 102 }, (_, i) => quote(i)).reduce<readonly Container[]>(within, []);
  expect(path.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});
