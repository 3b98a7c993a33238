import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Metrics, narrowMetrics } from '../../src/layout/metrics.js';
import { type Span, textOfSpans } from '../../src/layout/row.js';
import {
  areWider,
  cellAt,
  endOf,
  fitSpans,
  fitWithEllipsis,
  type Label,
  nearestOffset,
  offsetAt,
  truncate,
  withLabels,
  withRanges,
} from '../../src/layout/spans.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';

const span = (text: string): Span => ({ text, roles: [] });

describe.each([
  ['narrow', narrowMetrics, fc.constantFrom('a', ' ', 'ü')],
  ['wide', unicodeMetrics, fc.constantFrom('a', '漢', '👩‍👩‍👧', 'e\u0301', '\u200D', '🇩🇪')],
] as const)('a long text of %s characters', (_, metrics, character) => {
  const texts = fc.array(character, { maxLength: 60 }).map((all) => all.join(''));

  test('is cut where it would be if each character stood alone', () => {
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (text, width, from) => {
        const apart = metrics.graphemes(text).map(span);
        expect(textOfSpans(fitSpans([span(text)], width, metrics, from))).toBe(
          textOfSpans(fitSpans(apart, width, metrics, from)),
        );
        expect(areWider([span(text)], width, metrics)).toBe(areWider(apart, width, metrics));
      }),
    );
  });

  test('is not measured to its end', () => {
    let measured = 0;
    const counting: Metrics = {
      ...metrics,
      cells: (text) => {
        measured += text.length;
        return metrics.cells(text);
      },
      graphemes: (text) => {
        measured += text.length;
        return metrics.graphemes(text);
      },
    };
    const line = [span('const number = 1; '.repeat(10_000))];
    expect(textOfSpans(fitSpans(line, 5, counting, 6))).toBe('numbe');
    expect(areWider(line, 80, counting)).toBe(true);
    expect(measured).toBeLessThan(1000);
  });
});

test('each character gets the roles of all ranges that cover it, also where they overlap', () => {
  const range = fc
    .record({
      block: fc.constantFrom(0, 0, 0, 1),
      from: fc.nat(30),
      length: fc.nat(9),
      role: fc.constantFrom('hit', 'selected'),
    })
    .map(({ length, from, ...rest }) => ({ ...rest, from, to: from + length }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), fc.nat(20), (ranges, cut) => {
      const text = 'abcdefghijklmnopqrstuvwxyz';
      const ascending = ranges.toSorted((a, b) => a.from - b.from);
      const spans = [
        { text: text.slice(0, cut), roles: [], at: 3 },
        { text: '-', roles: [] },
        { text: text.slice(cut), roles: [], at: 3 + cut },
      ];
      const shown = withRanges({ block: 0, start: 3, spans }, ascending);
      expect(textOfSpans(shown)).toBe(`${text.slice(0, cut)}-${text.slice(cut)}`);
      for (const { at, text: part, roles } of shown)
        for (let i = 0; i < part.length && at !== undefined; i += 1) {
          const own = ascending.filter(({ block, from, to }) => block === 0 && from <= at + i && at + i < to);
          expect(roles).toEqual(own.map(({ role }) => role));
        }
    }),
    { numRuns: 500 },
  );
});

test('of ranges that overlap, the later one is on top, wherever it begins', () => {
  const spans = [{ ...span('abcdefgh'), at: 2 }];
  const ranges = [
    { block: 0, from: 5, to: 8, role: 'hit' },
    { block: 0, from: 3, to: 6, role: 'selected' },
    { block: 0, from: 0, to: 3, role: 'current' },
  ] as const;
  expect(withRanges({ block: 0, start: 2, spans }, ranges).map(({ text, roles, at }) => [at, text, ...roles])).toEqual([
    [2, 'a', 'current'],
    [3, 'bc', 'selected'],
    [5, 'd', 'hit', 'selected'],
    [6, 'ef', 'hit'],
    [8, 'gh'],
  ]);
});

test('a label covers as many cells as it has, and the text around it keeps its offsets', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz';
  const labels = fc
    .uniqueArray(fc.record({ at: fc.nat(25), text: fc.stringMatching(/^[A-Z]{1,4}$/) }), { selector: ({ at }) => at })
    .map((all) => all.toSorted((a, b) => a.at - b.at));
  fc.assert(
    fc.property(labels, fc.integer({ min: 1, max: 25 }), (all, cut) => {
      const spans = [
        { text: text.slice(0, cut), roles: [], at: 0 },
        { text: text.slice(cut), roles: [], at: cut },
      ];
      const own = all.map((label): Label => ({ block: 0, role: 'key', ...label }));
      const others: readonly Label[] = [{ block: 1, at: 3, text: 'NO', role: 'key' }];
      const shown = withLabels({ block: 0, start: 0, spans }, spans, [...own, ...others], narrowMetrics);
      let covered = 0;
      const expected = Array.from(text, (character, at) => {
        const label = all.find((one) => one.at === at)?.text ?? '';
        if (label !== '') covered = label.length;
        covered -= 1;
        return covered < 0 ? character : label;
      });
      expect(textOfSpans(shown)).toBe(expected.join(''));
      for (const { at, text: part } of shown) if (at !== undefined) expect(text.slice(at, at + part.length)).toBe(part);
    }),
  );
});

