import { expect, test } from 'vitest';
import type { Cell, Run } from '../../../src/article/model.js';
import { namesOfPictures } from '../../../src/parse/html/picture-table.js';

const picture = (text: string, href: string): Run => ({ text, marks: ['link', 'image'], href });
const plain = (text: string): Run => ({ text, marks: [] });
const link = (text: string, href: string): Run => ({ text, marks: ['link'], href });

/** Names in a table of some cells in rows, with their addresses; its header has no cells. */
const named = (...rows: readonly (readonly Cell[])[]): string | undefined =>
  namesOfPictures({ kind: 'table', align: [], header: [], rows, containers: [], line: 1 })
    ?.map(({ text, marks, href }) => (href === undefined ? text : `[${text}](${href}${marks.join(' ')})`))
    .join('');

const JO = [picture('Jo', '/jo')];
const MAX = [picture('Max', '/max')];

test.each<readonly [what: string, rows: readonly (readonly Cell[])[], names: string | undefined]>([
  ['two pictures in a row', [[JO, MAX]], '[Jo](/jolink), [Max](/maxlink)'],
  ['pictures in two rows', [[JO], [MAX]], '[Jo](/jolink), [Max](/maxlink)'],
  ['an empty cell', [[JO, []], [MAX]], '[Jo](/jolink), [Max](/maxlink)'],
  ['words beside a picture', [[[...JO, plain('\n Jo\n Gull ')], MAX]], '[Jo Gull](/jolink), [Max](/maxlink)'],
  ['words that lead elsewhere', [[[...JO, link('Gull', '/gull')], MAX]], '[Gull](/gulllink), [Max](/maxlink)'],
  ['two words beside a picture', [[[...JO, plain('Gull'), plain('oil')], MAX]], '[Gull](/jolink) oil, [Max](/maxlink)'],
  ['a sign beside a picture', [[[...JO, plain(' 💻')], MAX]], '[Jo](/jolink), [Max](/maxlink)'],
  ['two pictures in a cell', [[[...JO, ...MAX], MAX]], '[Jo](/jolink), [Max](/maxlink)'],
  ['eight words', [[[...JO, plain('a b c d e f g h')], MAX]], '[a b c d e f g h](/jolink), [Max](/maxlink)'],
  ['nine words', [[[...JO, plain('a b c d e f g h i')], MAX]], undefined],
  ['a single picture', [[JO]], undefined],
  ['a cell without a picture', [[JO, [plain('Max')]]], undefined],
  ['a picture that is no link', [[JO, [{ text: 'Max', marks: ['image'], href: '/max.png' }]]], undefined],
  ['a second picture that is no link', [[[...JO, { text: 'M', marks: ['image'], href: '/m' }], MAX]], undefined],
])('the names in a table with %s', (_, rows, names) => {
  expect(named(...rows)).toBe(names);
});

test('the cells of a header are those of pictures, too', () => {
  const table = {
    kind: 'table',
    align: [],
    header: JO.map((run) => [run]),
    rows: [[MAX]],
    containers: [],
    line: 1,
  } as const;
  expect(namesOfPictures(table)?.map(({ text }) => text)).toEqual(['Jo', ', ', 'Max']);
});
