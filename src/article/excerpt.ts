import { footnoteOf, footnotesReferredTo } from './footnotes.js';
import type { Article, Block, Section } from './model.js';

/** Indexes of the blocks of a section with its subsections, and of the footnotes to which it refers. */
export function excerptBlocks({ blocks }: Article, { start, end }: Section): readonly number[] {
  const part: number[] = [];
  const labels = new Set<string>();
  const add = (block: Block, index: number): void => {
    part.push(index);
    for (const label of footnotesReferredTo(block)) labels.add(label);
  };
  for (let index = start; index < end; index += 1) add(blocks[index] as Block, index);
  for (const [index, block] of blocks.entries()) {
    const label = footnoteOf(block);
    if (label !== undefined && labels.has(label) && (index < start || index >= end)) add(block, index);
  }
  return part;
}

/** Reduces an article to one section with its subsections and the footnotes to which it refers. */
export const excerptOf = (article: Article, section: Section): Article => ({
  ...article,
  blocks: excerptBlocks(article, section).map((index) => article.blocks[index] as Block),
  sections: [],
});