test('half a wide character at an edge is a space, and so is what is beyond the text', () => {
  const fitted = (text: string, width: number, from: number) =>
    textOfSpans(fitSpans([span(text)], width, unicodeMetrics, from));
  expect([fitted('漢字', 3, 1), fitted('漢字', 3, 0), fitted('漢字', 4, 0)]).toEqual([' 字', '漢 ', '漢字']);
  expect(fitSpans([span('a')], 3, narrowMetrics, 5, ['quote'])).toEqual([{ text: '   ', roles: ['quote'] }]);
  expect(fitSpans([span('ab'), span('cd')], 2, narrowMetrics, 1)).toEqual([span('b'), span('c')]);
  const row = { block: 0, start: 4, spans: [{ ...span('漢字b'), at: 4 }] };
  expect(withLabels(row, row.spans, [{ block: 0, at: 4, text: 'x', role: 'key' }], unicodeMetrics)).toEqual([
    { text: 'x', roles: ['key'] },
    { ...span(' 字b'), at: 4 },
  ]);
  const apart = [
    { ...span('漢'), at: 4 },
    { ...span('字'), at: 5 },
  ];
  expect(textOfSpans(withLabels(row, apart, [{ block: 0, at: 4, text: 'x', role: 'key' }], unicodeMetrics))).toBe(
    'x 字',
  );
});

test.each([
  ['abc', 3, 0, 'abc'],
  ['abc', 2, 0, 'a>'],
  ['abcde', 3, 2, 'cde'],
  ['abcde', 3, 1, 'bc>'],
  ['a', 3, 0, 'a..'],
])('%j in %i cells from cell %i on is %j, with a mark if more follows', (text, width, from, expected) => {
  const spans = fitWithEllipsis([span(text)], width, narrowMetrics, span('>'), from, ['quote']);
  expect(textOfSpans(spans.map((one) => (one.roles.length > 0 ? span('.'.repeat(one.text.length)) : one)))).toBe(
    expected,
  );
});

test('no space is left before the ellipsis of a text that is cut', () => {
  expect(truncate('words that end', 12, narrowMetrics)).toBe('words that…');
  expect(truncate('words that end', 14, narrowMetrics)).toBe('words that end');
  expect([2, 1, 0].map((width) => truncate('abc', width, narrowMetrics))).toEqual(['a…', '…', '']);
});

describe('the cells of a row', () => {
  const row: readonly Span[] = [span('• '), { ...span('a漢b'), at: 10 }, span('-'), { ...span('cd'), at: 20 }];
  /** Offset at each cell, from the one before the row on. */
  const OFFSETS = [undefined, undefined, undefined, 10, 11, 11, 12, undefined, 20, 21, undefined];
  const NEAREST = [10, 10, 10, 10, 11, 11, 12, 12, 20, 21, 21];

  test('have the offsets of the characters at them', () => {
    expect(OFFSETS.map((_, i) => offsetAt(row, i - 1, unicodeMetrics))).toEqual(OFFSETS);
    expect(NEAREST.map((_, i) => nearestOffset(row, i - 1, unicodeMetrics))).toEqual(NEAREST);
    expect(nearestOffset([span('• ')], 0, unicodeMetrics)).toBeUndefined();
    expect(nearestOffset([{ ...span(''), at: 3 }], 0, unicodeMetrics)).toBeUndefined();
  });

  test.each([
    [0, 2],
    [10, 2],
    [11, 3],
    [12, 5],
    [13, 6],
    [20, 7],
    [21, 8],
    [22, 9],
    [99, 9],
  ])('begin where the text before them ends, whatever the layout adds after it: offset %i at %i', (offset, cell) => {
    expect(cellAt(row, offset, unicodeMetrics)).toBe(cell);
  });

  test('are the same in a very long text', () => {
    const long = [{ ...span('ab'.repeat(500)), at: 0 }];
    for (const cell of [0, 1, 7, 500, 999]) {
      expect(offsetAt(long, cell, narrowMetrics)).toBe(cell);
      expect(nearestOffset(long, cell, narrowMetrics)).toBe(cell);
      expect(cellAt(long, cell, narrowMetrics)).toBe(cell);
    }
    expect([offsetAt(long, 1000, narrowMetrics), nearestOffset(long, 1000, narrowMetrics)]).toEqual([undefined, 999]);
  });
});

test.each([
  ['abc', 3, 'abc'],
  ['abc', 2, '…c'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
  ['a漢字', 5, 'a漢字'],
  ['a漢字', 4, '…字'],
  ['a漢字', 3, '…字'],
  ['a漢字', 2, '…'],
])('the end of %j in %i cells is %j', (text, width, expected) => {
  expect(endOf(text, width, unicodeMetrics)).toBe(expected);
});
