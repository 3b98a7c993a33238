import type { Block, Cell, Run } from './model.js';

/** Changes the runs of a block, those of a table cell by cell; code, formulas and rules have none. */
export function mapRuns(block: Block, change: (runs: Cell) => readonly Run[]): Block {
  switch (block.kind) {
    case 'code':
    case 'math':
    case 'rule':
      return block;
    case 'table':
      return { ...block, header: block.header.map(change), rows: block.rows.map((row) => row.map(change)) };
    default:
      return { ...block, runs: change(block.runs) };
  }
}
