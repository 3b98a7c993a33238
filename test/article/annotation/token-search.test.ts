import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bag, gathering, occurring } from '../../../src/article/annotation/token-search.js';
import { finish } from '../../../src/article/interruptible.js';

const letters = (text: string): Int32Array => Int32Array.from(text, (letter) => letter.charCodeAt(0));
const few = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength });

test('all occurrences of tokens are found, overlapping ones too, up to a maximum', () => {
  fc.assert(
    fc.property(few(4), few(30), fc.integer({ min: 0, max: 5 }), (word, text, most) => {
      const starts = [...text].map((_, at) => at).filter((at) => text.startsWith(word, at));
      expect(finish(occurring(letters(word), letters(text), 99))).toEqual(starts);
      expect(finish(occurring(letters(word), letters(text), most))).toEqual(starts.slice(0, most));
    }),
  );
  expect(finish(occurring(letters(''), letters('aa'), 9))).toEqual([]);
});

test('a part weighs as much as the wanted tokens that it has, each as often as wanted', () => {
  const bag = new Bag(letters('aab'), Int32Array.of(3, 3, 5));
  const weights = ['', 'a', 'aa', 'aaaa', 'ab', 'bb', 'cba', 'ccc'].map((part) => bag.weightOf(letters(part)));
  expect(weights).toEqual([0, 3, 6, 6, 8, 5, 8, 0]);
  expect(bag.weight).toBe(0);
});

/** Ends of the parts of a text that have most of a word's letters. */
const ends = (word: string, text: string, most = 9): readonly number[] =>
  finish(gathering(letters(word), new Int32Array(word.length).fill(4), letters(text), most));

test('parts with most of the tokens come first, whatever their order, and those with hardly any not at all', () => {
  const gap = 'x'.repeat(40);
  const text = [gap, 'bc', gap, 'dcbaefgh', gap, 'abcd', gap, 'a', gap].join('');
  const end = (part: string): number => text.indexOf(part) + part.length;
  expect(ends('abcdefgh', text)[0]).toBe(end('dcbaefgh'));
  expect(ends('abcdefgh', text)).toContain(end('xabcd'));
  expect(ends('abcdefgh', `${gap}bc${gap}`)).toEqual([]);
  expect(ends('abcdefgh', `${gap}bcd${gap}`)[0]).toBe(43);
  expect(ends('abcdefgh', text, 1)).toEqual([end('dcbaefgh')]);
  expect(ends('abcdefgh', 'xxxabc')).toEqual([6]);
});

test('tokens count together up to a quarter and eight more than are wanted', () => {
  // 8 tokens: a part has 18.
  expect(ends('abcdefgh', `abcd${'x'.repeat(13)}e${'x'.repeat(40)}`)[0]).toBe(18);
  expect(ends('abcdefgh', `abcd${'x'.repeat(14)}e${'x'.repeat(40)}`)[0]).toBe(4);
});
