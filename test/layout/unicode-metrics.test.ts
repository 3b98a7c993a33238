import { expect, test } from 'vitest';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';

test.each([...'（［｛「『【〈《〔〖〘“‘([{«‹'])('no line of ideographs ends in the opening bracket %s', (bracket) => {
  expect(unicodeMetrics.wordBreaks(`日本${bracket}東京`)).toEqual([1, 2, 4]);
});

test.each([...'、。）］｝」』】〉》〕〗〙”’…ーっ%),.:;!?]}»›'])('no line of ideographs begins with %s', (mark) => {
  expect(unicodeMetrics.wordBreaks(`日本${mark}東京`)).toEqual([1, 3, 4]);
});
