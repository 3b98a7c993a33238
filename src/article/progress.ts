import { accumulate } from './memoize.js';
import type { Article, Block, Place } from './model.js';
import { textOf } from './text.js';

const sums = accumulate<Block, number[]>(
  () => [0],
  // Each block counts one character more than its text, so that progress advances at rules and images as well.
  (before, block) => before.push((before.at(-1) ?? 0) + textOf(block).length + 1),
);

/** Number of characters before each block, followed by the length of the whole article. */
export const charactersBefore = ({ blocks }: Article): readonly number[] => sums(blocks);

/** Share of the article before a place, from 0 at its start to 1 at its end. */
export function progressAt(article: Article, place: Place): number {
  const sums = charactersBefore(article);
  const all = sums.at(-1) ?? 0;
  const [from = all, to = all] = [sums[place.block], sums[place.block + 1]];
  return all === 0 ? 1 : Math.min(from + Math.max(0, place.offset), to) / all;
}
