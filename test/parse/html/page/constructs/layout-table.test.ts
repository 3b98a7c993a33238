import { describe, expect, test } from 'vitest';
import { isLayoutTable, partsOfTable } from '../../../../../src/parse/html/page/constructs/layout-table.js';
import { type DomElement, parseDom } from '../../../../../src/parse/html/page/dom.js';

const tableOf = (html: string): DomElement => {
  const table = parseDom(html).querySelector('table');
  if (!table) throw new Error('no table');
  return table;
};
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const GRID = [
  ['a', 'b'],
  ['c', 'd'],
];
const box = (length: number, rows: readonly string[] = ['<th>a</th>']): string =>
  `<table>${rows.map((cell) => `<tr>${cell}</tr>`).join('')}<tr><td>${'b'.repeat(length)}</td></tr></table>`;

describe('a table', () => {
  test.each([
    ['that says so', '<table role=presentation><tr><th>a</th></tr></table>'],
    ['that says so in another word', '<table role=none><tr><th>a</th></tr></table>'],
    ['around a table', table(['a', '<table></table>'], ['c', 'd'])],
    ['around a table, with a caption', '<table><caption>a</caption><tr><td><table></table></td></tr></table>'],
    ...['h1', 'article', 'main', 'figure', 'video', 'iframe'].map((tag) => [
      `around ${tag}`,
      `<table><tr><th>a</th><th><${tag}>b</${tag}></th></tr><tr><td>c</td><td>d</td></tr></table>`,
    ]),
    ['of one row', table(['a', 'b'])],
    ['of one column', table(['a'], ['b'], ['c'])],
    ...['h2', 'h6', 'pre', 'blockquote'].map((tag) => [`with ${tag}`, table(['a', `<${tag}>b</${tag}>`], ['c', 'd'])]),
    ['with a long text in any cell', table(['a', 'b'], ['c', 'd'.repeat(1200)])],
    ['that is a box of 199 characters with a title of one', box(199)],
  ])('%s only arranges what is in it', (_, html) => {
    expect(isLayoutTable(tableOf(html))).toBe(true);
  });

  test.each([
    ['of values', table(...GRID)],
    ['of another role', '<table role=table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'],
    ['with a caption', '<table><caption>a</caption><tr><td>b</td></tr></table>'],
    ['with headers in one row', '<table><tr><th>a</th><th>b</th></tr></table>'],
    ['with a head', '<table><thead><tr><td>a</td></tr></thead><tr><td>b</td></tr></table>'],
    ['with a caption and a long text', `<table><caption>a</caption><tr><td>${'b'.repeat(1200)}</td></tr></table>`],
    [
      'with headers and a long text',
      `<table><tr><th>a</th><th>b</th></tr><tr><td>${'c'.repeat(1200)}</td><td>d</td></tr></table>`,
    ],
    ['of a header and a short value', box(198)],
    ['of a header and two values', box(300, ['<th>a</th>', '<td>c</td>'])],
    ['of a wide header and a long value', box(300, ['<th>a</th><th>c</th>'])],
    [
      'of a header around a heading',
      '<table><tr><th><h2>a</h2></th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
    ],
    ['with a text one character shorter', table(['a', 'b'], ['c', 'd'.repeat(1199)])],
    ['with a table after 600 elements', table(['a', 'b'], [`c${'<b></b>'.repeat(600)}`, '<table></table>'])],
    ['with an element of a name that begins alike', table(['a', '<figurex>b</figurex>'], ['c', 'd'])],
  ])('%s is one', (_, html) => {
    expect(isLayoutTable(tableOf(html))).toBe(false);
  });

  test('has the parts that are not in its cells', () => {
    const inner = '<table id=x><tr><td>a</td></tr></table>';
    const html = `<table><caption>${inner}</caption><thead><tr><th>${inner}</th></tr></thead><tbody><tr><td>${inner}</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>`;
    const parts = partsOfTable(tableOf(html)).map(({ localName }) => localName);
    expect(parts.toSorted()).toEqual([
      'caption',
      'table',
      'tbody',
      'td',
      'td',
      'tfoot',
      'th',
      'thead',
      'tr',
      'tr',
      'tr',
    ]);
  });
});
