import { Tokenizer, type Tokens } from 'marked';
import { trimEnd } from '../../article/text.js';

/** Header of a table and the row of its delimiters; marked's own expression takes a ms to compile, and reads all rows below. */
const HEAD = /^([^\n]*)\n {0,3}([|:-][-:| \t]*)(?:\n|$)/;

/** Whether a source begins with a header and as many delimiters, as a table does. */
export function hasTableHead(source: string): boolean {
  const [, header = '', delimiters = ''] = HEAD.exec(source) ?? [];
  return /[:|]/.test(delimiters) && columnsIn(header) === columnsIn(delimiters);
}

const columnsIn = (row: string): number => cellsOf(row, row.length).length;

/** Reads a table as marked does, whose rows are filled up to the number of columns: megabytes of cells that nobody wrote. */
export function tokenizeTable(this: Tokenizer, source: string): Tokens.Table | undefined {
  if (!hasTableHead(source)) return undefined;
  const [whole = '', head = '', delimiters = '', body = ''] = this.rules.block.table.exec(source) ?? [];
  const table = whole === '' ? undefined : Tokenizer.prototype.table.call(this, `${head}\n${delimiters}\n`);
  if (!table) return undefined;
  const lines = body.trim() === '' ? [] : body.replace(/\n[ \t]*$/, '').split('\n');
  const rows = lines.map((line) =>
    cellsOf(line, table.align.length).map((text, column) => {
      return { text, tokens: this.lexer.inline(text), header: false, align: table.align[column] ?? null };
    }),
  );
  return { ...table, raw: trimEnd(whole, '\n'), rows };
}

/** Splits a row at its pipes, except escaped ones (GFM 4.10). Those at its start and end are optional. */
function cellsOf(row: string, most: number): readonly string[] {
  // A replacement by a function takes a twentieth of the time of a document with tables.
  const cells = row.includes('\\')
    ? row.replace(/\\.|\|/g, (mark) => (mark === '|' ? '\n' : mark)).split('\n')
    : row.split('|');
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.slice(0, most).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
