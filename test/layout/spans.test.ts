import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Metrics, narrowMetrics } from '../../src/layout/metrics.js';
import { type Span, textOfSpans } from '../../src/layout/row.js';
import { areWider, fitSpans, type Label, truncate, withLabels, withRanges } from '../../src/layout/spans.js';
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

test('no space is left before the ellipsis of a text that is cut', () => {
  expect(truncate('words that end', 12, narrowMetrics)).toBe('words that…');
  expect(truncate('words that end', 14, narrowMetrics)).toBe('words that end');
});
