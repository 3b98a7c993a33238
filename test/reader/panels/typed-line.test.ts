import { expect, test } from 'vitest';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { typedLine } from '../../../src/reader/panels/typed-line.js';

test.each([
  ['abc', 5, '/abc▏'],
  ['abc', 4, '/bc▏'],
  ['日本語', 6, '/本語▏'],
  ['日本語', 5, '/語▏'],
  ['abc', 1, '/▏'],
])('the end of the query %j is in sight in %i cells', (query, room, line) => {
  expect(typedLine(query, room, unicodeMetrics, '/')).toBe(line);
});
