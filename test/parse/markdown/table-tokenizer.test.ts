import fc from 'fast-check';
import { Lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../src/article/links.js';
import { textOf } from '../../../src/article/text.js';
import { plainSyntax } from '../../../src/parse/markdown/syntax.js';
import { articleOf, layoutOfText, textRows } from '../../kit/article/setting.js';

const cellsOf = (tokens: readonly Token[]) =>
  tokens
    .filter((token): token is Tokens.Table => token.type === 'table')
    .map(({ header, align, raw, rows }) => {
      const texts = (row: readonly Tokens.TableCell[]) => row.map(({ text, align }) => ({ text, align }));
      return { header: texts(header), align, raw, rows: rows.map(texts) };
    });

/** Removes the empty cells at the end of each row, as there marked adds them. */
const trimmed = (tables: ReturnType<typeof cellsOf>) =>
  tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map((row) => row.slice(0, 1 + row.findLastIndex(({ text }) => text !== ''))),
  }));

describe('tables', () => {
  test('cells are those of marked, but for empty ones at the end of a row', () => {
    const piece = fc.constantFrom('|', '|', '\\', '\\|', ' ', '\t', 'a', '`', '-', ':', '\n', '\n', '\n\n', '> ', '#');
    const row = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (rows, columns) => {
        const table = [`|${'h|'.repeat(columns)}`, `|${':-:|'.repeat(columns)}`, ...rows].join('\n');
        const plain = new Lexer({ gfm: true }).blockTokens(table, []);
        expect(trimmed(cellsOf(new Lexer(plainSyntax().options).blockTokens(table, [])))).toEqual(
          trimmed(cellsOf(plain)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['Markdown', `|${'h|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'a\n'.repeat(1000)}`],
    ['HTML', `<table><tr>${'<th>h'.repeat(500)}${'<tr><td>a'.repeat(1000)}</table>`],
    ['HTML without headers', `<table><tr>${'<td>h'.repeat(500)}${'<tr><td>a'.repeat(1000)}</table>`],
  ])('no cells are made that are not in the source: %s', (_, source) => {
    const [table] = articleOf(source).blocks;
    expect(table?.kind === 'table' && [table.align.length, table.header.length + table.rows.flat().length]).toEqual([
      500, 1500,
    ]);
  });

  const SHORT = '| a | b | c |\n|---|--:|---|\n| d |\n|\n| e || [f](http://g.h) |';

  test('short rows are drawn in their columns', () => {
    expect(textRows(layoutOfText(SHORT, 40))).toEqual(['a  b  c', '-  -  -', 'd', '', 'e     f']);
  });

  test('short rows are drawn as records of the cells that they have', () => {
    expect(textRows(layoutOfText(SHORT, 6))).toEqual(['a · b', '· c', '', 'a: d', '', '', 'a: e', 'b:', 'c: f']);
  });

  test('links after a row without cells are where the text says', () => {
    const article = articleOf(SHORT);
    expect(
      linksOf(article).map(({ block, from, to }) => textOf(article.blocks[block] as never).slice(from, to)),
    ).toEqual(['f']);
  });
});
