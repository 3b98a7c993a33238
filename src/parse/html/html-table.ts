import type { Align, Block, Cell, Container } from '../../article/model.js';

/** Builds the table of raw HTML; the header of a table without headers has no cells. */
export function htmlTable(
  rows: readonly (readonly Cell[])[],
  headed: boolean,
  containers: readonly Container[],
  line: number,
): Block {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const align = new Array<Align>(columns).fill('left');
  const [header = [], ...body] = headed ? rows : [[], ...rows];
  return { kind: 'table', align, header, rows: body, containers, line };
}
