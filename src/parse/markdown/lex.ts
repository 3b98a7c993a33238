import type { Links, Token } from 'marked';
import type { TextKind } from '../text-kind.js';
import { InlineLexer } from './inline/inline-lexer.js';
import { linksDefinedIn } from './references/definitions.js';
import { expectFootnotes } from './references/footnote-syntax.js';
import type { Syntax } from './syntax.js';
import { expectMore } from './unfinished-text.js';

/** Stretch of a text that is lexed at once, with what the lexer must know about the text around it. */
export interface Window {
  readonly text: string;
  /** Kind of the text; plain text is not lexed. */
  readonly kind: TextKind;
  /** Whether the text ends with this window. */
  readonly final: boolean;
  /** Token before the window. */
  readonly previous: Token | undefined;
  /** Targets of its references that are defined outside the window. */
  readonly links: Links;
  /** Whether inline text is lexed too, or only blocks and definitions. */
  readonly inline: boolean;
}

/** Result of lexing a window. */
export interface Lexed {
  readonly tokens: readonly Token[];
  /** Length of these tokens in characters, from the window's start; 0 if its first token may continue after the window. */
  readonly length: number;
  /** Labels of links that the window refers to and was given no targets of, with those that it defines itself. */
  readonly missed: readonly (readonly [label: string, href: string | undefined])[];
  /** Labels of footnotes that the window refers to. */
  readonly notes: readonly string[];
}

/** Failure of marked: a stack overflow on deep nesting, or a bug. */
export class LexError extends Error {}

/** Characters without which inline text is nothing but text. */
const NEEDS_LEXING = /[\\`*_~<[@]|:\/\/|www\.| {2}\n/i;

/**
 * Lexes a window with marked, which gets tokens for footnotes beside its own. Unless the window is the last of the text, its last
 * token is left for the next window, as it may continue there. This is exact: marked reads from left to right, looks beyond a
 * token's end no further than to the next empty line, and windows end at empty lines.
 * @throws LexError if marked throws
 */
export function lexWindow({ text, kind, final, previous, links, inline }: Window, syntax: Syntax): Lexed {
  const { options, usesDialect } = syntax;
  const lexer = new InlineLexer(options, kind === 'note');
  if (!final) expectMore(lexer, text);
  const notes = expectFootnotes(lexer, text);
  const missed = new Map<string, string | undefined>();
  try {
    const all = lexer.blockTokens(text, previous ? [previous] : []).slice(previous ? 1 : 0);
    const tokens = final ? all : all.slice(0, Math.max(0, lastOf(all)));
    // Definitions in the token that is left may turn out to be text. A label looked up while blocks are lexed is not a reference.
    const known: Links = Object.assign(linksDefinedIn(tokens), links);
    lexer.tokens.links = new Proxy(known, {
      get: (target, label: string) => {
        if (!links[label]) missed.set(label, target[label]?.href);
        return target[label];
      },
    });
    // The next window lexes them again.
    const left = objectsWithin(all.slice(tokens.length));
    for (const { src, tokens } of inline ? lexer.inlineQueue : []) {
      if (left.has(tokens)) continue;
      // An unclosed tag does not extend into the next paragraph.
      lexer.state.inRawBlock = false;
      lexer.state.inLink = false;
      if (NEEDS_LEXING.test(src) || usesDialect(src)) lexer.inlineTokens(src, tokens);
      else if (src !== '') tokens.push({ type: 'text', raw: src, text: src });
    }
    // marked's tokenizer keeps the last lexer.
    lexer.inlineQueue = [];
    const length = tokens.reduce((sum, { raw }) => sum + raw.length, 0);
    return { tokens, length, missed: [...missed], notes: [...notes] };
  } catch (error) {
    throw new LexError('marked threw', { cause: error });
  }
}

/** All objects within tokens, among them the arrays of tokens that inline text will be lexed into. */
function objectsWithin(value: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  for (const part of Object.values(value)) objectsWithin(part, found);
  return found;
}

/** Index of the last token that is not blank: marked leaves space at the end of a list to the tokens after it. */
const lastOf = (tokens: readonly Token[]): number => tokens.findLastIndex(({ raw }) => /\S/.test(raw));
