import { expect, test } from 'vitest';
import { layoutOfText, textRows } from '../kit/article/setting.js';

const rows = (source: string, deletionMarks = true) => textRows(layoutOfText(source, 40, { deletionMarks }));

test.each([
  ['~~Do~~ Do not <del>press</del> touch.', ['~~Do~~ Do not ~~press~~ touch.']],
  ['~~all *of* this~~', ['~~all of this~~']],
  ['a <del>b </del>c', ['a ~~b~~ c']],
  ['<del>a<br>b</del>', ['~~a~~', '~~b~~']],
  ['# ~~Old~~ new\n\n## x\n', ['~~Old~~ new', '===========']],
  ['| ~~a~~ |\n|---|\n', ['~~a~~', '-----']],
])('deleted text stands between marks where no style shows it: %j', (source, expected) => {
  expect(rows(source).slice(0, expected.length)).toEqual(expected);
});

test('deleted text that a style shows has no marks', () => {
  expect(rows('~~Do~~ Do not', false)).toEqual(['Do Do not']);
});

test('a place in text with marks and labels is a place in the text alone', () => {
  const { article, rows: rowsOf } = layoutOfText('~~aa~~ b ![c](d) e', 80);
  expect(article.blocks).toHaveLength(1);
  const placed = rowsOf(0).flatMap(({ spans }) => spans.filter(({ at }) => at !== undefined));
  expect(placed.map(({ text, at }) => [at, text])).toEqual([
    [0, 'aa'],
    [2, ' b '],
    [5, 'c'],
    [6, ' e'],
  ]);
});
