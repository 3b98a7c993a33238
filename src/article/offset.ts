import { lastIndexWhere } from './binary-search.js';
import type { Article, Block, Place } from './model.js';
import { charactersBefore } from './progress.js';
import { textOf } from './text.js';

/*
 * The whole text of an article is the text of each block, followed by a line feed. Offsets into it agree with `charactersBefore`.
 */

/** Length of the whole text, in characters. */
export const lengthOf = (article: Article): number => charactersBefore(article).at(-1) ?? 0;

/** Offset of a place in the whole text. */
export const offsetOf = (article: Article, { block, offset }: Place): number =>
  (charactersBefore(article)[block] ?? 0) + Math.max(0, offset);

/** Place at an offset in the whole text. */
export function placeAt(article: Article, at: number): Place {
  const sums = charactersBefore(article);
  const block = Math.max(
    0,
    lastIndexWhere(article.blocks.length, (index) => (sums[index] ?? 0) <= at),
  );
  return { block, offset: Math.max(0, at - (sums[block] ?? 0)) };
}

/** Place at a share of the article, from 0 for its start to 1 for its end. */
export const placeAtProgress = (article: Article, share: number): Place =>
  placeAt(article, Math.floor(share * lengthOf(article)));

/** Part of the whole text between two offsets. */
export function textBetween(article: Article, from: number, to: number): string {
  const start = placeAt(article, Math.max(0, from));
  let { offset } = start;
  let left = Math.max(0, to - Math.max(0, from));
  let text = '';
  for (let { block } = start; block < article.blocks.length && left > 0; block += 1) {
    // Only the part that is wanted is put together: a block may have millions of characters.
    const whole = textOf(article.blocks[block] as Block);
    const part = whole.slice(offset, offset + left);
    const feed = part.length < left && offset <= whole.length ? '\n' : '';
    text += part + feed;
    left -= part.length + feed.length;
    offset = 0;
  }
  return text;
}
