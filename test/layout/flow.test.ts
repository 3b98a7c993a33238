import { expect, test } from 'vitest';
import { flow, placeRuns } from '../../src/layout/flow.js';
import { hyphenate } from '../../src/layout/hyphens-en.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { textOfSpans } from '../../src/layout/row.js';
import { layoutOfText, settingOf, textRows } from '../kit/article/setting.js';

/** Lines of a text: the offset, the text and the width of each. */
const lines = (text: string, width: number): readonly string[] =>
  flow(placeRuns([{ text, marks: [] }], 0), width, settingOf(width)).map(
    ({ start, spans, cells }) => `${start} ${textOfSpans(spans)} ${cells}`,
  );

test.each([
  ['', 9, ['0  0']],
  ['a', 9, ['0 a 1']],
  ['\na', 9, ['0  0', '1 a 1']],
  ['a\n', 9, ['0 a 1', '2  0']],
  ['a\n\nb', 9, ['0 a 1', '2  0', '3 b 1']],
  ['a ', 9, ['0 a 1']],
  [' a', 9, ['1 a 1']],
  ['one two', 7, ['0 one two 7']],
  ['one two', 6, ['0 one 3', '4 two 3']],
  ['onetwo', 3, ['0 one 3', '3 two 3']],
  ['a Llama 4', 7, ['0 a 1', '2 Llama 4 7']],
  ['Llama 4', 6, ['0 Llama 5', '6 4 1']],
  ['an und/oder', 6, ['0 an 2', '3 und/ 4', '7 oder 4']],
  ['one ab-cd efgh', 9, ['0 one ab-cd 9', '10 efgh 4']],
  ['a b', 0, ['0 a 1', '2 b 1']],
])('the text %j in %i cells', (text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('addresses are split like other words unless they stay whole', () => {
  const runs = placeRuns([{ text: 'a https://b.example', marks: [] }], 0);
  const cells = (wholeAddresses: boolean) => flow(runs, 8, settingOf(8, { wholeAddresses })).map((line) => line.cells);
  expect(cells(true)).toEqual([1, 17]);
  expect(Math.max(...cells(false))).toBe(8);
});

test('text that the layout adds has no place, and lines begin where the text after it does', () => {
  const runs = [{ text: 'Label: ', marks: [] }, ...placeRuns([{ text: 'one two', marks: [] }], 5)];
  expect(flow(runs, 10, settingOf(10)).map(({ start, spans }) => `${start} ${textOfSpans(spans)}`)).toEqual([
    '5 Label: one',
    '9 two',
  ]);
  expect(flow([{ text: 'a b', marks: [] }], 1, settingOf(1)).map(({ start }) => start)).toEqual([0, 1]);
});

test('spans have the roles around them, then their marks, and their targets', () => {
  const runs = placeRuns(
    [
      { text: 'a', marks: ['strong'] },
      { text: 'b c', marks: ['link'], href: 'x' },
    ],
    0,
  );
  expect(flow(runs, 2, settingOf(2), ['quote']).map(({ spans }) => spans)).toEqual([
    [
      { text: 'a', roles: ['quote', 'strong'], at: 0 },
      { text: 'b', roles: ['quote', 'link'], href: 'x', at: 1 },
    ],
    [{ text: 'c', roles: ['quote', 'link'], href: 'x', at: 3 }],
  ]);
});

test('running text is hyphenated on request, and no title or heading is', () => {
  const word = 'representation';
  const hyphens = { hyphens: true, tools: { metrics: narrowMetrics, hyphenate } };
  const hyphenated = (source: string, extra = {}): boolean =>
    textRows(layoutOfText(source, 10, extra)).some((row) => row.endsWith('-'));
  for (const source of [word, `- ${word}`, `> ${word}`]) {
    expect(hyphenated(source, hyphens), source).toBe(true);
    expect(hyphenated(source, { ...hyphens, hyphens: false }), source).toBe(false);
  }
  for (const level of ['#', '##', '####'])
    expect(hyphenated(`${level} ${word}`, { ...hyphens, plain: false })).toBe(false);
});
