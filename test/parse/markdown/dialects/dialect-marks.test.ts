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

/** Blocks of a text that is lexed whole in a syntax. */
function blocksIn(text: string, syntax: Syntax) {
  const { stream } = new ArticleBuilder({ name: 'a', slug: 'a', lang: 'en', tags: [], related: [] }, { firstLine: 1 });
  stream.feed(text, true);
  for (let window = stream.next(); window; window = stream.next())
    stream.accept(window, lexWindow(window, syntax), { ...grammarOf(window), syntax });
  return stream.blocks;
}

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
