import type { Token } from 'marked';
import type { Lexed } from './lex.js';

/*
 * What is read of a window that is as long as a paragraph may be, or longer. A paragraph that is longer ends behind a line: a log
 * without empty lines is one that has no end. It does so at the same lines wherever windows begin.
 */

/**
 * The tokens of a window that are whole.
 * @param cut the window ends behind any line: it is as long as a paragraph may be
 * @param most characters of a paragraph
 */
export function completeTokens(text: string, lexed: Lexed, cut: boolean, most: number): Lexed {
  if (!cut && text.length <= most) return lexed;
  const tokens = lexed.tokens.slice(0, cut ? countOfWhole(lexed.tokens) : countBefore(lexed.tokens, most));
  return { ...lexed, tokens, length: tokens.reduce((sum, { raw }) => sum + raw.length, 0) };
}

/** How many tokens stand before one that is too long, unless that is the first: a window has to begin at it. */
function countBefore(tokens: readonly Token[], most: number): number {
  const long = tokens.findIndex((token, i) => i > 0 && token.raw.length > most && mayEnd(token));
  return long < 0 ? tokens.length : long;
}

const mayEnd = ({ type }: Token): boolean => ['paragraph', 'def', 'list', 'blockquote'].includes(type);

/**
 * How many tokens are whole of a window that ends behind any line. The last one may go on, and so may a definition before it, by a
 * title. Where it is all of the window, it is as long as a paragraph may be.
 */
function countOfWhole(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ raw }) => /\S/.test(raw));
  if (last > 1 && tokens[last - 1]?.type === 'def') return last - 1;
  const [first] = tokens;
  return last === 0 && first && isParagraph(first) ? tokens.length : Math.max(0, last);
}

/** A line in a list or a quote that is neither indented nor has a mark: a paragraph in it goes on. */
const LAZY = /^(?! {0,3}(?:>|[-+*]|\d{1,9}[.)])|[ \t])/;

/** Whether a token is a paragraph, or most of its lines are one: in a log, what looks like an item or a quote has no end either. */
function isParagraph({ type, raw }: Token): boolean {
  if (type !== 'list' && type !== 'blockquote') return type === 'paragraph';
  const lines = raw.trimEnd().split('\n');
  return lines.filter((line) => LAZY.test(line)).length > lines.length / 2;
}
