import { Lexer, type Links, Marked, type Token, Tokenizer, type TokenizerThis, type Tokens } from 'marked';
import { nextEmptyLine } from './boundaries.js';
import { type Definitions, keyAmong, labelKey, noLinks } from './definitions.js';

/** Stretch of a text that is lexed at once, with what the lexer must know about the text around it. */
export interface Window {
  readonly text: string;
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
  /** Links that the window defines. */
  readonly links: Links;
  /** Labels of links that the window refers to and that are undefined so far. */
  readonly missed: readonly string[];
  /** Labels of footnotes that the window refers to. */
  readonly notes: readonly string[];
}

/** Failure of marked: a stack overflow on deep nesting, or a bug. */
export class LexError extends Error {}

const DEFINITION =
  /^ {0,3}\[\^([^\]\s][^\]\n]*)\]:[ \t]*([^\n]*(?:\n+(?: {4}|\t)[^\n]*|\n(?![ \t]*\n| {0,3}\[\^)[^\n]+)*)(?:\n+|$)/;

/** Labels of the footnotes to which the window of a lexer refers. */
const referred = new WeakMap<Lexer, Set<string>>();
/** Lexers whose windows define footnotes. */
const defining = new WeakSet<Lexer>();
/** Offset, in a paragraph, of a footnote's definition after its first line; no further, as marked asks at every paragraph. */
function definitionIn(rest: string): number | undefined {
  const source = rest.slice(0, nextEmptyLine(rest, 0));
  for (let at = source.indexOf('[^'); at >= 0; at = source.indexOf('[^', at + 2)) {
    let line = at;
    // The character before rules out most brackets.
    while (at - line < 3 && source[line - 1] === ' ') line -= 1;
    if (source[line - 1] === '\n' && /^\[\^[^\]\n]+\]:/.test(source.slice(at, at + LONGEST_LABEL))) return line - 1;
  }
  return undefined;
}

/** Maximum length of a label in characters, as for links (CommonMark 4.7). */
const LONGEST_LABEL = 1000;

const NOTE = /^[ \t>]*\[\^[^\]\n]+\]:/m;

/**
 * Lines that only continue text, whatever line comes next: none of them can begin another block, not even a table or an underlined
 * heading.
 */
const TEXT_LINES = (() => {
  const underline = '[ \\t]*[-=:|][-=:| \\t]*(?:\\n|$)';
  const line = `(?!\\d{1,9}[.)]|${underline})[^\\s\\-+*|#>\`~<[_][^\\n]*`;
  return new RegExp(`^${line}(?:\\n${line}(?=\\n(?!${underline})|$))+`);
})();

const { defaults } = new Marked({
  gfm: true,
  tokenizer: {
    // No title continues after an empty line (CommonMark 4.7); marked would search the rest of the text for its end.
    def(source) {
      const token = Tokenizer.prototype.def.call(this, source);
      const lines = token?.raw.trimEnd() ?? '';
      return nextEmptyLine(lines, 0) === lines.length
        ? token
        : Tokenizer.prototype.def.call(this, source.slice(0, nextEmptyLine(source, 0)));
    },
    // A footnote's definition ends the paragraph above it, even where the definition's last line looks like an underline.
    lheading(source) {
      const end = defining.has(this.lexer) ? definitionIn(source) : undefined;
      return end === undefined ? false : Tokenizer.prototype.lheading.call(this, source.slice(0, end + 1));
    },
    // In lists, marked reads text line by line and looks at all of the rest for each: an item of 1 MB would take minutes.
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
      // A start function is unnecessary, as marked's text ends before any bracket; searching after each piece would be quadratic.
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

/** Characters without which inline text is nothing but text. */
const NEEDS_LEXING = /[\\`*_~<[@]|:\/\/|www\.| {2}\n/i;

/**
 * Lexes a window with marked, which gets tokens for footnotes beside its own. Unless the window is the last of the text, its last
 * token is left for the next window, as it may continue there. This is exact: marked reads from left to right, looks beyond a
 * token's end no further than to the next empty line, and windows end at empty lines.
 * @throws LexError if marked throws
 */
export function lexWindow({ text, final, previous, links, inline }: Window): Lexed {
  const lexer = new Lexer(defaults);
  const labels = new Set<string>();
  referred.set(lexer, labels);
  // Only windows that define footnotes pay for the question whether one interrupts a paragraph, which marked asks at each.
  if (text.includes('[^') && NOTE.test(text)) defining.add(lexer);
  const missed = new Set<string>();
  try {
    const tokens = lexer.blockTokens(text, previous ? [previous] : []).slice(previous ? 1 : 0);
    // A label that is looked up is a reference only while inline text is lexed.
    const own: Links = lexer.tokens.links;
    const known: Links = Object.assign(noLinks(), own, links);
    lexer.tokens.links = new Proxy(known, {
      get: (target, label: string) => {
        if (!target[label]) missed.add(label);
        return target[label];
      },
    });
    for (const { src, tokens } of inline ? lexer.inlineQueue : []) {
      // An unclosed tag does not extend into the next paragraph.
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

/** Start of a fence, a footnote or a link definition. */
const MARK = /^ {0,3}(?:(`{3,}|~{3,})|\[\^([^\]\s][^\]\n]*)\]:|\[(?:\\[\s\S]|[^[\]\\])+\]:)/gm;

/**
 * Finds the links and footnotes that a text seems to define, without lexing it: it misses those in quotes and lists, and takes some
 * text for definitions, such as text in comments.
 */
export function likelyDefinitions(text: string): Definitions {
  const links = noLinks();
  const notes = new Set<string>();
  if (!text.includes(']:')) return { links, notes };
  const lexer = new Lexer(defaults);
  MARK.lastIndex = 0;
  /** End of the paragraph that contains the definition. */
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
      // Thousands of definitions may follow without an empty line.
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

/** Yields the definitions of footnotes among tokens in order, including those in quotes, lists and other footnotes. */
export function* footnotesIn(tokens: readonly Token[]): Generator<Tokens.Generic> {
  for (const token of tokens) {
    if (token.type === 'footnoteDefinition') yield token as Tokens.Generic;
    if (token.type === 'list') for (const { tokens } of (token as Tokens.List).items) yield* footnotesIn(tokens);
    else if (token.type === 'blockquote' || token.type === 'footnoteDefinition') yield* footnotesIn(token.tokens ?? []);
  }
}

/** Key of a footnote's definition: its normalized label. */
export const keyOf = (definition: Tokens.Generic): string => labelKey(String(definition.label));

/** Index of the last token that is not blank: marked leaves space at the end of a list to the tokens after it. */
const lastOf = (tokens: readonly Token[]): number => tokens.findLastIndex(({ raw }) => /\S/.test(raw));
