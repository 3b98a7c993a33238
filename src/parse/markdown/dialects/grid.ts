import type { Align } from '../../../article/model.js';

/** Table as a drawing: each cell with its lines. A cell over several columns or rows is in the first of them, and the others are empty. */
export interface Grid {
  readonly align: readonly (Align | null)[];
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly lines: string[];
}

const SEPARATOR = /^\+(?:[-=:]+\+)+$/;
/** Borders within a line. */
const BORDERS = /\+(?:[-=:]+\+)+/g;
/** Wide characters of one UTF-16 unit; others of two cells have two units. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g;
/** Maximum number of columns: time grows with their square. */
const MOST = 100;
const FILLER = '\uE000';

/** Reads the lines of a drawing, in which wide characters take two columns or one; undefined if it is not a clean table. */
export function gridOf(lines: readonly string[]): Grid | undefined {
  if (!SEPARATOR.test(lines[0] ?? '') || !SEPARATOR.test(lines.at(-1) ?? '') || lines.length < 3) return undefined;
  return gridOfColumns(lines.map((line) => line.replace(WIDE, `$&${FILLER}`))) ?? gridOfColumns(lines);
}

function gridOfColumns(lines: readonly string[]): Grid | undefined {
  const [first = ''] = lines;
  const edges = edgesOf(lines);
  if (edges.length > MOST || lines.some((line) => line.length !== first.length)) return undefined;
  const middle = endOfHeader(lines);
  const rows: string[][][] = [];
  let open: readonly (Cell | undefined)[] = [];
  let header = 0;
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line, edges);
    if (!cells) return undefined;
    if (index === middle) header = rows.length;
    const inside = edges.slice(1).map((_, column) => cells.find((cell) => covers(cell, column)));
    if (inside.includes(undefined)) {
      open = open.map((cell, column) => inside[column] && cell);
      if (index < lines.length - 1) rows.push(inside.map(() => []));
    }
    const next = placed(cells, open, rows.at(-1) ?? []);
    if (!next) return undefined;
    open = next;
  }
  const border = lines[middle] ?? first;
  const align = edges.slice(1).map((to, i) => alignOf(border.slice((edges[i] ?? 0) + 1, to)));
  return { align, header: merged(rows.slice(0, header)), rows: rows.slice(header) };
}

/** Adds the text of a line's cells to the open ones, or to a row; undefined if a cell has another width than the one it continues. */
function placed(cells: readonly Cell[], open: readonly (Cell | undefined)[], row: string[][]) {
  let next = open;
  for (const { from, to, lines } of cells) {
    const cell = next[from] ?? { from, to, lines: row[from] ?? [] };
    if (cell.from !== from || cell.to !== to) return undefined;
    cell.lines.push(...lines);
    next = row.map((_, column) => (covers(cell, column) ? cell : next[column]));
  }
  return next;
}

const covers = ({ from, to }: Cell, column: number): boolean => from <= column && column < to;

/** Index of the separator below the header; -1 without a header. */
const endOfHeader = (lines: readonly string[]): number =>
  lines.findIndex((line, i) => i > 0 && i < lines.length - 1 && SEPARATOR.test(line) && line.includes('='));

/** Columns at which cells begin and end. */
const edgesOf = (lines: readonly string[]): readonly number[] =>
  [
    ...new Set(
      lines.flatMap((line) =>
        [...line.matchAll(BORDERS)].flatMap(({ 0: border, index }) =>
          [...border].flatMap((character, i) => (character === '+' ? [index + i] : [])),
        ),
      ),
    ),
  ].sort((a, b) => a - b);

/** Cells of a line, between borders; undefined if it begins or ends elsewhere than at an edge. */
function cellsOf(line: string, edges: readonly number[]): readonly Cell[] | undefined {
  const at = (column: number): string => line[edges[column] ?? 0] ?? '';
  const cells: Cell[] = [];
  for (let from = 0; from < edges.length - 1; ) {
    let to = from + 1;
    const border = line.slice(edges[from], (edges[to] ?? 0) + 1);
    if (!/^[-=:+]+$/.test(border)) {
      while (to < edges.length && !/[|+]/.test(at(to))) to += 1;
      if (to === edges.length || !/[|+]/.test(at(from))) return undefined;
      const text = line
        .slice((edges[from] ?? 0) + 1, edges[to])
        .replaceAll(FILLER, '')
        .trim();
      cells.push({ from, to, lines: [text] });
    }
    from = to;
  }
  return cells;
}

const alignOf = (border: string): Align | null =>
  border.endsWith(':') ? (border.startsWith(':') ? 'center' : 'right') : border.startsWith(':') ? 'left' : null;

/** Puts the rows of a header into one. */
const merged = (rows: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => [...(row[column] ?? []), '']));
