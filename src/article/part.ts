import type { Article, Block, Section } from './model.js';
import { runsOf } from './text.js';

/** The article cut down to one section with its subsections, and the footnotes to which it refers. */
export function partOf(article: Article, section: Section): Article {
  const blocks = article.blocks.slice(section.start, section.end);
  const labels = new Set<string>();
  const refer = (block: Block): void => {
    for (const run of runsOf(block)) if (run.marks.includes('footnote')) labels.add(run.text.slice(1, -1));
  };
  blocks.forEach(refer);
  const inside = new Set(blocks);
  for (const block of article.blocks) {
    const label = footnoteOf(block);
    if (label === undefined || !labels.has(label) || inside.has(block)) continue;
    blocks.push(block);
    refer(block);
  }
  return { ...article, blocks, sections: [] };
}

/** The label of the footnote in which a block stands. */
export const footnoteOf = (block: Block): string | undefined =>
  block.containers.flatMap((container) => (container.kind === 'footnote' ? [container.label] : []))[0];

/** The blocks of a footnote, by index. */
export const noteBlocks = ({ blocks }: Article, footnote: string): readonly number[] =>
  blocks.flatMap((block, index) => (footnoteOf(block) === footnote ? [index] : []));
