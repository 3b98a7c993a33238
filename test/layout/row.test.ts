import { expect, test } from 'vitest';
import { pad, type Span, shownBy, textOfSpans } from '../../src/layout/row.js';

const span = (text: string, at?: number): Span => ({ text, roles: [], ...(at === undefined ? {} : { at }) });

test.each<readonly [what: string, spans: readonly Span[], expected: object | undefined]>([
  ['a stretch', [span('ab', 3), span('cd', 5)], { from: 3, to: 7 }],
  ['cells of a table in any order', [span('cd', 5), span('ab', 0)], { from: 0, to: 7 }],
  ['what the layout adds beside it', [span('• '), span('a', 1), span('-')], { from: 1, to: 2 }],
  ['nothing but what the layout adds', [span('• ')], undefined],
  ['an empty text', [span('', 4)], undefined],
])('a row shows %s', (_, spans, expected) => {
  expect(shownBy({ block: 0, start: 0, spans })).toEqual(expected);
});

test('padding is as wide as it says, and never negative', () => {
  expect([textOfSpans([pad(2), span('a'), pad(1, ['quote'])]), pad(-1).text]).toEqual(['  a ', '']);
  expect(pad(1, ['quote']).roles).toEqual(['quote']);
});
