import type { Lexer, Token, Tokenizer, TokenizerExtensionFunction, Tokens } from 'marked';
import { linkKey } from '../references/definitions.js';
import { bareLinkAt } from './bare-links.js';
import { isAsciiPunctuation } from './character-classes.js';
import { CodeSpans } from './code-spans.js';
import { type DelimiterRun, delimitersAt, pairDelimiters } from './delimiters.js';
import { type LinkTarget, linkTargetAt } from './link-target.js';
import { Nesting } from './nesting.js';
import { TextEnd } from './text-end.js';

/** Bracket that is open, and may begin a link or an image. */
interface Bracket {
  readonly isImage: boolean;
  /** Index of the text after it. */
  readonly textStart: number;
  /** Numbers of tokens, with its own, and of runs of delimiters up to it. */
  readonly tokens: number;
  readonly runs: number;
  /** Whether its text holds brackets, and so cannot be a label. */
  isOuter: boolean;
  /** Depth of the images in its text. */
  depth: number;
}

/** Maximum depth of images in the text of an image: what walks the tokens has a stack of limited size. */
const DEEPEST = 50;
/** Maximum length of a label, in characters (CommonMark 4.7). */
const LONGEST_LABEL = 999;

const LABEL = /\[((?:[^\\[\]]|\\[\s\S]){0,999})\]/y;
const BREAK = /(?: {2,}|\\)\n[ \t]*/y;

/** Markup that goes on to the end of the text unless it is closed, with what closes it. */
const CLOSED_BY: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/**
 * Reader of an inline text by CommonMark's algorithm (its appendix, "An algorithm for parsing nested emphasis and links"). Unlike marked's
 * regular expressions, it pairs delimiters and brackets at any depth, in time that grows with the text alone.
 */
export class InlineScanner {
  readonly #tokens: Token[] = [];
  readonly #runs: DelimiterRun[] = [];
  readonly #brackets: Bracket[] = [];
  /** Number of brackets that begin no link any more, as links hold no links; those of images among them do. */
  #spent = 0;
  #at = 0;
  /** Index after which only white space follows. */
  readonly #end: number;
  readonly #codeSpans: CodeSpans;
  /** Closing marks that the rest of the text does not have. */
  readonly #absent = new Set<string>();
  readonly #dialects: readonly TokenizerExtensionFunction[];
  readonly #textEnd: TextEnd;

  constructor(
    private readonly lexer: Lexer,
    private readonly tokenizer: Tokenizer,
    private readonly source: string,
  ) {
    this.#end = source.trimEnd().length;
    this.#codeSpans = new CodeSpans(source);
    const { extensions } = lexer.options;
    this.#dialects = extensions?.inline ?? [];
    this.#textEnd = new TextEnd(lexer, source, this.#end);
  }

  /** Reads the text and adds its tokens to others. */
  read(into: Token[]): void {
    while (this.#at < this.source.length) {
      const token = this.#dialect() ?? this.#token();
      this.#add(token);
    }
    this.#nest(0, this.#runs, this.#tokens, false, into);
  }

