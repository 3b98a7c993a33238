import { describe, expect, test } from 'vitest';
import { textOfSpans } from '../../src/layout/row.js';
import { type Item, listing } from '../../src/output/listing.js';
import { settingOf } from '../kit/article/setting.js';

const ITEMS: readonly Item[] = [
  { key: 'alpha', text: 'some text that is rather long', figures: ['1 min', '20 words'] },
  { key: 'b', depth: 1, text: 'short', figures: ['10 min', '3 words'] },
  { key: 'c', text: '', figures: ['', ''] },
  { key: 'd', text: 'x', figures: ['2 min', ''] },
];
const rows = (width: number, items = ITEMS, wrap = true): readonly string[] =>
  listing(items, settingOf(width), wrap).map((row) => textOfSpans(row).trimEnd());

describe('items are set', () => {
  test('in columns, figures to the right of each, in wide windows', () => {
    expect(rows(80)).toEqual([
      'alpha  some text that is rather long   1 min  20 words',
      '  b    short                          10 min   3 words',
      'c',
      'd      x                               2 min',
    ]);
  });

  test('with wrapped texts beside their figures as long as texts have 16 cells', () => {
    expect(rows(41).slice(0, 2)).toEqual(['alpha  some text that     1 min  20 words', '       is rather long']);
    expect(rows(40).slice(0, 3)).toEqual([
      'alpha  some text that is rather long',
      '       1 min · 20 words',
      '  b    short',
    ]);
  });

  test('with figures below texts in narrow windows, without those that are empty', () => {
    expect(rows(30)).toEqual([
      'alpha  some text that is',
      '       rather long',
      '       1 min · 20 words',
      '  b    short',
      '       10 min · 3 words',
      'c',
      'd      x',
      '       2 min',
    ]);
  });

  test('with texts below keys that would take more than a third of the width', () => {
    expect(rows(21)[0]).toBe('alpha  some text that');
    expect(rows(20)).toEqual([
      'alpha',
      '  some text that is',
      '  rather long',
      '  1 min · 20 words',
      'b',
      '  short',
      '  10 min · 3 words',
      'c',
      'd',
      '  x',
      '  2 min',
    ]);
  });

  test('each on a row of its own where texts are cut', () => {
    expect(rows(42, ITEMS, false).map((row) => row.slice(0, 26))).toEqual([
      'alpha  some text that i…  ',
      '  b    short              ',
      'c',
      'd      x                  ',
    ]);
  });
});

test('no row is wider than the window, and every key, text and figure is shown, at any width', () => {
  for (let width = 1; width <= 90; width += 1) {
    const all = rows(width);
    if (width >= 12) expect(Math.max(...all.map((row) => row.length)), `${width}`).toBeLessThanOrEqual(width);
    const words = all.join(' ').split(/\s+/);
    for (const word of ['alpha', 'b', 'c', 'd', 'rather', 'short', 'x']) if (width >= 12) expect(words).toContain(word);
    if (width >= 12) for (const word of ['20', '10', '2']) expect(words).toContain(word);
  }
});

test('an item without a text has its key, and no items have no rows', () => {
  expect([rows(40, [{ key: 'k', text: '', figures: [] }]), rows(5, [{ key: 'k', text: '', figures: [] }])]).toEqual([
    ['k'],
    ['k'],
  ]);
  expect(rows(40, [])).toEqual([]);
});

test('texts are aligned after the widest key, which may be a deep one', () => {
  const items = ['1', '1.1', '1.1.1'].map((key, depth): Item => ({ depth, key, text: 'text', figures: [] }));
  expect(rows(40, items)).toEqual(['1          text', '  1.1      text', '    1.1.1  text']);
});

test('keys and figures have roles of their own, and texts none, in every width', () => {
  const rolesIn = (width: number): readonly string[] =>
    listing(ITEMS.slice(0, 1), settingOf(width)).flatMap((row) =>
      row.flatMap(({ text, roles = [] }) => (text.trim() === '' ? [] : [`${text.trim()}: ${roles}`])),
    );
  expect(rolesIn(80)).toEqual(['alpha: key', 'some text that is rather long: ', '1 min  20 words: byline']);
  expect(rolesIn(39)).toEqual(['alpha: key', 'some text that is rather long: ', '1 min · 20 words: byline']);
  expect(rolesIn(20)).toEqual(['alpha: key', 'some text that is: ', 'rather long: ', '1 min · 20 words: byline']);
});
