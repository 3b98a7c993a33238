import type { Token } from 'marked';
import type { Lexed } from './lex.js';

/*
 * Rules for windows as long as the longest paragraph, or longer. A paragraph that exceeds the maximum, such as a log without empty lines,
 * is split at the end of a line, and always at the same lines, wherever windows begin.
 */

/**
 * Keeps the complete tokens of a window.
 * @param cut whether the window has the maximum length of a paragraph, and so may end after any line
 * @param most maximum length of a paragraph, in characters
 */
export function completeTokens(text: string, lexed: Lexed, cut: boolean, most: number): Lexed {
  if (!cut && text.length <= most) return lexed;
  const tokens = lexed.tokens.slice(0, cut ? countOfWhole(lexed.tokens, text) : countBefore(lexed.tokens, most));
  return { ...lexed, tokens, length: tokens.reduce((sum, { raw }) => sum + raw.length, 0) };
}

/** Counts the tokens before the first that is too long; the window's first token is exempt, as a window has to begin with it. */
function countBefore(tokens: readonly Token[], most: number): number {
  const long = tokens.findIndex((token, i) => i > 0 && token.raw.length > most && mayEnd(token));
  return long < 0 ? tokens.length : long;
}

const mayEnd = ({ type }: Token): boolean => ['paragraph', 'def', 'list', 'blockquote'].includes(type);

/**
 * Counts the complete tokens of a window that ends after any line. The last token may continue, and so may a definition before it,
 * with a title. A single paragraph that fills the window is as long as paragraphs get, and counts as complete; it does not fill the
 * window if an empty line follows it, after which its last line may turn out to begin another block.
 */
function countOfWhole(tokens: readonly Token[], text: string): number {
  const last = tokens.findLastIndex(({ raw }) => /\S/.test(raw));
  if (last > 1 && tokens[last - 1]?.type === 'def') return last - 1;
  const [first] = tokens;
  if (last === 0 && first && isParagraph(first) && !EMPTY_LINE_AT_END.test(text)) return tokens.length;
  const open = tokens.findIndex(({ type, raw }) => type === 'paragraph' && OPEN.test(raw));
  return Math.max(0, open < 0 ? last : Math.min(open, last));
}

const EMPTY_LINE_AT_END = /\n[ \t]*\n$/;

/** Line of a paragraph that may begin a formula whose end is yet to come. */
const OPEN = /^ {0,3}(?:\$\$|\\\\?\[|\\begin\{)/m;

/** Lazy continuation line: a line in a list or a quote that has neither indentation nor a marker and continues a paragraph. */
const LAZY = /^(?! {0,3}(?:>|[-+*]|\d{1,9}[.)])|[ \t])/;

/** Whether a token is a paragraph, or a list or quote of mostly lazy lines: in a log, these have no end either. */
function isParagraph({ type, raw }: Token): boolean {
  if (type !== 'list' && type !== 'blockquote') return type === 'paragraph';
  const lines = raw.trimEnd().split('\n');
  return lines.filter((line) => LAZY.test(line)).length > lines.length / 2;
}
