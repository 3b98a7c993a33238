import type { TokenizerExtension, TokenizerThis } from 'marked';
import type { Dialect, WriteBlocks } from '../dialects/dialect.js';

/*
 * Indented text in MDX. Inside a component it is not code, and its lines are read as if they were not indented. Outside of all components
 * only MDX before version 2 knows it: there it is code.
 */

/** Width of the space from which Markdown would see code, in columns. */
const CODE = 4;
/** Maximum further indentation of a line, in columns, as each may be a block inside the one before. */
const DEEPEST = 60;

const INDENTED = /^(?: {4}| {0,3}\t)[ \t]*\S/;
/** Line that continues the text or the tag above it. */
const CONTINUES = /^(?: {4,}[\p{L}\p{N}]| *\/?> *$)/u;
/** Fence, in an item too. */
const FENCE = /^ *((?:(?:[-+*]|\d{1,9}[.)]) +)*)(`{3,}(?=[^`]*$)|~{3,})/;

interface Fence {
  readonly inItem: boolean;
  /** Matches the line that ends it. */
  readonly closing: RegExp;
}

const expanded = (line: string): string => {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  if (!space.includes('\t')) return line;
  let columns = 0;
  for (const character of space) columns += character === '\t' ? CODE - (columns % CODE) : 1;
  return ' '.repeat(columns) + line.slice(space.length);
};

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** Lines from the start of a source on that belong to its first line, without its indentation, and the length of their source. */
function linesOf(source: string): { readonly lines: readonly string[]; readonly length: number } {
  const indent = indentOf(expanded(source.slice(0, endOfLine(source, 0))));
  const lines: string[] = [];
  /** Lines so far without the empty lines at their end, and the length of their source. */
  let kept = { count: 0, length: 0 };
  let fence: Fence | undefined;
  for (let at = 0; at < source.length; ) {
    const end = endOfLine(source, at);
    const line = expanded(source.slice(at, end));
    at = end + 1;
    const blank = line.trim() === '';
    // A line right below text or an open tag continues it, though it is indented less; so does code between fences, unless it ends with an item.
    const continues = fence ? !fence.inItem : lines.length === kept.count && CONTINUES.test(line);
    if (!blank && indentOf(line) < indent && !continues) break;
    const deeper = fence ? 0 : indentOf(line) - DEEPEST;
    lines.push(line.slice(Math.max(Math.min(indent, indentOf(line)), deeper)));
    fence = fence?.closing.test(line) ? undefined : (fence ?? fenceOf(line));
    if (!blank || fence) kept = { count: lines.length, length: Math.min(at, source.length) };
  }
  return { lines: lines.slice(0, kept.count), length: kept.length };
}

function endOfLine(source: string, from: number): number {
  const feed = source.indexOf('\n', from);
  return feed < 0 ? source.length : feed;
}

/** Fence that a line opens. */
function fenceOf(line: string): Fence | undefined {
  const [, items = '', marks] = FENCE.exec(line) ?? [];
  if (marks === undefined) return undefined;
  return { inItem: items !== '', closing: new RegExp(`^ *${marks[0]}{${marks.length},} *$`) };
}

const indentation: TokenizerExtension = {
  name: 'indentation',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    if (!INDENTED.test(source)) return undefined;
    const { lines, length } = linesOf(source);
    const { top } = this.lexer.state;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(lines.join('\n'), []);
    this.lexer.state.top = top;
    return { type: 'indentation', raw: source.slice(0, length), text: lines.join('\n'), tokens };
  },
};

const write: WriteBlocks = ({ raw, text, tokens = [] }, at, writer) => {
  const isCode = !writer.fenced() && !FENCE.test(text.slice(0, endOfLine(text, 0)));
  writer.walk(isCode ? [{ type: 'code', raw, text }] : tokens, at);
};

export const mdxIndentation: Dialect = {
  detect: /^[ \t]/m,
  extensions: [indentation],
  blocks: { indentation: write },
};
