import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexWindow, type Window } from '../../../src/parse/markdown/lex.js';
import { createSyntax, plainSyntax } from '../../../src/parse/markdown/syntax.js';

const windowOf = (text: string): Window => ({
  text,
  kind: 'markdown',
  final: true,
  previous: undefined,
  links: {},
  inline: true,
});

const LINES = [
  ...[
    '',
    ' ',
    '\t',
    'a',
    'a b',
    'a  ',
    'a\\',
    ' a',
    '    a',
    '\ta',
    '„a“',
    '– a',
    '&amp;',
    'a: b',
    'http://a.b',
    '1',
    '2024',
  ],
  ...['- a', '-', '--', '---', '+ a', '* a', '*a*', '**a**', '***', '* * *', '**', '_a_', '__', '_ _ _', '___'],
  ...['1. a', '2) a', '12.', '# a', '#', '#a', '===', '=', '> a', '>', '```', '`a`', '``a``', '~~~', '~~a~~'],
  ...[
    '<b>',
    '<div>',
    '</div>',
    '<!-- a',
    '-->',
    '<http://a>',
    '|a|b|',
    '|-|-|',
    'a|b',
    '-|-',
    ':-:',
    ': a',
    '\\[a',
    '\\# a',
  ],
  ...['[a]: /b', '[a]', '[a][]', '[a\nb]: /c', '[^1]: a', '[^1]', '[a](b)', '![a](b)', 'a [b', 'c]: d', "'t'", '"t"'],
];

test('plain paragraphs are read as marked reads them', () => {
  const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (source) => {
      expect(lexWindow(windowOf(source), plainSyntax())).toEqual(lexWindow(windowOf(source), createSyntax([])));
    }),
    { numRuns: 2000 },
  );
});
