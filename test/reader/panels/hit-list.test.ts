import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { loaded, opened, openedWith, screen, status, typed } from '../../kit/article/reader.js';

test('hits are listed with their headings, shown where they are, and jumped to or left', () => {
  const found = typed(opened(80, 16), 'jj/deeper<enter>');
  const list = typed(found, 's');
  expect(screen(list).filter((row) => row.includes('deeper'))).not.toEqual([]);
  expect(screen(list).join('\n')).toMatch(/^ 2\.1 Two deeper +· Two deeper$/m);
  expect(typed(list, 'j<escape>').top).toEqual(found.top);
  const there = typed(list, 'j<enter>');
  expect(screen(there).join('\n')).toContain('Two deeper');
  expect(there.search?.current).toBe(1);
  expect(typed(there, '<backspace>').top).toEqual(found.top);
  expect(status(typed(opened(80), 's'))).toContain('No search yet');
});

test.each([30, 44, 80, 120])('a hit in the list shows itself and its heading, %i columns wide', (columns) => {
  const long = `## The heading above\n\n${'many words before '.repeat(9)}needle${' and words behind it'.repeat(9)}`;
  const list = typed(openedWith(loaded(long), columns, 16), '/needle<enter>s');
  expect(screen(list).at(-2)).toMatch(/^ 1 ….*ore needle.* · The head/);
});

test('a hit in the list has an ellipsis before it only if text is left out there', () => {
  const rowOf = (before: number): string | undefined =>
    screen(typed(openedWith(loaded(`${'x'.repeat(before)}needle`), 120, 16), '/needle<enter>s')).at(-2);
  expect(rowOf(0)).toMatch(/^ needle/);
  expect(rowOf(30)).toMatch(/^ x{30}needle/);
  expect(rowOf(31)).toMatch(/^ …x{30}needle/);
});

test('a hit in code is shown in the list on a row of its own', () => {
  const list = typed(openedWith(loaded('```\nfar\nabove\nneedle\nbelow\nfar\n```'), 80, 16), '/needle<enter>s');
  expect(screen(list).at(-2)).toMatch(/^ far above needle below far/);
});

test('the list of hits and the status line count alike, and Escape keeps the current hit', () => {
  const first = typed(opened(80, 14), '/deeper<enter>');
  const second = typed(first, 'sj');
  expect(screen(second).join('\n')).toContain(' 2/3 ─');
  expect(status(second)).toContain('2/3');
  expect(status(typed(second, '<escape>'))).toContain('1/3');
  expect(status(typed(second, '<enter>'))).toContain('2/3');
});

test('the list of a search that was left begins it again, and Escape goes back to its first hit', () => {
  const left = typed(opened(80, 14), '/two59<enter><escape>g');
  const list = typed(left, 's');
  expect([list.search?.query.text, status(list)]).toEqual(['two59', expect.stringContaining('1/1')]);
  expect(typed(list, '<escape>').top).toEqual(typed(left, 'n').top);
  expect(typed(opened(80, 14), '/deeper<enter>g<tab>s').link).toBeUndefined();
  const other = reduce(left, { kind: 'loaded', loaded: loaded('# Other') }).state;
  expect(status(typed(other, 's'))).toContain('Not found: two59');
  expect(typed(other, 's').search?.query.text).toBe('two59');
});

test.each([40, 80])('the row of a hit is as wide as the window, %i columns', (columns) => {
  const long = `## Heading\n\nneedle ${'words '.repeat(40)}`;
  const list = typed(openedWith(loaded(long), columns, 16), '/needle<enter>s');
  expect(screen(list).at(-2)).toHaveLength(columns);
});

test.each([
  [9, 2],
  [12, 2],
  [13, 3],
])('in a window of %i rows, the list shows a hit %i rows below the top', (rows, below) => {
  const text = `${'row\n\n'.repeat(30)}needle\n\n${'row\n\n'.repeat(30)}`;
  const list = typed(openedWith(loaded(text), 80, rows), '/needle<enter>s');
  expect(screen(list).findIndex((row) => row.includes('needle'))).toBe(below);
  expect(screen(typed(list, '<enter>')).findIndex((row) => row.includes('needle'))).toBe(below);
});