  #add(token: Token): void {
    this.#tokens.push(token);
    this.#at += token.raw.length;
  }

  /** Reads a mark of a dialect, none of which begins with the commonest marks of Markdown. */
  #dialect(): Token | undefined {
    if (this.#dialects.length === 0 || '*_]'.includes(this.source.charAt(this.#at))) return undefined;
    const rest = this.source.slice(this.#at);
    for (const tokenizer of this.#dialects) {
      const token = tokenizer.call({ lexer: this.lexer }, rest, this.#tokens);
      if (token) return token as Tokens.Generic;
    }
    return undefined;
  }

  #token(): Token {
    switch (this.source[this.#at]) {
      case '\\':
        return this.#escape() ?? this.#break() ?? this.#text();
      case ' ':
        return this.#break() ?? this.#text();
      case '`':
        return this.#code();
      case '<':
        return this.#tag() ?? this.#text();
      case '*':
      case '_':
      case '~':
        return this.#delimiters();
      case '!':
        return this.source[this.#at + 1] === '[' ? this.#open('![') : this.#text();
      case '[':
        return this.#open('[');
      case ']':
        return this.#close();
      default:
        return this.#bareLink(this.#at) ?? this.#text();
    }
  }

  #escape(): Tokens.Escape | undefined {
    const text = this.source.charAt(this.#at + 1);
    return isAsciiPunctuation(text.charCodeAt(0)) ? { type: 'escape', raw: `\\${text}`, text } : undefined;
  }

  /** Reads a hard line break, which the end of the text is not. */
  #break(): Tokens.Br | undefined {
    BREAK.lastIndex = this.#at;
    const raw = this.#at < this.#end ? BREAK.exec(this.source)?.[0] : undefined;
    return raw === undefined || this.#at + raw.length > this.#end ? undefined : { type: 'br', raw };
  }

  #code(): Token {
    const [run = ''] = /^`+/.exec(this.source.slice(this.#at)) ?? [];
    const raw = this.#codeSpans.at(this.#at, run.length);
    // A line of a paragraph begins with its first character that is not a space (CommonMark 4.8).
    const token = raw === undefined ? undefined : this.tokenizer.codespan(raw.replace(/\n[ \t]+/g, '\n'));
    return raw !== undefined && token ? { ...token, raw } : textOf(run);
  }

  #tag(): Token | undefined {
    const rest = this.source.slice(this.#at);
    const [, closing = ''] = CLOSED_BY.find(([opening]) => rest.startsWith(opening)) ?? [];
    if (closing !== '' && (this.#absent.has(closing) || !rest.includes(closing))) {
      this.#absent.add(closing);
      return undefined;
    }
    return this.tokenizer.tag(rest) ?? this.tokenizer.autolink(rest);
  }

  #delimiters(): Token {
    const run = delimitersAt(this.source, this.#at);
    if (!run.opens && !run.closes) return textOf(run.raw);
    this.#runs.push(run);
    return run;
  }

  #bareLink(index: number): Token | undefined {
    return this.lexer.state.inLink ? undefined : bareLinkAt(this.source, index, this.#brackets.length > 0);
  }

  /** Reads text up to the next character that may be a mark; its own first character never is. */
  #text(): Token {
    return textOf(this.source.slice(this.#at, this.#textEnd.after(this.#at)));
  }

  #open(raw: '[' | '!['): Token {
    const outer = this.#brackets.at(-1);
    if (outer) outer.isOuter = true;
    this.#brackets.push({
      isImage: raw === '![',
      textStart: this.#at + raw.length,
      tokens: this.#tokens.length + 1,
      runs: this.#runs.length,
      isOuter: false,
      depth: 0,
    });
    return textOf(raw);
  }

  /** Closes the last open bracket, which makes a link or an image if a target follows. */
  #close(): Token {
    const bracket = this.#brackets.pop();
    if (!bracket) return textOf(']');
    const isSpent = this.#brackets.length < this.#spent && !bracket.isImage;
    this.#spent = Math.min(this.#spent, this.#brackets.length);
    const target = isSpent || bracket.depth > DEEPEST ? undefined : this.#target(bracket);
    const outer = this.#brackets.at(-1);
    if (outer) outer.depth = Math.max(outer.depth, bracket.depth + (target && bracket.isImage ? 1 : 0));
    return target ? this.#link(bracket, target) : textOf(']');
  }

  /** Target after the text of a bracket: its own, or that of a reference (CommonMark 6.3). */
  #target({ textStart, isOuter }: Bracket): LinkTarget | undefined {
    const after = this.#at + 1;
    const target = linkTargetAt(this.source, after);
    if (target) return target;
    LABEL.lastIndex = after;
    const label = LABEL.exec(this.source)?.[1];
    if (label !== undefined && label.trim() !== '') return this.#reference(label, LABEL.lastIndex);
    if (isOuter || this.#at - textStart > LONGEST_LABEL) return undefined;
    return this.#reference(this.source.slice(textStart, this.#at), label === '' ? LABEL.lastIndex : after);
  }

  #reference(label: string, end: number): LinkTarget | undefined {
    const key = linkKey(label);
    const link = key === '' ? undefined : this.lexer.tokens.links[key];
    return link && { href: link.href ?? '', title: link.title ?? null, end };
  }

  #link({ isImage, textStart, tokens: count, runs }: Bracket, { href, title, end }: LinkTarget): Token {
    const inner = this.#tokens.splice(count);
    const raw = `${this.#tokens.pop()?.raw}${this.source.slice(textStart, end)}`;
    const text = this.source.slice(textStart, this.#at);
    const tokens: Token[] = [];
    this.#nest(textStart, this.#runs.splice(runs), inner, true, tokens);
    if (!isImage) this.#spent = this.#brackets.length;
    this.#at = end - raw.length;
    return { type: isImage ? 'image' : 'link', raw, href, title, text, tokens };
  }

  #nest(
    start: number,
    runs: readonly DelimiterRun[],
    tokens: readonly Token[],
    isLinked: boolean,
    into: Token[],
  ): void {
    pairDelimiters(runs);
    const nesting = new Nesting(this.source, start, isLinked, into);
    for (const token of tokens) nesting.add(token);
    nesting.endText();
  }
}

const textOf = (raw: string): Tokens.Text => ({ type: 'text', raw, text: raw });
