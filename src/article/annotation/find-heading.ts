import type { Article, Block } from '../model.js';
import { offsetOf, textBetween } from '../offset.js';
import { fold } from '../search/fold.js';
import { textOf } from '../text.js';
import type { Passage, PassageAnchor } from './model.js';

/*
 * Headings with notes are found by their titles, whatever numbers precede these, and under other titles by the texts before and after
 * them.
 */

export const isHeading = (block: Block | undefined): boolean => block?.kind === 'heading' || block?.kind === 'title';

/** The whole text of a block. */
export function passageOfBlock({ blocks }: Article, block: number): Passage {
  return { from: { block, offset: 0 }, to: { block, offset: textOf(blocks[block] as Block).length } };
}

const headingsOf = ({ blocks }: Article): readonly number[] =>
  blocks.flatMap((block, index) => (isHeading(block) ? [index] : []));

/** Title without the numbers that precede it. */
const bareTitle = (text: string): string => fold(text)[0].replace(/^(?:\d+ )+(?=\D)/, '');

/** Block of the only heading with a title; if the article had the title elsewhere, too, with the text after it. Undefined without. */
export function headingTitled(article: Article, anchor: PassageAnchor): number | undefined {
  const title = bareTitle(anchor.quote);
  const [found, another] = headingsOf(article).filter(
    (index) =>
      bareTitle(textOf(article.blocks[index] as Block)) === title &&
      ((anchor.rival ?? 0) < 1 || isBefore(article, index, anchor)),
  );
  return title === '' || another !== undefined ? undefined : found;
}

/** Minimum shares of the texts after and before a heading that agree with the anchor's, and minimum length of the first, in characters. */
const LEAST_AFTER = 0.6;
const LEAST_BEFORE = 0.5;
const LEAST_LENGTH = 20;

/** Block of the only heading between two texts; undefined without. */
export function headingBetween(article: Article, anchor: PassageAnchor): number | undefined {
  const [found, another] = headingsOf(article).filter(
    (block) => isBefore(article, block, anchor) && isAfter(article, block, anchor),
  );
  return another === undefined ? found : undefined;
}

function isBefore(article: Article, block: number, { after }: PassageAnchor): boolean {
  const end = offsetOf(article, passageOfBlock(article, block).to);
  const wanted = fold(after)[0];
  const common = inCommon(wanted, fold(textBetween(article, end, end + after.length))[0]);
  return wanted.length >= LEAST_LENGTH && common >= LEAST_AFTER * wanted.length;
}

function isAfter(article: Article, block: number, { before }: PassageAnchor): boolean {
  const start = offsetOf(article, { block, offset: 0 });
  const wanted = reversed(before);
  return inCommon(wanted, reversed(textBetween(article, start - before.length, start))) >= LEAST_BEFORE * wanted.length;
}

const reversed = (text: string): string => Array.from(fold(text)[0]).reverse().join('');

/** Number of characters that two texts have in common at their starts. */
function inCommon(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
