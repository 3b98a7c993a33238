import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { flow } from '../../src/layout/flow.js';
import { reachOf } from '../../src/layout/metrics.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { wideMetrics } from '../../src/layout/wide-metrics.js';
import { settingOf } from '../kit/article/setting.js';
import { bySuite } from '../kit/random/by-suite.js';

test.each([...'（［｛「『【〈《〔〖〘“‘([{«‹'])('no line of ideographs ends in the opening bracket %s', (bracket) => {
  expect(unicodeMetrics.wordBreaks(`日本${bracket}東京`)).toEqual([1, 2, 4]);
});

test.each([...'、。）］｝」』】〉》〕〗〙”’…ーっ%),.:;!?]}»›'])('no line of ideographs begins with %s', (mark) => {
  expect(unicodeMetrics.wordBreaks(`日本${mark}東京`)).toEqual([1, 3, 4]);
});

test.each([...'%),.:;!?]}»›'])('no line of Thai begins with %s', (mark) => {
  expect(unicodeMetrics.wordBreaks(`ภาษา${mark}ไทย`)).not.toContain(4);
});

test.each(['ภาษาไทย', 'ພາສາລາວ', 'ကျွန်တော်မြန်မာစာသင်နေတယ်', 'ខ្ញុំស្រឡាញ់ភាសាខ្មែរ'])(
  'a line may end between the words of %s',
  (text) => {
    const words = Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ index }) => index);
    expect(words.length).toBeGreaterThan(1);
    expect(unicodeMetrics.wordBreaks(text)).toEqual(words.slice(1));
  },
);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const clustersOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

describe('clusters', () => {
  test('each character joins its neighbours as in Intl.Segmenter', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x20000; code += bySuite(31, 1)) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      for (const text of [`字${character}a`, `가${character}가`, `🇩${character}字`])
        if (unicodeMetrics.graphemes(text).join('|') !== clustersOf(text).join('|')) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  const unit = fc.constantFrom(
    ...['a', ' ', '字', 'ก', 'ี', '가', '\u1100', '\u1161', '\u11A8', '👍', '🏽', '👩\u200D', '🇩', '🇪'],
    ...['\u0301', '\u200D', '\uFE0F', '1\uFE0F\u20E3', 'क', '्', 'ि', '\u0600', 'ש', '́'],
  );
  const repeated = fc.tuple(unit, fc.integer({ min: 1, max: 700 })).map(([text, count]) => text.repeat(count));
  const texts = fc.array(fc.oneof({ weight: 4, arbitrary: unit }, repeated), { maxLength: 40 });

  test('clusters of long texts are those of Intl.Segmenter', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(unicodeMetrics.graphemes(text)).toEqual(clustersOf(text));
      }),
    );
  });

  test('the width of a text is that of string-width', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(unicodeMetrics.cells(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('text that needs no library', () => {
  /** All characters that it may hold. */
  const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => reachOf(character) < 2 && !/[\t\n]/.test(character),
  );
  const isAsMeasured = (text: string): boolean =>
    wideMetrics.cells(text) === stringWidth(text) &&
    wideMetrics.graphemes(text).join('|') === clustersOf(text).join('|');

  test('each character is as wide as string-width says, also after the selector of emoji', () => {
    expect(characters.length).toBeGreaterThan(150_000);
    const tried = characters.filter((_, i) => i % bySuite(31, 1) === 0);
    const texts = tried.flatMap((character) => [character, `${character}\uFE0F`, `${character}\uFE0F\u20E3`]);
    expect(texts.filter((text) => reachOf(text) < 2 && !isAsMeasured(text))).toEqual([]);
  });

  test('characters beside each other are as wide as string-width says, and clusters as Intl.Segmenter says', () => {
    const mark = fc.constantFrom(...['\uFE0F', '\uFE0F', '\u20E3', '\uFE0F\u20E3', '🇩', '🇪', '#', '1', '⚠', '♥', '👍']);
    const character = fc.oneof(
      fc.nat(characters.length - 1).map((at) => characters[at] ?? ''),
      mark,
    );
    const texts = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(reachOf(text) < 2);
        expect(wideMetrics.cells(text)).toBe(stringWidth(text));
        expect(wideMetrics.graphemes(text)).toEqual(clustersOf(text));
      }),
      { numRuns: bySuite(1000, 5000) },
    );
  });

  test.each(['漢字', 'かな', '한국어', '👍', '⚠️', '1️⃣', '🇩🇪', 'Ελλάδα', 'Ⅷ', '→'])('%s needs no library', (text) => {
    expect(reachOf(text)).toBeLessThan(2);
  });

  test.each(['e\u0301', '👍🏽', '👩\u200D🚀', 'ไทย', '\uFE0F', '🇩\uFE0F', '1\u20E3', '\u200B', '☎\uFE0E'])(
    '%j needs a library',
    (text) => {
      expect(reachOf(text)).toBe(2);
    },
  );
});

describe('the work on a long text without a space', () => {
  const SCRIPTS: readonly (readonly [name: string, text: string])[] = [
    ['Thai', 'ภาษาไทย'],
    ['Thai marks', 'ที่'],
    ['Lao', 'ພາສາລາວ'],
    ['Tibetan', 'བོད'],
    ['Devanagari', 'हिन्दी'],
    ['Hebrew', 'שלום'],
    ['Arabic', 'العربية'],
    ['Hangul jamo', '\u1112\u1161\u11AB'],
    ['flags', '🇩🇪'],
    ['skin tones', '👍🏽'],
    ['families', '👩‍👩‍👧‍👦'],
    ['keycaps', '1\uFE0F\u20E3'],
    ['a single cluster', `a${'\u0301'.repeat(30_000)}`],
    ['clusters of growing length', Array.from({ length: 40 }, (_, i) => `a${'\u0301'.repeat(i * i)}`).join('')],
    ['a long cluster before short ones', `a${'\u0301'.repeat(10_000)}${'ก'.repeat(10_000)}`],
  ];

  test.each(SCRIPTS)('a long text without a space is segmented in short pieces, each a few times: %s', (_, part) => {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    const longest = Math.max(...clustersOf(part).map((cluster) => cluster.length));
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    try {
      const lines = flow([{ text, marks: [], at: 0 }], 70, settingOf(70, { tools: { metrics: unicodeMetrics } }));
      expect(lines.length).toBeGreaterThan(0);
      const lengths = segment.mock.calls.map(([piece]) => piece.length);
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(2 * longest + 512);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(40 * text.length);
    } finally {
      segment.mockRestore();
    }
  });
});
