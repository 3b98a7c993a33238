import type { Block, Cell } from '../../article/model.js';
import { inlineHtml } from './html-inline.js';
import { inlineMarkdown } from './inline-markdown.js';
import { inlinesOf } from './inline-nodes.js';

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

/** Whether no code, image or formula in a cell has a backslash before a bar, which no escape could express. */
const isPlainCell = (cell: Cell): boolean =>
  !cell.some(({ text, source = text, marks }) => marks.length > 0 && /\\\|/.test(source));

const cellOf = (cell: Cell): string => inlineMarkdown(inlinesOf(cell), 'cell');

/** Table as HTML, a row on each line; its first row tells how the columns are aligned. */
export function tableHtml({ align, header, rows }: Table): readonly string[] {
  const [first = [], ...others] = header.length > 0 ? [header, ...rows] : rows;
  const row = (cells: readonly Cell[], isHead: boolean, sides: Table['align'] = []): string =>
    `<tr>${cells.map((cell, column) => cellHtml(cell, isHead, sides[column])).join('')}</tr>`;
  const rest = others.map((cells) => row(cells, false));
  if (header.length === 0) return ['<table>', '<tbody>', row(first, false, align), ...rest, '</tbody>', '</table>'];
  const body = rest.length === 0 ? [] : ['<tbody>', ...rest, '</tbody>'];
  return ['<table>', '<thead>', row(first, true, align), '</thead>', ...body, '</table>'];
}

/** Cell of a table. The tag of a cell in a header makes it strong. */
function cellHtml(cell: Cell, isHead: boolean, side: Table['align'][number] = 'left'): string {
  const isStrong = isHead && cell.length > 0 && cell.every(({ text, marks }) => marks[0] === 'strong' || text === '\n');
  const runs = isStrong ? cell.map((run) => ({ ...run, marks: run.marks.slice(1) })) : cell;
  const tag = isStrong ? 'th' : 'td';
  return `<${tag}${side === 'left' ? '' : ` align="${side}"`}>${inlineHtml(inlinesOf(runs))}</${tag}>`;
}
