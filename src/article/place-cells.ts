import type { Block, Cell } from './model.js';
import { textOfRuns } from './text.js';

/** Cell of a table, with the offset of its first character in the table's text. */
export interface PlacedCell {
  readonly runs: Cell;
  readonly start: number;
}

/** Places the cells of a table, row by row from the header on: a separator follows each cell, and a row without cells. */
export function placeCells({ header, rows }: Extract<Block, { kind: 'table' }>): readonly (readonly PlacedCell[])[] {
  let next = 0;
  return [header, ...rows].map((row) => {
    if (row.length === 0) next += 1;
    return row.map((runs) => {
      const start = next;
      next += textOfRuns(runs).length + 1;
      return { runs, start };
    });
  });
}
