import type { Block, Cell, Run } from './model.js';

/** The characters of runs, without their marks. */
export function textOfRuns(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

/** The logical text of a block, into which places count. A table's cells are joined by tabs, its rows by line feeds. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'rule':
      return '';
    case 'code':
      return block.text;
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(textOfRuns).join('\t')).join('\n');
    default:
      return textOfRuns(block.runs);
  }
}

/** All runs of a block, those of a table cell by cell. Code and rules have none. */
export function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'rule':
    case 'code':
      return [];
    case 'table':
      return [block.header, ...block.rows].flatMap((row: readonly Cell[]) => row.flat());
    default:
      return block.runs;
  }
}

/** Words of a text: stretches between spaces that hold a letter or a digit; two East Asian characters count as one word. */
export function countWords(text: string): number {
  const wide = text.match(/[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/g)?.length ?? 0;
  const words = text.split(/[\s\u3000]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return wide === 0 ? words : words + Math.floor(wide / 2);
}

/** Reading time in minutes at 200 words a minute, at least 1 where there are words. */
export const minutesOf = (words: number): number => (words === 0 ? 0 : Math.max(1, Math.round(words / 200)));
