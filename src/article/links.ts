import { accumulate } from './memoize.js';
import type { Article, Block, Cell } from './model.js';
import { runsOf, textOfRuns } from './text.js';

/** A link in the text: where it stands, how long its text is (characters), and its target. */
export interface Link {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The links of an article in reading order; neighbouring runs with one target are one link. */
export const linksOf = ({ blocks }: Article): readonly Link[] => links(blocks);

const links = accumulate<Block, Link[]>(
  () => [],
  (found, block, index) => found.push(...linksOfBlock(block, index)),
);

function linksOfBlock(block: Block, index: number): readonly Link[] {
  if (block.kind !== 'table') return linksOfRuns(runsOf(block), index, 0);
  let offset = 0;
  return [block.header, ...block.rows].flatMap((row: readonly Cell[]) =>
    row.flatMap((cell) => {
      const links = linksOfRuns(cell, index, offset);
      offset += textOfRuns(cell).length + 1;
      return links;
    }),
  );
}

function linksOfRuns(runs: Cell, block: number, base: number): Link[] {
  const links: Link[] = [];
  let at = base;
  for (const { text, href } of runs) {
    const last = links.at(-1);
    if (href !== undefined && last?.href === href && last.to === at)
      links[links.length - 1] = { ...last, to: at + text.length };
    else if (href !== undefined) links.push({ block, from: at, to: at + text.length, href });
    at += text.length;
  }
  return links;
}
