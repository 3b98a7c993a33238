import type { Cell } from '../../article/model.js';

/** Cell that spans columns and rows. */
export interface SpannedCell {
  readonly runs: Cell;
  /** Number of columns. */
  readonly across: number;
  /** Number of rows. */
  readonly down: number;
}

/** Cell that reaches into later rows: its columns, and the first row below it. */
interface Reaching {
  readonly from: number;
  readonly to: number;
  readonly below: number;
}

/**
 * Puts cells into their columns, with empty cells where others span several columns or rows. Columns in which no cell begins are left
 * out, so that there are no more columns than cells. Spans that would take far more work than the cells themselves are ignored.
 */
export function spread(rows: readonly (readonly SpannedCell[])[]): readonly (readonly Cell[])[] {
  const plain = rows.map((cells) => cells.map(({ runs }) => runs));
  if (!rows.some((cells) => cells.some(({ across, down }) => across > 1 || down > 1))) return plain;
  const count = rows.reduce((sum, cells) => sum + cells.length, 0);
  const most = 16 * count + 1000;
  const starts = columnsOf(rows, most);
  if (!starts) return plain;
  const columns = new Map([...new Set(starts.flat())].sort((a, b) => a - b).map((start, column) => [start, column]));
  const lengths = starts.map((row) => (columns.get(row.at(-1) ?? -1) ?? -1) + 1);
  if (lengths.reduce((sum, length) => sum + length, 0) > most) return plain;
  return rows.map((cells, row) => {
    const placed = new Array<Cell>(lengths[row] ?? 0).fill([]);
    for (const [i, { runs }] of cells.entries()) placed[columns.get(starts[row]?.[i] ?? 0) ?? 0] = runs;
    return placed;
  });
}

/** Column in which each cell begins; undefined after `most` steps of work. */
function columnsOf(
  rows: readonly (readonly SpannedCell[])[],
  most: number,
): readonly (readonly number[])[] | undefined {
  let reaching: readonly Reaching[] = [];
  let work = 0;
  const starts: number[][] = [];
  for (const [row, cells] of rows.entries()) {
    reaching = reaching.filter(({ below }) => below > row);
    work += 2 * reaching.length;
    if (work > most) return undefined;
    const added: Reaching[] = [];
    let next = 0;
    let column = 0;
    starts.push(
      cells.map(({ across, down }) => {
        for (let other = reaching[next]; other && other.from <= column; other = reaching[next]) {
          column = Math.max(column, other.to);
          next += 1;
        }
        const from = column;
        column += across;
        if (down > 1) added.push({ from, to: column, below: row + down });
        return from;
      }),
    );
    if (added.length > 0) reaching = [...reaching, ...added].sort((a, b) => a.from - b.from);
  }
  return starts;
}
