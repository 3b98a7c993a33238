import { expect, test } from 'vitest';
import {
  footnoteBlocks,
  footnoteOf,
  footnotesReferredTo,
  keptLabel,
  labelOfRun,
  labelOfTarget,
  shownLabel,
} from '../../src/article/footnotes.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/article/setting.js';

const ARTICLE = articleOf('a[^x] b[^y] [c](#d)\n\n[^y]: second\n\n[^x]: first\n\n    > more\n\nend[^y]\n');

test('a footnote has the blocks in it, and no others', () => {
  const of = (label: string) => footnoteBlocks(ARTICLE, label).map((index) => textOf(ARTICLE.blocks[index] as never));
  expect([of('1'), of('2'), of('3')]).toEqual([['first', 'more'], ['second'], []]);
  expect(ARTICLE.blocks.map(footnoteOf)).toEqual([undefined, undefined, '1', '1', '2']);
});

test('a block refers to footnotes in the order of its text', () => {
  expect(ARTICLE.blocks.map(footnotesReferredTo)).toEqual([['1', '2'], ['2'], [], [], []]);
  expect(labelOfRun({ text: 'c', marks: ['link'], href: '#footnote-1' })).toBeUndefined();
  expect([labelOfTarget('#footnote-1'), labelOfTarget('footnote-1'), labelOfTarget('#d')]).toEqual([
    '1',
    undefined,
    undefined,
  ]);
});

test.each(['*', 'ä b', '100%', 'a:b'])('the label %j is kept', (label) => {
  expect(shownLabel(keptLabel(label))).toBe(label);
  expect(shownLabel(keptLabel(label).toUpperCase())?.toLowerCase()).toBe(label);
  expect(shownLabel(label)).toBeUndefined();
});
