import { describe, expect, test } from 'vitest';
import { sanitize, sanitizeCode, sanitizeCopy, sanitizeLine, sanitizeTarget } from '../../src/article/sanitize.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { layoutOfText, textRows } from '../kit/article/setting.js';

const tags = (letters: string): string =>
  Array.from(letters, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
const flag = (region: string): string => `\u{1F3F4}${tags(region)}\u{E007F}`;
const pile = (letter: string, mark: string, count: number): string => letter + mark.repeat(count);

describe('sanitize', () => {
  test.each([
    ['acute accents', 'a', '\u0301'],
    ['vowels of Thai', 'ก', '\u0E34'],
    ['points of Hebrew', 'ש', '\u05B0'],
    ['marks of Arabic', 'ب', '\u064E'],
    ['signs of Devanagari', 'क', '\u0941'],
    ['sound marks of Japanese', 'か', '\u3099'],
    ['half marks', 'a', '\uFE20'],
    ['marks of music', '\u{1D158}', '\u{1D165}'],
  ])('keeps 30 %s after a letter and drops the rest', (_, letter, mark) => {
    const kept = pile(letter, mark, 30);
    expect(sanitize(kept)).toBe(kept);
    expect(sanitize(`${pile(letter, mark, 31)}x ${pile(letter, mark, 5000)}`)).toBe(`${kept}x ${kept}`);
    expect(sanitizeCode(pile(letter, mark, 40))).toBe(kept);
    expect(sanitizeLine(pile(letter, mark, 40))).toBe(kept);
  });

  test('keeps the marks of many letters', () => {
    const text = 'a\u0308'.repeat(1000) + 'ที่'.repeat(1000);
    expect(sanitize(text)).toBe(text);
  });

  test.each(['gbeng', 'gbsct', 'gbwls', 'usca'])('keeps the flag of %s whole, two cells wide', (region) => {
    const text = `a ${flag(region)} b`;
    expect(sanitize(text)).toBe(text);
    expect(unicodeMetrics.cells(flag(region))).toBe(2);
    for (let width = 20; width < 30; width += 1) {
      const rows = textRows(layoutOfText(flag(region).repeat(40), width, { tools: { metrics: unicodeMetrics } }));
      for (const row of rows) expect(row.replaceAll(flag(region), '').replaceAll('↳', '').trim()).toBe('');
    }
  });

  test.each([
    ['several tags of languages', 'a\u{E0001}b\u{E0001}c\u{E0065}d', 'abcd'],
    ['tags alone', `a${tags('gbeng')}b`, 'ab'],
    ['a cancelling tag alone', 'a\u{E007F}b', 'ab'],
    ['tags after another emoji', `\u{1F600}${tags('gbeng')}\u{E007F}`, '\u{1F600}'],
    ['a flag without an end', `\u{1F3F4}${tags('gbeng')} a`, '\u{1F3F4} a'],
    ['a flag with a message', `\u{1F3F4}${tags('hidden message')}\u{E007F}`, '\u{1F3F4}'],
    ['a flag with more tags', `${flag('gbeng')}${tags('x')}`, flag('gbeng')],
    ['the tag of a language', 'a\u{E0001}b', 'ab'],
  ])('removes %s', (_, text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });
});

test('flags of regions have three to six letters or digits', () => {
  const regions = ['us', 'usc', 'gb1234', 'gb12345', 'us0', 'us9', 'gbz'];
  const kept = regions.filter((region) => sanitize(`a${flag(region)}b`) === `a${flag(region)}b`);
  expect(kept).toEqual(['usc', 'gb1234', 'us0', 'us9', 'gbz']);
});

test('each invisible character is removed, and each of its neighbours that is seen or joins letters stays', () => {
  const invisible = [...'\u00AD\u061C\u180E\u200B\u200E\u200F\u202A\u202E\u2060\u2066\u2069\u206F\uFEFF\uFFF9\uFFFB'];
  expect(invisible.filter((character) => sanitize(`a${character}b`) !== 'ab')).toEqual([]);
  const kept = [...'\u00AC\u00AE\u061B\u061D\u200C\u200D\u2010\u2027\u202F\u205F\u2070\uFE70\uFFFC\uFFFD'];
  expect(kept.filter((character) => sanitize(`a${character}b`) !== `a${character}b`)).toEqual([]);
});

test('each control but the line feed becomes a sign or a space', () => {
  const controls = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => code < 0x20 || code >= 0x7f);
  const shown = controls.map((code) => sanitize(`a${String.fromCharCode(code)}b`).slice(1, -1));
  const special = new Map([
    [0, '\uFFFD'],
    [9, ' '],
    [10, '\n'],
    [13, ' '],
    [0x7f, '\u2421'],
  ]);
  const sign = (code: number): string => (code > 0x7f ? '\uFFFD' : String.fromCharCode(0x2400 + code));
  const expected = controls.map((code) => special.get(code) ?? sign(code));
  expect(shown).toEqual(expected);
});

test.each([
  ['a\tb\rc\r\nd\u2028e\u2029f', 'a b c \nd e f', 'a b c d e f'],
  ['  a  b ', '  a  b ', 'a b'],
  ['a\u0000\u001B\u007F\u009Bb', 'a\uFFFD\u241B\u2421\uFFFDb', 'a\uFFFD\u241B\u2421\uFFFDb'],
])('the controls in %j are spaces or signs', (text, shown, line) => {
  expect([sanitize(text), sanitizeLine(text)]).toEqual([shown, line]);
});

test('code has spaces up to stops of four columns for tabs, and a copy has line feeds and tabs alone', () => {
  expect(sanitizeCode('a\tb\n\tc\nabcd\te\u001B')).toBe('a   b\n    c\nabcd    e\u241B');
  expect(sanitizeCopy('a\r\nb\rc\td\u001B\u202E\n')).toBe('a\nb\nc\td\u241B\n');
});

test.each([
  [' a.md ', 'a.md'],
  ['a b.md', 'a%20b.md'],
  ['a"<>\\^`{|}', 'a%22%3C%3E%5C%5E%60%7B%7C%7D'],
  ['a\u001Bb\u202Ec', 'a\u241Bbc'],
  ['a\nb', 'a%0Ab'],
  ['//e.example/x', 'https://e.example/x'],
  ['// x', '//%20x'],
  ['///x', '///x'],
  ['ä%20', 'ä%20'],
])('the target %j is %j', (target, safe) => {
  expect(sanitizeTarget(target)).toBe(safe);
});
