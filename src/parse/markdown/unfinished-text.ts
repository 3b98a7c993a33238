import type { Lexer, Tokens } from 'marked';

/*
 * Texts that continue after the window that is lexed. What seems to have no end in them may have one later: it takes all of the window, so
 * that it is read again with more text.
 */

const unfinished = new WeakMap<Lexer, string>();

/** Tells that a lexer's text continues. */
export const expectMore = (lexer: Lexer, text: string): void => void unfinished.set(lexer, text);

/** Whether more text may come after a source, which is the rest of the lexer's text or a part of it. */
const mayContinue = (lexer: Lexer, source: string): boolean => unfinished.get(lexer)?.endsWith(source) ?? false;

/** Token that waits for more text; undefined if no more comes. */
export const waiting = (lexer: Lexer, source: string): Tokens.Generic | undefined =>
  mayContinue(lexer, source) ? { type: 'hidden', raw: source } : undefined;
