import type { Block } from '../../../article/model.js';
import { titleOf } from '../../../article/outline.js';
import { textOf } from '../../../article/text.js';
import type { FrontMatter } from '../../masthead.js';
import { foldedLetters } from './metadata/folded-letters.js';
import { repeatsByline } from './metadata/repeats-byline.js';

/** Number of blocks at the beginning among which lines may repeat the masthead, and length of a text that ends it, in characters. */
const BEGINNING = 8;
const TEXT = 300;

/** Leaves out what repeats the masthead at the beginning of a page's article: its title below a kicker, and lines with author and day. */
export function withoutMasthead(blocks: readonly Block[], known: Partial<FrontMatter>): readonly Block[] {
  const end = blocks.findIndex((block, i) => i >= BEGINNING || textOf(block).length > TEXT);
  const beginning = end < 0 ? blocks.length : end;
  return blocks.filter(
    (block, i) =>
      i >= beginning || !(repeatsTitle(block, known) || (isByline(block, known) && !isSection(block, blocks))),
  );
}

const isByline = (block: Block, known: Partial<FrontMatter>): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading') && repeatsByline(textOf(block), known);

/** Whether a heading is of a row of sections, as the days of a diary are. */
const isSection = (heading: Block, blocks: readonly Block[]): boolean =>
  heading.kind === 'heading' &&
  blocks.filter((block) => block.kind === 'heading' && block.level === heading.level).length > 1;

function repeatsTitle(block: Block, { title }: Partial<FrontMatter>): boolean {
  if (block.kind !== 'heading' || block.level > 2 || title === undefined) return false;
  const own = foldedLetters(titleOf(block.runs));
  const letters = foldedLetters(title);
  // The heading with just the title is told from a section when the article is composed.
  return letters !== '' && own !== letters && own.endsWith(letters);
}
