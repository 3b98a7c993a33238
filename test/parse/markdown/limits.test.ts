import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { isPathological } from '../../../src/parse/markdown/pathological.js';
import { plainBlocks } from '../../../src/parse/markdown/plain-text.js';
import { notation } from '../../kit/article/notation.js';
import { parse } from '../../kit/article/parse.js';
import { KNOWN } from '../../kit/random/windows.js';

const markdown = (text: string): string => notation(parse(text, KNOWN)).join('\n');
const mdx = (text: string): string => notation(parse(text, KNOWN, 1, 'mdx')).join('\n');
const around = (open: string, inside: string, close: string, count: number): string =>
  open.repeat(count) + inside + close.repeat(count);

/** Texts at a limit, and beyond it: what tells the two apart, and whether it is there within the limit. */
describe('what is longer or deeper than a limit is text', () => {
  test.each<[what: string, most: number, text: (size: number) => string, sign: RegExp]>([
    ['parentheses in a target', 32, (n) => `[a](${around('(', 'b', ')', n)})`, /\{link a/],
    ['the label of a link', 999, (n) => `[${'x'.repeat(n)}]\n\n[${'x'.repeat(n)}]: /b`, /→ \/b/],
    ['images in images', 51, (n) => around('![', 'a', '](b)', n), /^1 paragraph: \{image a → b\}$/],
    ['rows of terms', 5, (n) => `${'a\n'.repeat(n)}: b`, /definition/],
    ['a short term', 60, (n) => `${'a'.repeat(n)}\n: b`, /definition/],
    ['a term', 200, (n) => `${'a'.repeat(n)}\n:   b`, /definition/],
    ['a superscript', 24, (n) => `a^${'b'.repeat(n)}^`, /superscript/],
    ['columns of a grid', 99, (n) => `${'+---'.repeat(n)}+\n${'| a '.repeat(n)}|\n${'+---'.repeat(n)}+`, /table/],
    ['the name of a footnote that interrupts', 997, (n) => `a\n[^${'b'.repeat(n)}]: c`, /footnote/],
    ['the id of a block', 1000, (n) => `a ^${'b'.repeat(n)}-1`, /^1 paragraph: a$/],
  ])('%s: %i', (_, most, text, sign) => {
    expect(markdown(text(most))).toMatch(sign);
    if (most < 1000) expect(markdown(text(most + 1))).not.toMatch(sign);
  });

  test.each<[what: string, most: number, text: (size: number) => string, sign: RegExp]>([
    ['braces of an expression', 50, (n) => around('{', '', '}', n), /^1 code|\{\{/],
    ['the text of a tag', 65_536, (n) => `<Tip a="${'b'.repeat(n - 10)}">\nc\n</Tip>`, /\(tip#1\)/],
    ['tables in tables', 50, (n) => around('<table><tr><td>', 'a', '</td></tr></table>', n), /^1 table/m],
  ])('MDX, %s: %i', (_, most, text, sign) => {
    expect(mdx(text(most))).toMatch(sign);
  });

  test('a tag of MDX', () => {
    const tag = (length: number): string => `<Tip a="${'b'.repeat(length - 10)}">\n\nc\n\n</Tip>`;
    expect([65_536, 65_537].map((length) => /\(tip#1\)/.test(mdx(tag(length))))).toEqual([true, false]);
  });

  test('open containers', () => {
    const nested = (count: number): string => markdown(around('::: columns\n', '', ':::\n', count));
    expect([nested(1000), nested(1001)]).toEqual(['', '2002 paragraph: :::']);
  });

  test('emphasis in emphasis', () => {
    const nested = (count: number) => parse(around('*a **', 'b', '** c*', count), KNOWN).blocks;
    expect(nested(40).map(textOf).join()).not.toContain('*');
    expect(nested(60).map(textOf).join()).not.toContain('*');
  });
});

test.each<[what: string, most: number, text: (size: number) => string]>([
  ['quotes in quotes', 59, (n) => `${'>'.repeat(n)} a`],
  ['lists in lists', 59, (n) => `${'- '.repeat(n)}a`],
  ['spaces before an item', 119, (n) => `a\n${' '.repeat(n)}- a`],
  ['spaces before a definition', 119, (n) => `${' '.repeat(n)}: a`],
  ...['+', '*', '>', '1', '~', '!', '?', '='].map((mark): [string, number, (size: number) => string] => [
    `spaces before "${mark}"`,
    119,
    (n) => `a\n${' '.repeat(n)}${mark}`,
  ]),
  ['lists with numbers in lists', 59, (n) => `${'1) '.repeat(n)}a`],
  ['rows of delimiters without an empty line', 500, (n) => `${'a'.repeat(100)}\n|-\n`.repeat(n)],
  ...['-', '+', '*', '12.'].map((mark): [string, number, (size: number) => string] => [
    `lines below "${mark}"`,
    4999,
    (n) => `${mark} a\n${`${'b'.repeat(20)}\n`.repeat(n)}`,
  ]),
  ['lines that continue an item', 4999, (n) => `1) a\n${`${'b'.repeat(20)}\n`.repeat(n)}`],
  ['quotes that begin again', 5001, (n) => '> aaaaaaaaaa\nb\n'.repeat(n)],
])('%s may keep the lexer busy: more than %i', (_, most, text) => {
  expect([most, most + 1].map((size) => isPathological(text(size)))).toEqual([false, true]);
});

test('a paragraph of up to 50,000 characters is read, whatever its lines are', () => {
  const text = (length: number): string => `- a\n${'b\n'.repeat(10_000)}`.padEnd(length, 'c');
  expect([50_000, 50_001].map((length) => isPathological(text(length)))).toEqual([false, true]);
  expect(isPathological(`- a\n\n${'b\n'.repeat(30_000)}`)).toBe(false);
});

test('the parts of a drawing are one block of up to 10,000 characters', () => {
  const drawing = (length: number): string => `a\n  ${'b'.repeat(length - 4)}`;
  const blocks = (length: number): number => plainBlocks(`${drawing(length)}\n\n  c\n  d`, 1).length;
  expect([9999, 10_000].map(blocks)).toEqual([1, 2]);
});
