import { expect, test } from 'vitest';
import { wideMetrics } from '../../src/layout/wide-metrics.js';

const { wordBreaks } = wideMetrics;

/** Characters before which no line of ideographs begins. */
const NOT_FIRST =
  '、。，．・：；？！）］｝」』】〉》〕〗〙”’…‥ー々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇿ｡｣､･ｰ%),.:;!?]}»›—–';

test.each([...NOT_FIRST])('no line of ideographs begins with %s', (mark) => {
  expect(wordBreaks(`日${mark}東`)).toEqual([2]);
});

/** The first and the last character of each range of ideographs and syllables. */
const EDGES = [
  '⺀',
  'ㄯ',
  'ㆠ',
  '\u9FFF',
  '豈',
  '\uFAFF',
  '︰',
  '\uFE4F',
  '＊',
  '｟',
  '￠',
  '￦',
  '\u{20000}',
  '\u{3FFFD}',
];

test.each(EDGES)('a line may end before %s and after it, also beside Latin letters', (character) => {
  expect(wordBreaks(`a${character}b${character}${character}`)).toEqual([
    1,
    1 + character.length,
    2 + character.length,
    2 + 2 * character.length,
  ]);
});

test.each([
  ['abc', []],
  ['a가b', []],
  ['ab字cd', [2, 3]],
  ['字ab', [1]],
  ['字（字）字', [1, 4]],
  ['字((字', [1]],
  ['字「「字', [1]],
  ['字👍字', [1, 3]],
  ['', []],
])('a line in %j may end at %j', (word, offsets) => {
  expect(wordBreaks(word)).toEqual(offsets);
});
