import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/article/model.js';
import { lengthOf, offsetOf, placeAt, placeAtProgress, textBetween } from '../../src/article/offset.js';
import { charactersBefore, progressAt } from '../../src/article/progress.js';
import { articleOf } from '../kit/article/setting.js';

const ARTICLE = articleOf('abc\n\n---\n\ndefgh');
const EMPTY = articleOf('');

test('each block counts one character more than its text', () => {
  expect(charactersBefore(ARTICLE)).toEqual([0, 4, 5, 11]);
  expect([lengthOf(ARTICLE), lengthOf(EMPTY)]).toEqual([11, 0]);
});

test.each<readonly [block: number, offset: number, before: number]>([
  [0, 0, 0],
  [0, -2, 0],
  [0, 2, 2],
  [0, 9, 4],
  [1, 0, 4],
  [2, -1, 5],
  [2, 5, 10],
  [2, 99, 11],
  [3, 0, 11],
])('before offset %2$i of block %1$i there are %3$i of 11 characters', (block, offset, before) => {
  expect(progressAt(ARTICLE, { block, offset })).toBe(before / 11);
});

test('an empty article is read to its end', () => {
  expect(progressAt(EMPTY, { block: 0, offset: 0 })).toBe(1);
  expect(placeAtProgress(EMPTY, 1)).toEqual({ block: 0, offset: 0 });
});

describe('an offset in the whole text', () => {
  test('leads to a place, and back', () => {
    for (let at = 0; at < 11; at += 1) expect(offsetOf(ARTICLE, placeAt(ARTICLE, at))).toBe(at);
    expect(placeAt(ARTICLE, 3)).toEqual({ block: 0, offset: 3 });
    expect(placeAt(ARTICLE, 4)).toEqual({ block: 1, offset: 0 });
    expect(placeAt(ARTICLE, -1)).toEqual({ block: 0, offset: 0 });
    expect(offsetOf(ARTICLE, { block: 2, offset: -1 })).toBe(5);
  });

  test.each<readonly [share: number, place: Place]>([
    [0, { block: 0, offset: 0 }],
    [0.5, { block: 2, offset: 0 }],
    [0.99, { block: 2, offset: 5 }],
  ])('the share %d is at %o', (share, place) => {
    expect(placeAtProgress(ARTICLE, share)).toEqual(place);
  });

  test.each<readonly [from: number, to: number, text: string]>([
    [0, 3, 'abc'],
    [0, 4, 'abc\n'],
    [0, 11, 'abc\n\ndefgh\n'],
    [2, 7, 'c\n\nde'],
    [-5, 2, 'ab'],
    [3, 3, ''],
    [4, 2, ''],
    [9, 99, 'h\n'],
    [10, 99, '\n'],
    [11, 99, ''],
  ])('the text from %i to %i is %j', (from, to, text) => {
    expect(textBetween(ARTICLE, from, to)).toBe(text);
  });
});
