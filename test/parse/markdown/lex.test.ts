import fc from 'fast-check';
import { Lexer, type Token, type Tokens } from 'marked';
import { expect, test, vi } from 'vitest';
import { InlineLexer } from '../../../src/parse/markdown/inline/inline-lexer.js';
import { noLinks } from '../../../src/parse/markdown/references/definitions.js';
import { plainSyntax } from '../../../src/parse/markdown/syntax.js';
import { lexed } from '../../kit/article/grammar.js';

const WINDOW = { final: false, previous: undefined, links: noLinks(), inline: true, kind: 'markdown' } as const;

test.each([
  ['a paragraph', 'c *d*'],
  ['a list', '- c *d*\n  - e *f*'],
  ['a quote', '> c *d*\n> > e *f*'],
  ['a table', '| c *d* |\n|---|\n| e *f* |'],
])('the inline text of %s at the end of a window is left for the next window', (_, last) => {
  const read = vi.spyOn(InlineLexer.prototype, 'inlineTokens');
  const { tokens, length } = lexed({ ...WINDOW, text: `a *b*\n\n${last}\n\n` });
  const sources = read.mock.calls.map(([source]) => source);
  read.mockRestore();
  expect(sources[0]).toBe('a *b*');
  expect(sources.join()).not.toMatch(/[ce] \*/);
  expect(length).toBe(7);
  expect(tokens.map(({ type }: Token) => type)).toEqual(['paragraph', 'space']);
});

test('the inline text of a window that ends the text is read to its end', () => {
  const { tokens } = lexed({ ...WINDOW, final: true, text: 'a *b*\n\n- c *d*' });
  expect(JSON.stringify(tokens).match(/"type":"em"/g)).toHaveLength(2);
});

test('blocks are those of marked, although it is asked only where they may begin', () => {
  const indent = fc.constantFrom('', '', '', ' ', '   ', '    ', '\t');
  const line = fc.constantFrom(
    ...['a', 'b  ', '---', '===', '= ', '-', '|-|', ':-:', '| a |', 'a | b', '> q', '>', '> ---', '- i', '- ', '1. i'],
    ...['<div>', '</div>', '<!-- c', '-->', '<a b>', '# h', '```', '***', '[a]: b', '', '', '', ' ', '\f'],
  );
  const blocks = (tokens: readonly Tokens.Generic[]): unknown =>
    tokens.map(({ type, raw, depth, items, tokens = items ?? [] }) => [type, raw, depth, blocks(tokens)]);
  fc.assert(
    fc.property(fc.array(fc.tuple(indent, line), { maxLength: 8 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n');
      expect(blocks(new InlineLexer(plainSyntax().options).blockTokens(text))).toEqual(
        blocks(new Lexer({ gfm: true }).blockTokens(text, [])),
      );
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['a\\*', 'escape'],
  ['`a`', 'codespan'],
  ['*a*', 'em'],
  ['_a_', 'em'],
  ['~a~', 'del'],
  ['a <b>', 'html'],
  ['[a](b)', 'link'],
  ['a@b.cd', 'link'],
  ['ftp://a.b', 'link'],
  ['WWW.a.b', 'link'],
  ['a  \nb', 'br'],
])('a text with no more than the mark in %j has a token of the kind %s', (text, type) => {
  const { tokens } = lexed({ ...WINDOW, final: true, text });
  expect((tokens[0] as Tokens.Paragraph).tokens.map((token) => token.type)).toContain(type);
});
