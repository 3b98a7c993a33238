import { Lexer, type Links, Marked, type Token, Tokenizer, type TokenizerThis, type Tokens } from 'marked';
import { nextEmptyLine } from './boundaries.js';
import { type Definitions, keyAmong, labelKey, noLinks } from './definitions.js';

/** A stretch of a text that is lexed at once, with what it must know of the text around it. */
export interface Window {
  readonly text: string;
  /** The text ends with it. */
  readonly final: boolean;
  /** The token before it. */
  readonly previous: Token | undefined;
  /** What its references lead to, as far as that is defined elsewhere. */
  readonly links: Links;
  /** Inline text is read too, not only where blocks and definitions are. */
  readonly inline: boolean;
}

/** What a window holds. */
export interface Lexed {
  readonly tokens: readonly Token[];
  /** Characters of these tokens, from the window's start; 0 if its first token may go on behind it. */
  readonly length: number;
  /** The links that the window defines. */
  readonly links: Links;
  /** Labels of links that are referred to and not known. */
  readonly missed: readonly string[];
  /** Labels of footnotes that are referred to. */
  readonly notes: readonly string[];
}

/** The parser did not get through a text: its stack overflowed on deep nesting, or it has a bug. */
export class LexError extends Error {}

const DEFINITION =
  /^ {0,3}\[\^([^\]\s][^\]\n]*)\]:[ \t]*([^\n]*(?:\n+(?: {4}|\t)[^\n]*|\n(?![ \t]*\n| {0,3}\[\^)[^\n]+)*)(?:\n+|$)/;

/** The labels of the footnotes to which the window of a lexer refers. */
const referred = new WeakMap<Lexer, Set<string>>();
/** The lexers whose windows define footnotes. */
const defining = new WeakSet<Lexer>();
/** Where a footnote's definition begins behind the first line of a paragraph; no further, as marked asks at each of thousands. */
function definitionIn(rest: string): number | undefined {
  const source = rest.slice(0, nextEmptyLine(rest, 0));
  for (let at = source.indexOf('[^'); at >= 0; at = source.indexOf('[^', at + 2)) {
    let line = at;
    // Most brackets are found to be none by the character before.
    while (at - line < 3 && source[line - 1] === ' ') line -= 1;
    if (source[line - 1] === '\n' && /^\[\^[^\]\n]+\]:/.test(source.slice(at, at + LONGEST_LABEL))) return line - 1;
  }
  return undefined;
}

/** Characters of a label at most, as those of links (CommonMark 4.7). */
const LONGEST_LABEL = 1000;

const NOTE = /^[ \t>]*\[\^[^\]\n]+\]:/m;

/**
 * Lines in which only text goes on, whatever the next one is: none of them can begin anything else, a table or an underlined heading
 * among it.
 */
const TEXT_LINES = (() => {
  const underline = '[ \\t]*[-=:|][-=:| \\t]*(?:\\n|$)';
  const line = `(?!\\d{1,9}[.)]|${underline})[^\\s\\-+*|#>\`~<[_][^\\n]*`;
  return new RegExp(`^${line}(?:\\n${line}(?=\\n(?!${underline})|$))+`);
})();

const { defaults } = new Marked({
  gfm: true,
  tokenizer: {
    // No title goes on behind an empty line (CommonMark 4.7); marked would look for its end in all that follows.
    def(source) {
      const token = Tokenizer.prototype.def.call(this, source);
      const lines = token?.raw.trimEnd() ?? '';
      return nextEmptyLine(lines, 0) === lines.length
        ? token
        : Tokenizer.prototype.def.call(this, source.slice(0, nextEmptyLine(source, 0)));
    },
    // A footnote's definition ends the paragraph above it, also where the definition's last line looks like an underline.
    lheading(source) {
      const end = defining.has(this.lexer) ? definitionIn(source) : undefined;
      return end === undefined ? false : Tokenizer.prototype.lheading.call(this, source.slice(0, end + 1));
    },
    // In lists marked reads text line by line, and looks at all that follows for each: an item of 1 MB would take it minutes.
    text(source) {
      const [raw] = (!this.lexer.state.top && TEXT_LINES.exec(source)) || [];
      return raw !== undefined && { type: 'text', raw, text: raw, tokens: this.lexer.inline(raw) };
    },
  },
  extensions: [
    {
      name: 'footnoteDefinition',
      level: 'block',
      start(this: TokenizerThis, source: string) {
        return defining.has(this.lexer) ? definitionIn(source) : undefined;
      },
      tokenizer(this: TokenizerThis, source: string) {
        const match = DEFINITION.exec(source);
        if (!match) return undefined;
        const body = (match[2] ?? '').replace(/\n(?: {4}|\t)/g, '\n');
        return { type: 'footnoteDefinition', raw: match[0], label: match[1], tokens: this.lexer.blockTokens(body, []) };
      },
    },
    {
      name: 'footnoteRef',
      // It needs no start: marked's text ends before any bracket, and looking for one behind each piece of a paragraph is quadratic.
      level: 'inline',
      tokenizer(this: TokenizerThis, source: string) {
        const match = /^\[\^([^\]\s][^\]\n]*)\]/.exec(source);
        if (!match) return undefined;
        referred.get(this.lexer)?.add(labelKey(match[1] ?? ''));
        return { type: 'footnoteRef', raw: match[0], label: match[1] };
      },
    },
  ],
});

