import type { Token } from 'marked';
import { expect, test, vi } from 'vitest';
import { noLinks } from '../../../src/parse/markdown/definitions.js';
import { InlineLexer } from '../../../src/parse/markdown/inline/inline-lexer.js';
import { lexed } from '../../kit/grammar.js';

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
