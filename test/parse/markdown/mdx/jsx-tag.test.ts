import { expect, test } from 'vitest';
import { literalOf, readTag } from '../../../../src/parse/markdown/mdx/jsx-tag.js';

test.each([
  ['<a>', 'a', 'opening', {}, {}],
  ['</a>', 'a', 'closing', {}, {}],
  ['<a/>', 'a', 'selfClosing', {}, {}],
  ['<>', '', 'opening', {}, {}],
  ['</>', '', 'closing', {}, {}],
  ['<A.B-c:d />', 'A.B-c:d', 'selfClosing', {}, {}],
  ['<$a _b>', '$a', 'opening', { _b: '' }, {}],
  ['<a b="c" d=\'e\' f>', 'a', 'opening', { b: 'c', d: 'e', f: '' }, {}],
  ['<a b = "c>"\n\n  d>', 'a', 'opening', { b: 'c>', d: '' }, {}],
  ['<a b="" />', 'a', 'selfClosing', { b: '' }, {}],
  ['<a b={c} {...d}/>', 'a', 'selfClosing', {}, { b: 'c' }],
  ['<a b={"c"} d={`e`} f={ \'g\' }>', 'a', 'opening', { b: 'c', d: 'e', f: 'g' }, {}],
  ['<a b={{ c: "}" }}>', 'a', 'opening', {}, { b: '{ c: "}" }' }],
  ['<a @click="b" :c="d">', 'a', 'opening', { '@click': 'b', ':c': 'd' }, {}],
])('the tag %j', (source, name, kind, texts, codes) => {
  expect(readTag(`${source} more>`)).toEqual({ name, kind, end: source.length, texts, codes });
  expect(readTag(`<${source}`, 1)).toMatchObject({ name, end: source.length + 1 });
});

test.each(['<a', '<a b', '<a b=', '<a b="c', "<a b='c", '<a b={c', '<a b="c" ', '</a'])(
  'the text ends within the tag %j',
  (source) => {
    expect(readTag(source)).toBe('open');
  },
);

test.each(['a', '< a>', '<1>', '<!--', '<a b=c>', '<a "b">', '<a <b>', '<a b={/* {/* */}>'])(
  '%j is no tag',
  (source) => {
    expect(readTag(source)).toBe('never');
  },
);

test('a tag of up to 65,536 characters is one', () => {
  const tag = (length: number): string => `${'<a'.padEnd(length - 1)}> `;
  expect(readTag(tag(65_536))).toMatchObject({ end: 65_536 });
  expect(readTag(tag(65_537))).toBe('never');
});

test.each([
  ['"a"', 'a'],
  ["'a'", 'a'],
  ['`a\nb`', 'a\nb'],
  [' "a" ', 'a'],
  ['""', ''],
  ['"a\\"b"', 'a"b'],
  ["'a\\nb\\\\c'", 'a\nb\\c'],
  ['`a\\`$b`', 'a`$b'],
  ['`a$\u007Bb}`', undefined],
  ['"a" + "b"', undefined],
  ['"a', undefined],
  ['a', undefined],
  ['', undefined],
])('the code %j is the text %j', (code, text) => {
  expect(literalOf(code)).toBe(text);
});
