import type { Block, Cell } from '../../article/model.js';
import { inlineMarkdown } from './inline-markdown.js';
import { inlinesOf } from './inline-nodes.js';
import { inlineHtml } from './inline-tags.js';

type Table = Extract<Block, { kind: 'table' }>;

const BORDERS = { left: '---', center: ':-:', right: '--:' } as const;

/** Table in GitHub's Markdown if it has a header over all columns, otherwise in HTML. */
export function tableLines(table: Table): readonly string[] {
  const { align, header, rows } = table;
  const isPlain =
    header.length === align.length &&
    rows.every((row) => row.length > 0) &&
    [header, ...rows].flat().every(isPlainCell);
  if (!isPlain) return tableHtml(table);
  const border = `| ${align.map((side) => BORDERS[side]).join(' | ')} |`;
  const [head = '', ...body] = [header, ...rows].map((row) => `| ${row.map(cellOf).join(' | ')} |`);
  return [head, border, ...body];
}

/** Whether no code, image or formula in a cell has a backslash before a bar: no escape could say it. */
const isPlainCell = (cell: Cell): boolean =>
  !cell.some(({ text, source = text, marks }) => marks.length > 0 && /\\\|/.test(source));

const cellOf = (cell: Cell): string => inlineMarkdown(inlinesOf(cell), 'cell');

/** Table as HTML, a row on each line. */
export function tableHtml({ header, rows }: Table): readonly string[] {
  const row = (cells: readonly Cell[], write: (cell: Cell) => string): string =>
    `<tr>${cells.map(write).join('')}</tr>`;
  const td = (cell: Cell): string => `<td>${inlineHtml(inlinesOf(cell))}</td>`;
  const head = header.length === 0 ? [] : ['<thead>', row(header, headerCell), '</thead>'];
  const body = rows.length === 0 ? [] : ['<tbody>', ...rows.map((cells) => row(cells, td)), '</tbody>'];
  return ['<table>', ...head, ...body, '</table>'];
}

/** Cell of a header: its tag makes it strong. */
function headerCell(cell: Cell): string {
  const isStrong = cell.length > 0 && cell.every(({ text, marks }) => marks[0] === 'strong' || text === '\n');
  const runs = isStrong ? cell.map((run) => ({ ...run, marks: run.marks.slice(1) })) : cell;
  const tag = isStrong ? 'th' : 'td';
  return `<${tag}>${inlineHtml(inlinesOf(runs))}</${tag}>`;
}
