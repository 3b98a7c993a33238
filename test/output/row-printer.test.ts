import { expect, test } from 'vitest';
import { textOfSpans } from '../../src/layout/row.js';
import { createRowPrinter } from '../../src/output/row-printer.js';
import { articleOf, settingOf } from '../kit/article/setting.js';

/** Prints a text as plain rows. */
function printed(source: string, width: number): string {
  let output = '';
  const printer = createRowPrinter(textOfSpans, (text) => {
    output += text;
  });
  printer.add(articleOf(source).blocks, settingOf(width));
  printer.end();
  return output;
}

test('rows of a table end with their last character, however many cells after it are empty', () => {
  const table = '| a | b | c |\n| --- | :-: | --: |\n| d |  |  |\n|  | e |  |\n|  |  | f |\n';
  expect(printed(table, 40)).toBe('a  b  c\n-  -  -\nd\n   e\n      f\n');
});

test.each([
  ['- \n- a', '-\n- a\n'],
  ['> - [ ] \n> - a', '> - [ ]\n> - a\n'],
  ['- a\n\n  > b\n  >\n  > c', '- a\n\n  > b\n  >\n  > c\n'],
])('no row ends with a space of a margin: %j', (source, rows) => {
  expect(printed(source, 40)).toBe(rows);
});

test('spaces at the end of a line of code are printed', () => {
  expect(printed('```\na  \nb\n```', 40)).toBe('    a  \n    b\n');
});
