import { expect, test } from 'vitest';
import type { Block } from '../../src/article/model.js';
import { placeCells } from '../../src/article/place-cells.js';
import { rowIndex } from '../../src/layout/layout.js';
import { shownBy, textOfSpans } from '../../src/layout/row.js';
import { layoutOfText, textRows } from '../kit/article/setting.js';

const CELL = 'some words of a cell';

const Y24 = 'y'.repeat(24);

test.each<readonly [what: string, source: string, width: number, rows: readonly string[]]>([
  [
    'columns are aligned as they say',
    '|a|b|c|\n|:-|:-:|-:|\n|long|words|right|\n|x|y|z|',
    40,
    ['a       b        c', '----  -----  -----', 'long  words  right', 'x       y        z'],
  ],
  [
    'the larger half of an odd space is after text in the middle',
    '|a|\n|:-:|\n|abcd|\n|abc|',
    40,
    [' a', '----', 'abcd', 'abc'],
  ],
  [
    'the widest column is made narrower',
    '|a|b|c|\n|-|-|-|\n|x|some more words here|other words|',
    30,
    ['a  b               c', '-  --------------  -----------', 'x  some more       other words', '   words here'],
  ],
  [
    'a column has eight cells at least',
    '|a|b|\n|-|-|\n|abcdefgh|some more words here|',
    18,
    ['a         b', '--------  --------', 'abcdefgh  some', '          more', '          words', '          here'],
  ],
  [
    'without room for them, the rows are records',
    '|a|b|\n|-|-|\n|abcdefgh|some more words here|',
    17,
    ['a · b', '', 'a: abcdefgh', 'b: some more', 'words here'],
  ],
  [
    'a word of 24 characters stays whole',
    `|a|b|\n|-|-|\n|x|${Y24} and|`,
    27,
    ['a  b', `-  ${'-'.repeat(24)}`, `x  ${Y24}`, '   and'],
  ],
  [
    'a longer one is split',
    `|a|b|\n|-|-|\n|x|${Y24}yy and|`,
    27,
    ['a  b', `-  ${'-'.repeat(24)}`, `x  ${Y24}`, '   yy and'],
  ],
  [
    'a label of a record is one line, and a column without one has none',
    '|x<br>y||\n|-|-|\n|some words|other words|\n||z|',
    9,
    ['x', 'y · ', '', 'x y: some', 'words', 'other', 'words', '', 'x y:', 'z'],
  ],
  [
    'a label of three lines is one line',
    '|x<br>y<br>z|b|\n|-|-|\n|some words|other|',
    9,
    ['x', 'y', 'z · b', '', 'x y z:', 'some', 'words', 'b: other'],
  ],
  ['a table without a header has its rows alone', '|||\n|-|-|\n|a|b|', 40, ['a  b']],
  ['a table without header and rows has its line', '|||\n|-|-|', 40, ['', '-  -']],
  ['a table without rows has its header', '|a|b|\n|-|-|', 40, ['a  b', '-  -']],
])('%s', (_, source, width, expected) => {
  expect(textRows(layoutOfText(source, width)).map((row) => row.trimEnd())).toEqual(
    expected.map((row) => row.trimEnd()),
  );
});

test('in records, the beginning of each cell is in the row where its label begins', () => {
  for (const width of [5, 8, 12, 15]) {
    const layout = layoutOfText(`|alpha|beta|\n|-|-|\n|${CELL}|${CELL}|\n|${CELL}|${CELL}|`, width);
    const table = layout.article.blocks[0] as Extract<Block, { kind: 'table' }>;
    const [, ...body] = placeCells(table);
    for (const [column, { start }] of body.flatMap((row) => [...row.entries()])) {
      const row = layout.rows(0)[rowIndex(layout, { block: 0, offset: start })];
      const label = column === 0 ? 'alpha' : 'beta';
      expect(textOfSpans(row?.spans ?? []), `${width} cells`).toMatch(new RegExp(`^${label.slice(0, 4)}`));
    }
  }
});

test('in records, the end of a row belongs to it, also beside cells without text', () => {
  for (const width of [5, 8, 12, 15]) {
    const layout = layoutOfText(`|alpha|beta|\n|-|-|\n|${CELL}||\n||${CELL}|\n|${CELL}|${CELL}|`, width);
    for (const [index, row] of layout.rows(0).entries()) {
      const { to } = shownBy(row) ?? { to: row.start + 1 };
      const shownIn = rowIndex(layout, { block: 0, offset: to - 1 });
      expect(shownIn, `${width} cells: ${textOfSpans(row.spans)}`).toBe(index);
    }
  }
});

test('in columns, text of one line is in the row to which its place belongs, with other rows and lines around', () => {
  const layout = layoutOfText(`|alpha|beta|\n|-|-|\n|first|other words|\n|${CELL} ${CELL}|some|\n|last|end|`, 30);
  const shown = layout.rows(0).map(({ spans }) => textOfSpans(spans));
  for (const text of ['alpha', 'beta', 'first', 'other words', 'last', 'end']) {
    const offset = `alpha\tbeta\nfirst\tother words\n${CELL} ${CELL}\tsome\nlast\tend`.lastIndexOf(text);
    const place = { block: 0, offset: offset + text.length - 1 };
    expect(shown[rowIndex(layout, place)]?.split(/ {2,}/), text).toContain(text);
  }
});

test('every row of a table begins further on in its text than the row above', () => {
  for (const width of [5, 8, 12, 30, 60]) {
    const starts = layoutOfText(`|a|b|\n|-|-|\n||${CELL}|\n|c||\n|${CELL}|${CELL}|`, width)
      .rows(0)
      .map(({ start }) => start);
    expect(starts, `${width} cells`).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
  }
});
