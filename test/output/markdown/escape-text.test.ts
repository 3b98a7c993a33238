import { describe, expect, test } from 'vitest';
import { escapeText, type Neighbours } from '../../../src/output/markdown/escape-text.js';

const LINE: Neighbours = {
  before: '',
  after: '',
  isLinked: false,
  isCell: false,
  mayBegin: true,
  hasLines: false,
  pairs: '',
};

/** Text, and what is written in its place so that none of its characters is a mark. */
type Case = readonly [text: string, written: string];

describe('Characters are escaped only where they would be marks', () => {
  test.each<Case>([
    ['a\\(b', 'a&#92;(b'],
    ['a\\[b', 'a&#92;\\[b'],
    ['\\begin{x}', '&#92;begin\\{x}'],
    ['a\\newpage', 'a&#92;newpage'],
    ['a\\pagebreak', 'a&#92;pagebreak'],
    ['\\clearpage', '&#92;clearpage'],
    ['a\\b \\ \\1 \\! \\é \\', 'a\\b \\ \\1 \\\\! \\é \\\\'],
    ['`', '\\`'],
    ['a * b *c', 'a * b \\*c'],
    ['ftp a://b http x://b', 'ftp a://b http x://b'],
    ['ftp://b xhttp://b', 'ftp\\://b xhttp\\://b'],
    ['a_b _c_ d __e_ _ f', 'a_b \\_c\\_ d \\_\\_e\\_ _ f'],
    ['<a </a <! <? < a <1', '\\<a \\</a \\<! \\<? < a <1'],
    ['&amp; &#1; &#x1F; & &a &#12345678; &a1;', '&#38;amp; &#38;#1; &#38;#x1F; & &a &#12345678; &#38;a1;'],
    ['[a] b', '\\[a] b'],
    ['x [a] b', 'x [a] b'],
    ['x [a](b', 'x \\[a](b'],
    ['x [a][b', 'x \\[a]\\[b'],
    ['x [a]{b', 'x \\[a]{b'],
    ['x [a][b] c', 'x \\[a]\\[b] c'],
    ['x [a]: b', 'x \\[a]\\: b'],
    ['x [^a]', 'x \\[\\^a]'],
    ['x [!a] [#a] [@a]', 'x \\[!a] \\[#a] \\[@a]'],
    ['x [a', 'x \\[a'],
    [']', ']'],
    ['x![a]', 'x\\!\\[a]'],
    ['x]b', 'x]b'],
    [
      'a {%b {{ {: {=, {/ {.a {#a {-a {a=b {toc {a}` {a} {a b',
      'a \\{%b \\{{ \\{: \\{=, &#123;/ \\{.a \\{#a \\{-a \\{a=b \\{toc \\{a}\\` {a} {a b',
    ],
    ['{a', '\\{a'],
    ['a ^abc', 'a \\^abc'],
    ['a ^ab', 'a ^ab'],
    ['a ^[b', 'a \\^\\[b'],
    ['a [^b', 'a \\[\\^b'],
    ['a=b==c', 'a=b\\==c'],
    ['a+b++c', 'a+b\\++c'],
    ['a%b%%c', 'a%b\\%\\%c'],
    ['a!b![', 'a!b\\!\\['],
    ['http://a ftp://b xhttps://c a://b http:/', 'http\\://a ftp\\://b xhttps\\://c a://b http:/'],
    ['a::b :: c: d: :a: :+1: ::: x', 'a:\\:b \\:\\: c: d: \\:a: \\:+1: \\:\\:\\: x'],
    [']: b', ']\\: b'],
    ['a@b a.b@c @d e@ ', 'a\\@b a.b\\@c @d e@&#32;'],
    ['a|b', 'a|b'],
    ['www.a xwww.b', 'www\\.a xwww.b'],
    ['- a', '\\- a'],
    ['-', '\\-'],
    ['-a', '-a'],
    ['+ a', '\\+ a'],
    ['1. a', '1\\. a'],
    ['1.', '1\\.'],
    ['1.a', '1.a'],
    ['1234567890. a', '1234567890. a'],
    ['# a', '\\# a'],
    ['#a', '#a'],
    ['###### a', '\\###### a'],
    ['####### a', '####### a'],
    ['#+a', '\\#+a'],
    ['> a', '\\> a'],
    ['| a', '\\| a'],
    [': a', '\\: a'],
    [':A', '\\:A'],
    ['::', '\\:\\:'],
    [':a', ':a'],
    ['= a', '= a'],
    ['==', '\\=='],
    ['=', '\\='],
    ['~ a', '\\~ a'],
    ['~~a', '\\~~a'],
    ['~a', '~a'],
    ['!!! a', '\\!!! a'],
    ['!! a', '!! a'],
    ['??? a', '\\??? a'],
    ['/// a', '\\/// a'],
    ['(a)= b', '\\(a)= b'],
    ['(a b)= c', '(a b)= c'],
    ['% a', '\\% a'],
    ['%a', '%a'],
    ['^^^', '\\^^^'],
    ['term:: a', 'term\\:\\: a'],
    ['a1-b:: c', 'a1-b\\:\\: c'],
    ['1a:: b', '1a\\:\\: b'],
    ['term::a', 'term:\\:a'],
    ['import a', '&#105;mport a'],
    ['export a', '&#101;xport a'],
    ['importa', 'importa'],
    ['┌─', '┌─'],
    ['\u00A0a', '&#160;a'],
    ['\ta', '&#9;a'],
    ['a ', 'a&#32;'],
    ['a\t', 'a&#9;'],
    [' a', ' a'],
    ['1www.b', '1www.b'],
    ['&#X1F; &#x1234567; &#1234567;', '&#38;#X1F; &#x1234567; &#38;#1234567;'],
    ['a { .b { \t#b {TOC {b:c-d=', 'a \\{ .b \\{ \t#b \\{TOC \\{b:c-d='],
    ['a {b}', 'a \\{b}'],
    ['a :-1: :a_b-c+: :_a:', 'a \\:-1: \\:a_b-c+: :\\_a:'],
    ['a ^abc d', 'a ^abc d'],
    ['a* b', 'a\\* b'],
    ['a+@b a-@b a_@b (@b', 'a+\\@b a-\\@b a\\_\\@b (@b'],
    ['x [[a]] b', 'x \\[\\[a]] b'],
    ['x @[a] b', 'x @\\[a] b'],
    ['-- a', '\\-- a'],
    ['-= a', '\\-= a'],
    ['-+ a', '\\-+ a'],
    ['+', '\\+'],
    ['1) a', '1\\) a'],
    ['123456789)', '123456789\\)'],
    ['#', '\\#'],
    ['===', '\\=\\=='],
    ['(a-b.c:d/e_f)= g', '\\(a-b.c:d/e_f)= g'],
    ['a.b-c:: d', 'a.b-c\\:\\: d'],
  ])('%j', (text, written) => {
    expect(escapeText(text, LINE)).toBe(written);
  });

  test.each<Case>([
    ['a|b', 'a\\|b'],
    ['- a', '- a'],
    ['a ', 'a&#32;'],
    ['import a', 'import a'],
    ['#', '#'],
  ])('in a cell: %j', (text, written) => {
    expect(escapeText(text, { ...LINE, isCell: true, mayBegin: false })).toBe(written);
  });

  test.each<Case>([
    ['a]b', 'a&#93;b'],
    ['[a] b', '\\[a&#93; b'],
    ['x [a] b', 'x \\[a&#93; b'],
  ])('in a link: %j', (text, written) => {
    expect(escapeText(text, { ...LINE, isLinked: true, before: '[', after: ']' })).toBe(written);
  });

  test.each<Case>([
    ['a) b', 'a\\) b'],
    ['ab) c', 'ab) c'],
    ['(iv) c', '(iv\\) c'],
    ['(12. c', '(12\\. c'],
    ['1234) c', '1234\\) c'],
    ['@x) c', '@x\\) c'],
    ['#) c', '#\\) c'],
    ['#. c', '#\\. c'],
    ['┌─ a', '&#9484;─ a'],
    ['╔═', '&#9556;═'],
    ['├━', '&#9500;━'],
    ['┌ a', '┌ a'],
    ['a)b', 'a)b'],
    ['@ab-c. d', '@ab-c\\. d'],
    ['a. b', 'a\\. b'],
    ['IV) c', 'IV\\) c'],
    ['iiiiii) c', 'iiiiii) c'],
    ['(1234) c', '(1234) c'],
    ['╭─', '&#9581;─'],
    ['┏━', '&#9487;━'],
    ['└─', '&#9492;─'],
  ])('at the start of one of several lines: %j', (text, written) => {
    expect(escapeText(text, { ...LINE, hasLines: true })).toBe(written);
  });

  test.each<Case>([
    ['a~b', 'a\\~b'],
    ['a$b', 'a$b'],
    ['a^b', 'a\\^b'],
  ])('in a block that has two tildes and two carets: %j', (text, written) => {
    expect(escapeText(text, { ...LINE, pairs: '~^' })).toBe(written);
  });

  test.each<Case>([
    ['- a', '- a'],
    ['# a', '# a'],
    [' a ', ' a '],
    ['[a] b', '[a] b'],
    ['@b', '\\@b'],
    ['_b', '_b'],
    ['=', '='],
    ['::', '\\:\\:'],
    ['/b', '/b'],
    ['a_', 'a_'],
    ['a <', 'a \\<'],
    ['a [b]', 'a [b]'],
    ['import a', 'import a'],
  ])('amid a line: %j', (text, written) => {
    expect(escapeText(text, { ...LINE, before: 'x', after: 'y' })).toBe(written);
  });

  test.each<readonly [...Case, after: string]>([
    ['x [a]', 'x \\[a]', '('],
    ['x [a]', 'x \\[a]', '['],
    ['x [a]', 'x [a]', '<'],
    ['x!', 'x\\!', '['],
    ['x!', 'x!', '<'],
    ['x\\', 'x\\\\', '*'],
    ['x\\', 'x&#92;', '['],
  ])('%j is written as %j before Markdown that begins with %s', (text, written, after) => {
    expect(escapeText(text, { ...LINE, after })).toBe(written);
  });
});
