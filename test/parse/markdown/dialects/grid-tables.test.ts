import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/article/setting.js';

test('a table of aligned columns keeps its rows, and indented code its indentation', () => {
  const table = '  Right   Left\n-------   ----\n     12   a';
  expect(articleOf(table).blocks).toMatchObject([{ kind: 'code', text: table }]);
  const code = table.replace(/^/gm, '     ');
  expect(articleOf(code).blocks).toMatchObject([{ kind: 'code', text: table.replace(/^/gm, ' ') }]);
});

test('the cells of a drawn table need no space beside their borders', () => {
  expect(articleOf('+-+-+\n|a|b|\n+=+=+\n|c|d|\n+-+-+').blocks.map(textOf)).toEqual(['a\tb\nc\td']);
});

test('in a cell of a drawn table, an empty line begins a row, and the lines after it are joined', () => {
  const cell = ['one', 'two', '', 'three', 'four', '- five', 'six', '# 7', '> 8', '1. 9', '+ a', '* b'];
  const table = ['+-------+', ...cell.map((line) => `| ${line.padEnd(6)}|`), '+-------+'].join('\n');
  expect(articleOf(table).blocks.map((block) => textOf(block).trim())).toEqual([
    'one two\nthree four\n- five six\n# 7\n> 8\n1. 9\n+ a\n* b',
  ]);
});

test('wide characters take two columns of a drawn table or one', () => {
  for (const cell of ['日本', '日本  ', 'ﾆﾎ  '])
    expect(articleOf(`+----+\n|${cell}|\n+====+\n|abcd|\n+----+`).blocks.map(textOf), cell).toEqual([
      `${cell.trim()}\nabcd`,
    ]);
});

test('a drawn table has its header above the first line of equals signs below its top', () => {
  const [table] = articleOf('+=+=+\n|a|b|\n+=+=+\n|c|d|\n+-+-+').blocks;
  expect(table && textOf(table)).toBe('a\tb\nc\td');
});

test.each([
  ['a sign of equality in a cell', '+---+\n|a=b|\n+---+\n|c  |\n+---+', '\na=b\nc'],
  ['a cell over rows', '+--+--+\n|a |b |\n|  +--+\n|c |d |\n+--+--+', '\na\nc\tb\n\td'],
  ['a cell over columns at the top', '+-----+\n|a    |\n+--+--+\n|b |c |\n+--+--+', '\na\t\nb\tc'],
])('a drawn table with %s', (_, source, text) => {
  expect(articleOf(source).blocks.map(textOf)).toEqual([text]);
});

test.each([
  ['do not reach its borders', '+--+--+\n|a |b |\n c |d |\n+--+--+'],
  ['change their columns', '+--+--+\n|a |b |\n|c   d|\n+--+--+'],
])('a drawing whose rows %s keeps them, as code', (_, drawing) => {
  expect(articleOf(drawing).blocks).toMatchObject([{ kind: 'code', text: drawing }]);
});

test('colons in the line below the header of a drawn table align its columns', () => {
  const line = (border: string): string => `+${border}-+${border}:+:${border}+:${border.slice(1)}:+`;
  const table = `${line('--').replaceAll(':', '-')}\n|a  |b  |c  |d  |\n${line('==').replaceAll('-', '=')}\n|e  |f  |g  |h  |\n+---+---+---+---+`;
  expect(articleOf(table).blocks).toMatchObject([{ kind: 'table', align: ['left', 'right', 'left', 'center'] }]);
});
