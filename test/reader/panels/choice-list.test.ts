import { expect, test } from 'vitest';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import { firstShown } from '../../../src/reader/panels/choice-list.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { first, loaded, opened, openedFolder, openedWith, screen, typed } from '../../kit/article/reader.js';

test.each([
  ['palette', ':s'],
  ['list of headings', 'oheading'],
  ['list of hits', '/words<enter>s'],
])('a row of the %s that is cut at 40 columns ends in an ellipsis', (_, keys) => {
  const long = loaded(
    `# Title\n\n## A heading that is wider than the window, by far\n\nwords ${'and more '.repeat(20)}`,
  );
  const rows = screen(typed(openedWith(long, 40, 24), keys)).slice(-12, -1);
  expect(rows.filter((row) => row.includes('…'))).not.toEqual([]);
  for (const row of rows) expect(narrowMetrics.cells(row)).toBeLessThanOrEqual(40);
});

test('a cut row that is selected is in reverse up to its ellipsis', () => {
  const long = loaded('# Title\n\n## A heading that is wider than the window, by far\n\ntext');
  const row = frameOf(typed(openedWith(long, 40, 24), 'oheading')).find((spans) =>
    spans.some(({ text }) => text === '…'),
  );
  expect(row?.every(({ roles }) => roles.includes('selected'))).toBe(true);
});

test('paging a list keeps one entry of the previous page', () => {
  // 10 commands come below 12 rows of text and a line.
  const paged = typed(opened(80, 24), ':<pagedown>');
  expect(paged.panel).toMatchObject({ selected: 9 });
  expect(typed(paged, '<pageup>').panel).toMatchObject({ selected: 0 });
});

test('a list is full, with the selected entry in its middle if possible', () => {
  expect([0, 2, 3, 5, 6, 7, 9].map((selected) => firstShown(selected, 10, 5))).toEqual([0, 0, 1, 3, 4, 5, 5]);
  expect([0, 3, 5].map((selected) => firstShown(selected, 6, 5))).toEqual([0, 1, 1]);
  expect([0, 4].map((selected) => firstShown(selected, 5, 5))).toEqual([0, 0]);
  expect(firstShown(2, 3, 5)).toBe(0);
});

test.each([
  [12, 5],
  [24, 11],
  [25, 12],
  [80, 12],
])('in a window of %i rows, a long list has %i with its line', (rows, list) => {
  const page = screen(typed(opened(80, rows), ':')).slice(0, -1);
  expect(page.length - page.findIndex((row) => row.startsWith('─'))).toBe(list);
});

test('a phrase too long for the line of a list keeps its end in sight, between two pieces of the line', () => {
  const row = screen(typed(opened(40, 16), `o${'x'.repeat(60)}y`)).find((line) => line.startsWith('─')) ?? '';
  expect(row).toMatch(/^─ ›x+y▏ ─ 0\/0 ─$/);
  expect(row).toHaveLength(40);
});

test.each([
  ['commands', ':'],
  ['headings', 'o'],
  ['articles', ''],
])('in a window of few rows, a page of a list of %s is a row, on and back', (name, keys) => {
  const paths = Array.from({ length: 9 }, (_, i) => `${i}.md`);
  for (const rows of [1, 2, 3, 4]) {
    const list = typed(name === 'articles' ? openedFolder(paths, 80, rows) : opened(80, rows), keys);
    const at = (more: string) => {
      const { panel, list: page } = typed(list, more);
      return (panel ?? page)?.selected;
    };
    expect([at('<pagedown><pagedown>'), at('<pagedown><pagedown><pageup>')], `${rows}`).toEqual([2, 1]);
  }
});

test.each([3, 4, 5])('a click on the entry of a list in a window of %i rows runs it', (rows) => {
  const state = typed(opened(80, rows), 'otwo');
  const row = screen(state).findLastIndex((line) => line.includes('2 Two'));
  expect(first(reduce(state, { kind: 'click', column: 3, row }).state)).toBe('Two');
});
