import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Metrics, narrowMetrics } from '../../src/layout/metrics.js';
import { type Span, textOfSpans } from '../../src/layout/row.js';
import { areWider, fitSpans } from '../../src/layout/spans.js';
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
