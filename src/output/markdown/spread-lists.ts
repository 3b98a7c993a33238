import type { Block, Container } from '../../article/model.js';

/** List with other blocks between its items, or with items in several containers, as HTML may have. */
export interface SpreadList {
  readonly id: number;
  /** Indexes of the first and the last block in its items. */
  readonly first: number;
  last: number;
  readonly items: Extract<Container, { kind: 'item' }>[];
}

interface Found extends SpreadList {
  /** Container around its items. */
  readonly around: number | undefined;
  isSpread: boolean;
}

/** Finds the lists that are spread, by their first blocks: of several with the same, the longest. */
export function spreadLists(blocks: readonly Block[]): ReadonlyMap<number, SpreadList> {
  const lists = new Map<number, Found>();
  for (const [at, { containers }] of blocks.entries()) {
    for (const [depth, item] of containers.entries()) {
      if (item.kind !== 'item') continue;
      const around = containers[depth - 1]?.id;
      const list = lists.get(item.list) ?? { id: item.list, first: at, last: at, items: [], around, isSpread: false };
      lists.set(item.list, list);
      list.isSpread ||= at - list.last > 1 || around !== list.around;
      list.last = at;
      if (list.items.at(-1)?.id !== item.id) list.items.push(item);
    }
  }
  const spread = [...lists.values()].filter(({ isSpread }) => isSpread).sort((a, b) => a.last - b.last);
  return new Map(spread.map((list) => [list.first, list]));
}
