import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleBuilder } from '../../../../src/parse/article-builder.js';
import { DIALECTS, dialectSyntax } from '../../../../src/parse/markdown/dialects/all-dialects.js';
import { MARKS, mayUseDialect } from '../../../../src/parse/markdown/dialects/dialect-marks.js';
import { lexWindow } from '../../../../src/parse/markdown/lex.js';
import { plainSyntax, type Syntax } from '../../../../src/parse/markdown/syntax.js';
import { grammarOf } from '../../../kit/article/grammar.js';

test('the marks of every dialect are in the table that decides whether dialects are loaded', () => {
  expect(new Set(DIALECTS.map(({ detect }) => detect))).toEqual(new Set(Object.values(MARKS)));
});

test.each([
  ...[':::a', '///a', '!!! a', '??? a', '=== "a"', '> - 1. + !!! a', '* 2) ??? a'],
  ...['{:a}', '{=a}', '{#a}', '{.a}', '{-}', '{- ', '{ a-b:c=d', '{ \t#a'],
  ...['\\newpage', '\\pagebreak ', '\\clearpage', '+++\na', '^^^ \n a', '```{a}', '~~~{a}', '{a}`b`', '(a.b/c:d-e)='],
  ...['{{< a', '{% a', '{{ site.a', '{{ page.a', '{{-site.a', '{{page.a', '[[a', '==a', 'a ^abc', 'a %% b'],
  ...['$a$', '$a\nb$', '$ a^b', '$ a_b', '$ \\a', '$$', '\\(a', '\\[a', '\\begin{a', '``` math', '~~~math'],
  ...[': a', '> ~ a', '+--', '+-+', '+=-', '+==', '+=:', '+=+', '+:-', '-- --', '---   ---'],
  ...['┌──', '╔══', '╭──', '┏━━', '├──', '└──', ':a:', ':+1:', ':-1:', 'a :b_c+d-e:'],
  ...['[TOC]', '[tocm]', '$\u007Btoc}', '(a) b', '(A) b', '(i) b', '(I) b', '(1) b', '(@) b', '(@a-b) c', '> a) b'],
  ...['A) b', 'i. b', 'I. b', '#. b', '| a\n| b', '| a\n|', '> | a\n  b', '*[a', '[quote=a', '[details=a', '[spoiler]'],
  ...['^[a', 'a^b^', ')^b^', '++a', '++"', '[!INCLUDE [', '[!video\t', '[!div ', '[!code-a', '](#tab/'],
  ...['<div markdown>', '<p a markdown=b', '<p markdown b>', 'a.b-c:: d', '- a:: b', ':LOGBOOK:', '* #+BEGIN_A'],
  ...'layout class transition clicks routeAlias hideInToc zoom layoutClass src'
    .split(' ')
    .map((key) => `---\na\n${key}:`),
  ...['::a::', '![a](b c', '[/quote]', '[/details]', '[/spoiler]', ':PROPERTIES:', '#+END_A'],
  ...['(a)=', '\\newpage', '+++\na', '(a) b', '| a\n|', '*[a', '[quote=a', '[spoiler]', '::a::', ':LOGBOOK:'].flatMap(
    (mark) => ['> ', '- ', '+ ', '* ', '1. ', '12) ', '> - ', '[^a]: '].map((start) => `a\n${start}${mark}`),
  ),
  ...['> | a\n>   b', '> ---\n> a\n> src:', '# a:: b', '| a:: b |'],
])('%j may use a dialect', (text) => {
  expect(mayUseDialect(text)).toBe(true);
});

test.each([
  ...['a:b:c', '10:30:00', 'a/:b:', ':a:/', 'file:///a', '{a}', '{ }', '(a)', '(b) c', '[quote]', '[a', '^a', 'a^b'],
  ...[
    '$5',
    '$a',
    '$ a b',
    '+-',
    '+ a',
    '- a',
    '--',
    '++ a',
    '| a | b',
    '| a\nb',
    '| a\n  | b |',
    '<b a="markdown">',
    'a::b',
    '![a](b)',
    '![a](b "c")',
  ],
])('%j uses none', (text) => {
  expect(mayUseDialect(text)).toBe(false);
});

/** Blocks of a text that is lexed whole in a syntax. */
function blocksIn(text: string, syntax: Syntax) {
  const { stream } = new ArticleBuilder({ name: 'a', slug: 'a', lang: 'en', tags: [], related: [] }, { firstLine: 1 });
  stream.feed(text, true);
  for (let window = stream.next(); window; window = stream.next())
    stream.accept(window, lexWindow(window, syntax), { ...grammarOf(window), syntax });
  return stream.blocks;
}

test('in quotes and items, too, a text without a mark of a dialect is read alike with and without dialects', () => {
  const snippets = readFileSync('test/fixtures/snippets/marks.markdown', 'utf8').split(/^§\n/m);
  for (const snippet of snippets)
    for (const text of [snippet.replace(/^(?=.)/gm, '> '), `- ${snippet.replace(/\n(?=.)/g, '\n  ')}`])
      if (!mayUseDialect(text)) expect(blocksIn(text, dialectSyntax()), text).toEqual(blocksIn(text, plainSyntax()));
});

test('a text without a mark of a dialect is read alike with and without dialects', () => {
  const piece = fc.constantFrom(
    ...['a', 'Bc', '1', '.b', 'x=y', 'toc', 'math', '\\frac', '\\', '"', "'", ' ', ' ', '\n', '\n', '\n\n', '\n    '],
    ...[
      '{',
      '}',
      '{#a',
      '[',
      ']',
      '(',
      ')',
      '](b)',
      '[[',
      ']]',
      '[^a]',
      '$',
      '$ ',
      '^',
      '^id1',
      '_',
      '*',
      '`',
      '```',
      '~',
    ],
    ...[
      ':',
      ': ',
      '::',
      ':a:',
      '=',
      '==',
      '%',
      '!',
      '? ',
      '!!',
      '/',
      '+',
      '-',
      '- ',
      '|',
      '> ',
      '# ',
      '<b>',
      '&amp;',
      '@',
    ],
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (text) => {
      fc.pre(!mayUseDialect(text));
      expect(blocksIn(text, dialectSyntax())).toEqual(blocksIn(text, plainSyntax()));
    }),
    { numRuns: 1500 },
  );
});
