import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { isNarrow } from '../../src/layout/metrics.js';

const narrow = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => isNarrow(character) && character !== '\t' && character !== '\n',
);
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

test('each narrow character is one cell and one grapheme, whatever narrow ones stand beside it', () => {
  expect(narrow.length).toBeGreaterThan(2500);
  expect(narrow.filter((character) => stringWidth(character) !== 1)).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...narrow), { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      expect(stringWidth(text)).toBe(text.length);
      expect([...segmenter.segment(text)]).toHaveLength(text.length);
    }),
    { numRuns: 1000 },
  );
});

test.each(['\u0301', '\uFE0F', '\u200D', '\u202E', '\u20E3', '漢', '⌚', '✅', '👍', 'か'])(
  'what is wider than a cell, or joins others, is not narrow: %j',
  (text) => {
    expect(isNarrow(text)).toBe(false);
  },
);
