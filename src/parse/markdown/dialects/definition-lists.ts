import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { linesIn } from '../plain-text.js';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Definition lists of pandoc, PHP Markdown Extra and kramdown: terms on short rows of their own, and below them their definitions, each
 * of which begins with a colon and continues on indented lines. An empty line may separate them. Each group of terms is a token.
 */

interface DefinitionGroup extends Tokens.Generic {
  readonly terms: readonly Token[][];
  /** Source of the terms, with the empty line after them. */
  readonly head: string;
  readonly tokens: Tokens.Generic[];
}

/** Starts of lines that begin another block, or hold nothing but marks, as in tables and rules. */
const OTHER = [
  String.raw`\t|[>|#<:]|[-+*][ \t]|\d{1,9}[.)][ \t]`,
  '```|~~~|~[ \\t]|\\$\\$|%%|///|\\{[:{%]',
  String.raw`[-+=:|_* \t]*(?:\n|$)|\[!|\[[^\]\n]*\]:`,
  String.raw`(?:!!!|\?\?\?\+?|===)[ \t]`,
].join('|');
/** Matches before a line of text. */
const TEXT = String.raw`(?! {4}|[ \t]*(?:${OTHER}))`;
/** Start of a definition; pandoc's tilde only where it is indented, as it could mean "about". */
const MARK = String.raw`(?: {0,3}:| {1,3}~)[ \t]{1,8}(?=\S)`;
/** Terms, with the attribute list above them and the empty line below. */
const HEAD = new RegExp(String.raw`^(?:\{:[^{}\n]*\}[ \t]*\n)?(?:${TEXT}[^\n]{1,200}\n){1,5}(?:[ \t]*\n)?(?=${MARK})`);
const EMPTY_LINES = /^(?:[ \t]*\n)*/;
const WIDE_MARK = /^ {0,3}:(?: {2}|\t)/;
const NEXT = new RegExp(`^${MARK}`);
const CONTINUES = new RegExp(String.raw`^(?:${TEXT}| {2}|\t)`);
const NEXT_TERM = new RegExp(String.raw`^${TEXT}[^ \t\n][^\n]{0,118}(?<![.,;!?])\n${MARK}`);
/** Maximum length, in characters, of a term above a single space after the colon. */
const LONGEST = 60;
const FENCE = new RegExp(`^${MARK}(\`{3,}|~{3,})[^\`\\n]*\\n`);
/** Length, in characters, up to which a line ends before the next term rather than in a sentence that goes on. */
const SHORT = 40;

/**
 * The terms above a definition. Several long rows are a paragraph, as is a long row above a single space after the colon: a French
 * sentence may go on there.
 */
function termsOf(head: string, below: string): readonly string[] {
  const rows = head
    .replace(/^\{:[^\n]*\n/, '')
    .trimEnd()
    .split('\n');
  const loose = /\n[ \t]*\n$/.test(head);
  const plain = rows.length === 1 && (loose || WIDE_MARK.test(below));
  const short = (row: string): boolean => row.replace(/\]\([^()]*\)|\{[^{}]*\}/g, '').length <= LONGEST;
  return plain || (!loose && rows.every(short)) ? rows.map((row) => row.trim()) : [];
}

/** Reads the line at an index, with its line feed. */
function lineAt(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, end < 0 ? source.length : end + 1);
}

/** Length of code in a fence that begins right after the mark; its lines may lack any indentation. */
function lengthOfFence(source: string): number | undefined {
  const fence = FENCE.exec(source)?.[1];
  if (fence === undefined) return undefined;
  const close = new RegExp(`\\n[ \\t]*${fence}[ \\t]*(?:\\n|$)`, 'g');
  return close.test(source) ? close.lastIndex : source.length;
}

/** Length of the definition at the start of a source, without the empty lines after it. */
function lengthOf(source: string): number {
  let line = lineAt(source, 0);
  let end = lengthOfFence(source) ?? line.length;
  for (let at = end; at < source.length; at += line.length) {
    const empty = line.trim() === '';
    const before = line.length;
    line = lineAt(source, at);
    if (line.trim() === '') continue;
    const rest = source.slice(at, at + 200);
    if (NEXT.test(rest) || (empty ? !/^(?: {2}|\t)/.test(line) : !CONTINUES.test(rest))) break;
    if (!empty && before <= SHORT && NEXT_TERM.test(rest)) break;
    end = at + line.length;
  }
  return end;
}

/** Text of a definition without its mark and its indentation: that of a line after an empty one or of a fence, at most 4 spaces. */
function bodyOf(source: string): string {
  const text = source.replace(NEXT, '');
  const aligned = FENCE.test(source) ? /\n( {0,4})(?:```|~~~)/ : /\n[ \t]*\n( {2,4})/;
  const indent = aligned.exec(text)?.[1] ?? /\n( {1,4})/.exec(text)?.[1] ?? '';
  return text.replace(new RegExp(`^(?:\t| {1,3}\t| {0,${indent.length}})`, 'gm'), '');
}

const group: TokenizerExtension = {
  name: 'definitions',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const head = HEAD.exec(source)?.[0];
    if (head === undefined) return undefined;
    const terms = termsOf(head, source.slice(head.length, head.length + 16));
    // In a list, marked reads text line by line.
    if (terms.length === 0 || (before.at(-1)?.type === 'text' && !this.lexer.state.top)) return undefined;
    const sources: string[] = [];
    let end = head.length;
    for (let at = end; NEXT.test(source.slice(at, at + 16)); ) {
      const length = lengthOf(source.slice(at));
      sources.push(source.slice(end, at + length));
      end = at + length;
      const space = EMPTY_LINES.exec(source.slice(end))?.[0].length ?? 0;
      at = end + space;
    }
    const raw = source.slice(0, end);
    const tight = !/\n[ \t]*\n/.test(raw.slice(head.length));
    return {
      type: 'definitions',
      raw,
      head,
      terms: terms.map((term) => this.lexer.inline(term)),
      tokens: sources.map((raw) => ({
        type: 'definition',
        raw,
        tight,
        tokens: this.lexer.blockTokens(bodyOf(raw.replace(EMPTY_LINES, '')), []),
      })),
    };
  },
};

const writeGroup: WriteBlocks = (token, at, writer) => {
  const { head, terms, tokens } = token as DefinitionGroup;
  writer.label(
    terms.flatMap((term, i) => (i === 0 ? term : [{ type: 'br', raw: '\n' }, ...term])),
    at,
  );
  writer.walk(tokens, { ...at, line: at.line + linesIn(head) });
};

const writeDefinition: WriteBlocks = ({ raw, tight, tokens }, { containers, line }, writer) => {
  const above = linesIn(EMPTY_LINES.exec(raw)?.[0] ?? '');
  const container = { kind: 'definition', id: writer.nextId(), tight: tight === true } as const;
  writer.inside(container, tokens, { containers, line: line + above });
};

export const definitionLists: Dialect = {
  detect: MARKS.definitionLists,
  extensions: [group],
  blocks: { definitions: writeGroup, definition: writeDefinition },
};