/** Text in which nothing but text can be found. */
const NEEDS_LEXING = /[\\`*_~<[@]|:\/\/|www\.| {2}\n/i;

/**
 * marked's tokens of a window, with tokens for footnotes beside its own. Of a window that is not the text's last one, the last
 * token is left for the next window, as it may go on; that is exact, because marked reads from left to right and looks ahead of a
 * token's end no further than to an empty line, at which windows end.
 * @throws LexError if marked throws
 */
export function lexWindow({ text, final, previous, links, inline }: Window): Lexed {
  const lexer = new Lexer(defaults);
  const labels = new Set<string>();
  referred.set(lexer, labels);
  // Where a footnote may interrupt a paragraph, marked asks at each paragraph.
  if (text.includes('[^') && NOTE.test(text)) defining.add(lexer);
  const missed = new Set<string>();
  try {
    const tokens = lexer.blockTokens(text, previous ? [previous] : []).slice(previous ? 1 : 0);
    // Only while inline text is read does a label that is looked up refer to something.
    const own: Links = lexer.tokens.links;
    const known: Links = Object.assign(noLinks(), own, links);
    lexer.tokens.links = new Proxy(known, {
      get: (target, label: string) => {
        if (!target[label]) missed.add(label);
        return target[label];
      },
    });
    for (const { src, tokens } of inline ? lexer.inlineQueue : []) {
      // A tag that is left open in one paragraph does not reach into the next.
      lexer.state.inRawBlock = false;
      lexer.state.inLink = false;
      if (NEEDS_LEXING.test(src)) lexer.inlineTokens(src, tokens);
      else if (src !== '') tokens.push({ type: 'text', raw: src, text: src });
    }
    const read = final ? tokens : tokens.slice(0, Math.max(0, lastOf(tokens)));
    const length = read.reduce((sum, { raw }) => sum + raw.length, 0);
    return { tokens: read, length, links: Object.assign(noLinks(), own), missed: [...missed], notes: [...labels] };
  } catch (error) {
    throw new LexError('marked threw', { cause: error });
  }
}

/** A line that begins a fence, a footnote or a definition. */
const MARK = /^ {0,3}(?:(`{3,}|~{3,})|\[\^([^\]\s][^\]\n]*)\]:|\[(?:\\[\s\S]|[^[\]\\])+\]:)/gm;

/**
 * The links and footnotes that a text seems to define, found without lexing it: those in quotes and lists are missed, and some are
 * found that are none, as in comments.
 */
export function likelyDefinitions(text: string): Definitions {
  const links = noLinks();
  const notes = new Set<string>();
  if (!text.includes(']:')) return { links, notes };
  const lexer = new Lexer(defaults);
  MARK.lastIndex = 0;
  /** The end of the paragraph in which a definition stands. */
  let end = -1;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [, fence, note] = match;
    if (fence !== undefined) {
      const close = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t]*$`, 'gm');
      close.lastIndex = MARK.lastIndex;
      if (!close.exec(text)) break;
      MARK.lastIndex = close.lastIndex;
    } else if (note !== undefined) notes.add(keyAmong(notes, labelKey(note)));
    else {
      // Thousands of definitions may have no empty line behind them.
      if (end < match.index) end = text.indexOf('\n\n', match.index);
      if (end < 0) end = text.length;
      const part = text.slice(match.index, end);
      const definition = lexer.options.tokenizer?.def(part);
      if (definition) {
        links[definition.tag] ??= { href: definition.href, title: definition.title };
        MARK.lastIndex = match.index + definition.raw.length;
      }
    }
  }
  return { links, notes };
}

/** The definitions of footnotes among tokens, those in quotes, lists and other footnotes too, in their order. */
export function* footnotesIn(tokens: readonly Token[]): Generator<Tokens.Generic> {
  for (const token of tokens) {
    if (token.type === 'footnoteDefinition') yield token as Tokens.Generic;
    if (token.type === 'list') for (const { tokens } of (token as Tokens.List).items) yield* footnotesIn(tokens);
    else if (token.type === 'blockquote' || token.type === 'footnoteDefinition') yield* footnotesIn(token.tokens ?? []);
  }
}

/** The label by which a footnote's definition is found. */
export const keyOf = (definition: Tokens.Generic): string => labelKey(String(definition.label));

/** Index of the last token that is more than space: marked leaves any space at the end of a list to the next tokens. */
const lastOf = (tokens: readonly Token[]): number => tokens.findLastIndex(({ raw }) => /\S/.test(raw));
