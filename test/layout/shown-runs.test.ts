import { expect, test } from 'vitest';
import type { Run } from '../../src/article/model.js';
import { textOfRuns } from '../../src/article/text.js';
import { shownRuns } from '../../src/layout/shown-runs.js';
import { layoutOfText, settingOf, textRows } from '../kit/article/setting.js';

const image: Run = { text: 'a', marks: ['image'], href: 'b.png' };
const linked: Run = { text: 'a', marks: ['link', 'image'], href: 'x' };
const note: Run = { text: '[→1]', marks: ['note'] };
const text = (words: string): Run => ({ text: words, marks: [] });

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

test.each<[what: string, runs: readonly Run[], shown: string]>([
  ['alone in its line, beside a note', [image, note], 'a[→1]'],
  ['beside text and a note', [image, note, text(' b')], '[image: a][→1] b'],
  ['beside text in another line', [image, text('\n'), text('b')], 'a\nb'],
  ['beside signs alone', [image, text(' – ')], 'a – '],
  ['in a link of its own beside text', [linked, text(' b')], 'a b'],
  ['in a link with text', [linked, { ...text('b'), marks: ['link'], href: 'x' }], '[image: a]b'],
  ['in a link, beside one of another', [linked, { ...text('b'), marks: ['link'], href: 'y' }], 'ab'],
])('an image %s', (_, runs, shown) => {
  expect(textOfRuns(shownRuns(runs, 0, settingOf(40)))).toBe(shown);
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
