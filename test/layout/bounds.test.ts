import { expect, test } from 'vitest';
import type { Mark, Run } from '../../src/article/model.js';
import { boundsOf } from '../../src/layout/bounds.js';

const run = (text: string, ...marks: readonly Mark[]): Run => ({ text, marks });

/** A text with a bar at each place at which no line must begin. */
function marked(runs: readonly Run[]): string {
  const text = runs.map((part) => part.text).join('');
  const bounds = boundsOf(runs, text);
  return Array.from(text, (character, offset) => (bounds?.holds(offset) ? `|${character}` : character)).join('');
}

test.each([
  ['words alone', [run('a b')], 'a b'],
  ['code', [run('a '), run('b c', 'code'), run(' d')], 'a b| |c d'],
  ['code after code', [run('a b', 'code'), run('c d', 'code', 'strong')], 'a| |bc| |d'],
  ['a formula', [run('a '), run('x + y', 'math'), run(' d')], 'a x| |+| |y d'],
  ['a marker of a note, which its word keeps', [run('a'), run('[→3]', 'note'), run(' b')], 'a|[|→|3|] b'],
  ['a marker of a footnote', [run('a'), run('[^1]', 'footnote'), run(' b')], 'a|[|^|1|] b'],
  ['an address', [run('at https://a.example/b?c d')], 'at h|t|t|p|s|:|/|/|a|.|e|x|a|m|p|l|e|/|b|?|c d'],
  ['strong words', [run('a '), run('b c', 'strong')], 'a b c'],
] as const)('a line does not begin within %s', (_, runs, expected) => {
  expect(marked(runs)).toBe(expected);
});

test('a marker before an address is found, and an address that is a note counts once', () => {
  const runs = [run('a'), run('[→1]', 'note'), run(' b https://a.example'), run(' <https://b.example>', 'note')];
  const bounds = boundsOf(runs, runs.map(({ text }) => text).join(''));
  expect(bounds?.addresses(0, 99)).toEqual([
    { start: 1, end: 5 },
    { start: 8, end: 25 },
    { start: 26, end: 45 },
  ]);
  expect([4, 5, 7, 8, 9, 25].map((offset) => bounds?.holds(offset))).toEqual([true, false, false, false, true, true]);
});

test('addresses and markers of a part are told from its start, and cut at its ends', () => {
  const runs = [run('see https://a.example/b or'), run('[→1]', 'note'), run(' end')];
  const bounds = boundsOf(runs, runs.map(({ text }) => text).join(''));
  expect(bounds?.addresses(0, 40)).toEqual([
    { start: 4, end: 23 },
    { start: 26, end: 30 },
  ]);
  expect(bounds?.addresses(10, 28)).toEqual([
    { start: 0, end: 13 },
    { start: 16, end: 18 },
  ]);
  expect([bounds?.addresses(0, 4), bounds?.addresses(30, 34)]).toEqual([[], []]);
});
