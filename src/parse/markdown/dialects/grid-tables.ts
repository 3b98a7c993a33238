import type { TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { trimEnd } from '../../../article/text.js';
import type { Dialect } from './dialect.js';
import { MARKS } from './dialect-marks.js';
import { type Grid, gridOf } from './grid.js';

/*
 * Tables drawn with `+`, `-` and `|` (pandoc, reStructuredText). Another drawing that begins with a box, and a tree of files, keep their
 * rows, as code.
 */

/** Border of a box, with other boxes, lines and spaces beside it, or a line of box-drawing characters. */
const BORDER = String.raw` {0,3}(?:\+(?=[-=:]+\+[-+=:]|[-=:]{2,}\+)[-+=:|<>^ \t]*|[┌╔╭┏├└][─═━]{2}[^\n]*)`;
const DRAWING = new RegExp(String.raw`^${BORDER}(?:\n[ \t]*[^\s][^\n]*)+(?:\n|$)`);
const COLUMNS = String.raw` {0,3}-{2,}(?: +-{2,})+[ \t]*(?:\n|$)`;
const ROW = String.raw`[ \t]*\S[^\n]*(?:\n|$)`;
/** Table whose columns are only aligned, by hyphens below its header or around its rows (pandoc): it keeps its rows. */
const SIMPLE = new RegExp(
  String.raw`^(?:(?=[^\n]* {2})[ \t]*[^\s|>#\`-][^\n]*\n${COLUMNS}(?:${ROW})+|${COLUMNS}(?:${ROW})+?${COLUMNS}(?:${ROW})*)`,
);
/** Line of a cell that does not continue the line before it. */
const ITEM = /^(?:[-+*] |\d{1,9}[.)] |#{1,6} |> |```)/;

const drawing: TokenizerExtension = {
  name: 'drawing',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const [raw] = DRAWING.exec(source) ?? SIMPLE.exec(source) ?? [];
    if (raw === undefined) return undefined;
    // A rule or a row of a simple table may begin before its header.
    const indent = SIMPLE.test(raw) ? 0 : (/^ */.exec(raw)?.[0].length ?? 0);
    const text = trimEnd(raw.replace(new RegExp(`^ {0,${indent}}`, 'gm'), ''), ' \t\n');
    const grid = gridOf(text.split('\n').map((line) => trimEnd(line, ' \t')));
    return grid ? tableOf(grid, raw, this) : { type: 'code', raw, lang: '', text };
  },
};

function tableOf({ align, header, rows }: Grid, raw: string, { lexer }: TokenizerThis): Tokens.Table {
  const cellsOf = (row: readonly (readonly string[])[], isHeader: boolean) =>
    row.map((lines, column): Tokens.TableCell => {
      const text = textOf(lines);
      return { text, tokens: lexer.inline(text), header: isHeader, align: align[column] ?? null };
    });
  return {
    type: 'table',
    raw,
    align: [...align],
    header: cellsOf(header, true),
    rows: rows.map((row) => cellsOf(row, false)),
  };
}

/** Text of a cell: the lines of a paragraph are joined, others are parted by hard breaks. */
function textOf(lines: readonly string[]): string {
  let text = '';
  let parted = false;
  for (const line of lines) {
    if (line === '') parted = text !== '';
    else {
      text += text === '' ? line : `${parted || ITEM.test(line) ? '  \n' : '\n'}${line}`;
      parted = false;
    }
  }
  return text;
}

export const gridTables: Dialect = {
  detect: MARKS.gridTables,
  extensions: [drawing],
  interrupts: String.raw`\n${BORDER}(?=\n)`,
};
