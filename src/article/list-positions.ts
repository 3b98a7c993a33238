import { memoize } from './memoize.js';
import type { Block, Container } from './model.js';

/** Position of an item: its number in its list, from 1, and the number of items in that list. */
export interface ListPosition {
  readonly number: number;
  readonly list: { readonly count: number };
}

/** Positions of all items, by the ids of their containers. */
export const listPositions = memoize((blocks: readonly Block[]): ReadonlyMap<number, ListPosition> => {
  const items = new Map<number, { number: number; list: { count: number } }>();
  let before: readonly Container[] = [];
  for (const { containers } of blocks) {
    for (const [depth, container] of containers.entries()) {
      if (container.kind !== 'item' || items.has(container.id)) continue;
      const neighbour = before[depth];
      const same = neighbour?.kind === 'item' && neighbour.list === container.list;
      const list = (same ? items.get(neighbour.id)?.list : undefined) ?? { count: 0 };
      list.count += 1;
      items.set(container.id, { number: list.count, list });
    }
    before = containers;
  }
  return items;
});
