import { accumulate } from './memoize.js';
import type { Article, Block, Place } from './model.js';
import { textOf } from './text.js';

const sums = accumulate<Block, number[]>(
  () => [0],
  // A block counts for its text and for itself, so that rules and pictures move the reader on as well.
  (before, block) => before.push((before.at(-1) ?? 0) + textOf(block).length + 1),
);

/** For each block, the characters of the blocks before it; the article's whole length behind the last one. */
export const charactersBefore = ({ blocks }: Article): readonly number[] => sums(blocks);

/** The place before which a share of the article stands: 0 is its start, 1 its last block. */
export function placeAtProgress(article: Article, share: number): Place {
  const sums = charactersBefore(article);
  const target = share * (sums.at(-1) ?? 0);
  const block = Math.max(
    0,
    Math.min(
      sums.findLastIndex((sum) => sum <= target),
      article.blocks.length - 1,
    ),
  );
  return { block, offset: Math.floor(target - (sums[block] ?? 0)) };
}

/** How much of the article stands before a place: 0 at its start, 1 at its end. */
export function progressAt(article: Article, place: Place): number {
  const sums = charactersBefore(article);
  const all = sums.at(-1) ?? 0;
  const [from = all, to = all] = [sums[place.block], sums[place.block + 1]];
  return all === 0 ? 1 : Math.min(from + Math.max(0, place.offset), to) / all;
}
