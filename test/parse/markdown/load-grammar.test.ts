import { expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { BlockStream } from '../../../src/parse/markdown/block-stream.js';
import { lexWindow, type Window } from '../../../src/parse/markdown/lex.js';
import { loadGrammar, syntaxNameOf } from '../../../src/parse/markdown/load-grammar.js';
import type { TextKind } from '../../../src/parse/text-kind.js';

const windowOf = (text: string, kind: TextKind): Window => ({
  text,
  kind,
  final: true,
  previous: undefined,
  links: {},
  inline: true,
});

test.each<readonly [text: string, kind: TextKind, name: string]>([
  ['a *b*', 'markdown', 'plain'],
  ['::: tip', 'markdown', 'dialects'],
  ['[[a]]', 'note', 'dialects'],
  ['[[a]]', 'text', 'plain'],
  ['a', 'mdx', 'mdx'],
])('the syntax of %j in %s is called %s', (text, kind, name) => {
  expect(syntaxNameOf(windowOf(text, kind))).toBe(name);
});

test.each([
  ['a <b>', true, undefined],
  ['a :tada:', true, '🎉'],
  ['a *b*', false, undefined],
])('the grammar of %j reads HTML: %j, and knows emoji: %j', async (text, reads, emoji) => {
  const { markup } = await loadGrammar(windowOf(text, 'markdown'));
  expect([markup !== undefined, markup?.emoji?.tada]).toEqual([reads, emoji]);
});

test.each([
  ['HTML', 'b <i>c</i>', 'b c'],
  ['an emoji', 'b :tada:', 'b 🎉'],
  ['a formula', 'b $x^2$', 'b x²'],
])('a footnote with %s is read as it is where later text has none', async (_, note, text) => {
  for (const later of ['plain words\n\n', '<b>strong</b> words\n\n']) {
    const stream = new BlockStream({ lang: 'en', firstLine: 1, sizes: { first: 5, next: 5, paragraph: 1000 } });
    stream.feed(`a[^m]\n\n[^m]: ${note}\n\n${later.repeat(5)}`, true);
    for (let window = stream.next(); window; window = stream.next()) {
      const grammar = await loadGrammar(window);
      stream.accept(window, lexWindow(window, grammar.syntax), grammar);
    }
    expect(stream.blocks.map(textOf).at(-1), later).toBe(text);
  }
});
