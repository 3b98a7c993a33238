import { nameToEmoji } from '../../../src/parse/html/emoji.js';
import type { Markup } from '../../../src/parse/html/load-markup.js';
import * as parser from '../../../src/parse/html/parser.js';
import type { BlockStream } from '../../../src/parse/markdown/block-stream.js';
import { dialectSyntax } from '../../../src/parse/markdown/dialects/all-dialects.js';
import { lexWindow, type Window } from '../../../src/parse/markdown/lex.js';
import { type Grammar, type SyntaxName, syntaxNameOf } from '../../../src/parse/markdown/load-grammar.js';
import { mdxSyntax } from '../../../src/parse/markdown/mdx/mdx-syntax.js';
import { plainSyntax, type Syntax } from '../../../src/parse/markdown/syntax.js';

/** All that `loadMarkup` may load. */
const markup: Markup = { ...parser, emoji: nameToEmoji };

const SYNTAXES: Readonly<Record<SyntaxName, () => Syntax>> = {
  plain: plainSyntax,
  dialects: dialectSyntax,
  mdx: mdxSyntax,
};

/** What `loadGrammar` may load for a window, at once. */
export const grammarOf = (window: Window): Grammar => ({
  syntax: SYNTAXES[syntaxNameOf(window)](),
  markup,
});

/** Lexes a window in its syntax. */
export const lexed = (window: Window) => lexWindow(window, grammarOf(window).syntax);

/** Gives a stream the tokens of a window. */
export const accept = (stream: BlockStream, window: Window): void =>
  stream.accept(window, lexed(window), grammarOf(window));
