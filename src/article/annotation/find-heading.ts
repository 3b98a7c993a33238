import type { Interruptible } from '../interruptible.js';
import { accumulate } from '../memoize.js';
import type { Article, Block } from '../model.js';
import { offsetOf, textBetween } from '../offset.js';
import { fold } from '../search/fold.js';
import { textOf } from '../text.js';
import type { Passage, PassageAnchor } from './annotation.js';

/* Finds headings with notes by their titles, whatever numbers precede these, and retitled ones by the texts before and after them. */

export const isHeading = (block: Block | undefined): boolean => block?.kind === 'heading' || block?.kind === 'title';

/** The whole text of a block. */
export function passageOfBlock({ blocks }: Article, block: number): Passage {
  return { from: { block, offset: 0 }, to: { block, offset: textOf(blocks[block] as Block).length } };
}

/** Title without the numbers that precede it. */
const bareTitle = (text: string): string => fold(text)[0].replace(/^(?:\d+ )+(?=\D)/, '');

/** Blocks of the headings of an article, by their titles. */
const headingsByTitle = accumulate<Block, Map<string, number[]>>(
  () => new Map(),
  (headings, block, index) => {
    if (!isHeading(block)) return;
    const title = bareTitle(textOf(block));
    const same = headings.get(title);
    if (same) same.push(index);
    else headings.set(title, [index]);
  },
);

/**
 * Block of the only heading with a title and, if the title was repeated in the article, the same text after it; undefined if there is no
 * such block.
 */
export function headingTitled(article: Article, anchor: PassageAnchor): number | undefined {
  const title = bareTitle(anchor.quote);
  const [found, another] = (headingsByTitle(article.blocks).get(title) ?? []).filter(
    (index) => (anchor.rival ?? 0) < 1 || isBefore(article, index, anchor),
  );
  return title === '' || another !== undefined ? undefined : found;
}

/** Minimum shares of the texts after and before a heading that match the anchor's, and minimum length of the first, in characters. */
const LEAST_AFTER = 0.6;
const LEAST_BEFORE = 0.5;
const LEAST_LENGTH = 20;

/** Number of headings that one step compares. */
const PIECE = 50;

/** Finds the block of the only heading between two texts, in steps; undefined without. */
export function* findingHeading(article: Article, anchor: PassageAnchor): Interruptible<number | undefined> {
  const texts = { before: reversed(anchor.before), after: fold(anchor.after)[0] };
  const found: number[] = [];
  let count = 0;
  for (const index of [...headingsByTitle(article.blocks).values()].flat()) {
    if (isBefore(article, index, anchor, texts.after) && isAfter(article, index, anchor, texts.before))
      found.push(index);
    if (found.length > 1) return undefined;
    count += 1;
    if (count % PIECE === 0) yield;
  }
  return found[0];
}

function isBefore(article: Article, block: number, { after }: PassageAnchor, wanted = fold(after)[0]): boolean {
  if (wanted.length < LEAST_LENGTH) return false;
  const end = offsetOf(article, passageOfBlock(article, block).to);
  const common = inCommon(wanted, fold(textBetween(article, end, end + after.length))[0]);
  return common >= LEAST_AFTER * wanted.length;
}

function isAfter(article: Article, block: number, { before }: PassageAnchor, wanted: string): boolean {
  const start = offsetOf(article, { block, offset: 0 });
  return inCommon(wanted, reversed(textBetween(article, start - before.length, start))) >= LEAST_BEFORE * wanted.length;
}

const reversed = (text: string): string => Array.from(fold(text)[0]).reverse().join('');

/** Number of characters that two texts have in common at their starts. */
function inCommon(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
