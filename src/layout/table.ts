import type { Block } from '../article/model.js';
import { placeCells } from '../article/place-cells.js';
import { textOfRuns } from '../article/text.js';
import { boundsOf } from './bounds.js';
import { type FlowLine, flow, type PlacedRun } from './flow.js';
import type { LayoutOptions } from './options.js';
import { pad, type Role, type Span } from './row.js';
import { shownRuns } from './shown-runs.js';

type Table = Extract<Block, { kind: 'table' }>;

/** Minimum width of a column, in cells; a table without room for it is laid out as records. */
const LEAST_COLUMN = 8;
/** Maximum width, in cells, of a word that is never split in a column; only longer words are. */
const LONG_WORD = 24;
const GAP = 2;

/** Cell as it is shown, with the offset of its first character in the table's text. */
interface ShownCell {
  readonly runs: readonly PlacedRun[];
  readonly start: number;
}

/** Lays out a table in `width` cells: as columns, or as records, line by line, if columns would be too narrow. */
export function tableLines(table: Table, width: number, options: LayoutOptions): Iterable<FlowLine> {
  const rows = placeCells(table).map((row) =>
    row.map(({ runs, start }) => ({ runs: shownRuns(runs, start, options), start })),
  );
  const columns = widths(rows, table.align.length, width, options);
  return columns ? grid(rows, columns, table, options) : records(rows, width, options);
}

/** Computes the widths of columns in cells; undefined if they do not fit into `width`. */
function widths(
  rows: readonly (readonly ShownCell[])[],
  count: number,
  width: number,
  { tools: { metrics }, wholeAddresses }: LayoutOptions,
): readonly number[] | undefined {
  const room = width - GAP * (count - 1);
  const natural = new Array<number>(count).fill(1);
  const least = new Array<number>(count).fill(1);
  for (const row of rows) {
    row.forEach(({ runs }, i) => {
      const text = textOfRuns(runs);
      for (const line of text.split('\n')) natural[i] = Math.max(natural[i] ?? 1, metrics.cells(line));
      const bounds = wholeAddresses ? boundsOf(runs, text) : undefined;
      let at = 0;
      for (const word of text.split(/[ \n]/)) {
        const isWhole = bounds !== undefined && bounds.addresses(at, at + word.length).length > 0;
        least[i] = Math.max(least[i] ?? 1, Math.min(metrics.cells(word), isWhole ? room : LONG_WORD));
        at += word.length + 1;
      }
    });
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  if (sum(natural) <= room) return natural;
  if (sum(least) > room || sum(natural.map((cells) => Math.min(cells, LEAST_COLUMN))) > room) return undefined;
  return share(least, natural, room);
}

/** Widens columns from `least` towards `natural`, the widest last, until the room is used up. */
function share(least: readonly number[], natural: readonly number[], room: number): readonly number[] {
  const result = [...least];
  let left = room - result.reduce((total, cells) => total + cells, 0);
  const open = result.map((_, i) => i).filter((i) => (natural[i] ?? 0) > (result[i] ?? 0));
  open.sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  open.forEach((column, order) => {
    const target = Math.floor((left + sumAt(result, open.slice(order))) / (open.length - order));
    const cells = Math.max(result[column] ?? 0, Math.min(natural[column] ?? 0, target));
    const more = Math.min(cells - (result[column] ?? 0), left);
    result[column] = (result[column] ?? 0) + more;
    left -= more;
  });
  return result;
}

const sumAt = (numbers: readonly number[], at: readonly number[]): number =>
  at.reduce((total, i) => total + (numbers[i] ?? 0), 0);

function grid(
  rows: readonly (readonly ShownCell[])[],
  columns: readonly number[],
  table: Table,
  options: LayoutOptions,
): readonly FlowLine[] {
  const [head = [], ...body] = rows;
  const set = (row: readonly ShownCell[], roles: readonly Role[]) =>
    gridRow(
      row.map((cell, i) => flow(cell.runs, columns[i] ?? 1, options, roles)),
      columns,
      table,
    );
  const bodyLines = body.map((row) => set(row, []));
  const airy = bodyLines.some((lines) => lines.length > 1);
  const line = options.plain ? '-' : '─';
  const cells = columns.reduce((total, column) => total + column, GAP * (columns.length - 1));
  const headless = head.every(({ runs }) => runs.length === 0);
  const below = bodyLines.flatMap((lines, i) => (airy && i > 0 ? [rowAbove(body[i]), ...lines] : lines));
  if (headless && body.length > 0) return below;
  return [
    ...set(head, ['tableHead']),
    {
      ...rowAbove(body[0]),
      cells,
      spans: [{ text: columns.map((column) => line.repeat(column)).join(' '.repeat(GAP)), roles: ['tableLine'] }],
    },
    ...below,
  ];
}

/** Empty line above a row, which has the place between it and the text before. */
const rowAbove = (row: readonly ShownCell[] = []): FlowLine => ({
  start: (row[0]?.start ?? 0) - 1,
  spans: [],
  cells: 0,
});

/** Puts the lines of a row's cells side by side. Columns are as wide as `columns` says, in cells. */
function gridRow(
  cells: readonly (readonly FlowLine[])[],
  columns: readonly number[],
  { align }: Table,
): readonly FlowLine[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  const tallest = cells.find((lines) => lines.length === height) ?? [];
  return Array.from({ length: height }, (_, n) => {
    const spans: Span[] = [];
    let width = 0;
    cells.forEach((lines, i) => {
      const line = lines[n];
      const room = (columns[i] ?? 0) - (line?.cells ?? 0);
      const left = align[i] === 'right' ? room : align[i] === 'center' ? room >> 1 : 0;
      const gap = i === 0 ? 0 : GAP;
      spans.push(pad(gap + left), ...(line?.spans ?? []), pad(room - left));
      width += gap + (columns[i] ?? 0);
    });
    return {
      start: (n === 0 ? cells[0]?.[0] : tallest[n])?.start ?? 0,
      spans: spans.filter(({ text }) => text),
      cells: width,
    };
  });
}

/** Lays out a table as records: all headers once, then a paragraph of "header: value" for each row. */
function* records(
  rows: readonly (readonly ShownCell[])[],
  width: number,
  options: LayoutOptions,
): Generator<FlowLine, void> {
  const [head = [], ...body] = rows;
  const labels = head.map(({ runs }) => textOfRuns(runs).replaceAll('\n', ' '));
  yield* headers(head, width, options);
  for (const row of body) {
    yield rowAbove(row);
    for (const [i, cell] of row.entries()) yield* record(labels[i] ?? '', cell, width, options);
  }
}

/** Lays out the headers in one paragraph, separated by dots. */
function headers(head: readonly ShownCell[], width: number, options: LayoutOptions): readonly FlowLine[] {
  const gap = { text: ' · ', marks: [] };
  const runs = head.flatMap((cell, i) => [...(i === 0 ? [] : [gap]), ...cell.runs]);
  return flow(runs, width, options, ['tableHead']);
}

function record(label: string, cell: ShownCell, width: number, options: LayoutOptions): readonly FlowLine[] {
  const prefix = label === '' ? [] : [{ text: `${label}: `, marks: ['strong' as const] }];
  const lines = flow([...prefix, ...cell.runs], width, options);
  return lines.map((line) => ({ ...line, start: Math.max(line.start, cell.start) }));
}
