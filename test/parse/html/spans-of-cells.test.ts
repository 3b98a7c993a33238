import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { spread } from '../../../src/parse/html/spans-of-cells.js';
import { articleOf } from '../../kit/article/setting.js';

const cell = (text: string, across = 1, down = 1) => ({ runs: [{ text, marks: [] }], across, down });
const shown = (rows: Parameters<typeof spread>[0]) => spread(rows).map((row) => row.map((runs) => runs[0]?.text ?? ''));

describe('cells that span columns and rows', () => {
  test.each([
    [
      'rows and columns',
      [
        [cell('a', 1, 2), cell('b', 2)],
        [cell('c'), cell('d')],
      ],
      [
        ['a', 'b'],
        ['', 'c', 'd'],
      ],
    ],
    ['a row below', [[cell('a', 1, 2), cell('b')], [cell('c')], [cell('d')]], [['a', 'b'], ['', 'c'], ['d']]],
    [
      'columns before a cell',
      [
        [cell('a', 2), cell('b')],
        [cell('c'), cell('d'), cell('e')],
      ],
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    ['columns without a cell', [[cell('a', 1000), cell('b')], [cell('c')]], [['a', 'b'], ['c']]],
    ['all of a row', [[cell('a', 3)], [cell('b'), cell('c')]], [['a'], ['b', 'c']]],
    ['several rows side by side', [[cell('a', 1, 3), cell('b', 1, 2)], [], [cell('c')]], [['a', 'b'], [], ['', 'c']]],
    [
      'several rows, begun from right to left',
      [[cell('a'), cell('b', 1, 3)], [cell('c', 1, 2)], [cell('d')]],
      [['a', 'b'], ['c'], ['', '', 'd']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(shown(rows)).toEqual(expected);
  });

  test('every cell is kept in its row, whatever its spans', () => {
    const arbitrary = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom(1, 2, 3, 1000),
      fc.constantFrom(1, 2, 65_534),
    );
    const row = fc.array(arbitrary, { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const cells = rows.map((row) => row.map(([text, across, down]) => cell(text, across, down)));
        const kept = shown(cells).map((row) => row.filter((text) => text !== ''));
        expect(kept).toEqual(rows.map((row) => row.map(([text]) => text)));
      }),
    );
  });

  test('there are no more cells than the source can mean', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [cell('a', 1 + (i % 1000)), cell('b', 1, 65_534)]);
    expect(spread(rows).flat().length).toBeLessThan(16 * 4000 + 1001);
  });

  test('a table of raw HTML has its cells below their headers', () => {
    const head = '<tr><th rowspan="2">Name<th colspan="2">Size<tr><th>in<th>out';
    const body = '<tr><td rowspan="2">beta<td>3<td>4<tr><td>5<td>6';
    const [block] = articleOf(`<table>${head}${body}</table>`).blocks;
    expect(block && textOf(block)).toBe('Name\tSize\n\tin\tout\nbeta\t3\t4\n\t5\t6');
    expect(block).toMatchObject({ align: ['left', 'left', 'left'] });
  });

  test('the cells of the first row say how columns are aligned', () => {
    const [block] = articleOf(
      '<table><tr><th align="right">a<th>b<tr><td align="left">c<td align="center">d</table>',
    ).blocks;
    expect(block).toMatchObject({ align: ['right', 'left'] });
  });

  test.each([
    ['a column of headers', '<table><tr><th>a<td>b<tr><th>c<td>d</table>', '\na\tb\nc\td'],
    ['an empty corner', '<table><tr><td><th>b<tr><th>c<td>d</table>', '\tb\nc\td'],
    ['a head', '<table><thead><tr><td>a<tbody><tr><td>b</table>', 'a\nb'],
    ['headers below an empty row', '<table><tr></tr><tr><th>a<tr><td>b</table>', 'a\nb'],
    ['a span that is no number', '<table><tr><td colspan="x" rowspan="-1">a<td>b</table>', '\na\tb'],
  ])('%s', (_, source, text) => {
    const [block] = articleOf(source).blocks;
    expect(block && textOf(block)).toBe(text);
  });
});
