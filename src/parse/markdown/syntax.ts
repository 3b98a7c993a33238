import {
  type Lexer,
  Marked,
  type MarkedExtension,
  type MarkedOptions,
  Tokenizer,
  type TokenizerExtension,
  type TokenizerThis,
  type Tokens,
} from 'marked';
import { nextEmptyLine } from './boundaries.js';
import type { Dialect, Writers } from './dialects/dialect.js';
import { headingAnchor } from './dialects/heading-anchor.js';
import { attributesBelow, interruption, lastInterruption, mayBeUnderlined } from './interruption.js';
import { footnoteDefinitionSyntax, footnoteReferenceSyntax } from './references/footnote-syntax.js';
import { hasTableHead, tokenizeTable } from './table-tokenizer.js';

/**
 * Lines that only continue text, whatever line comes next: none of them can begin another block, not even a table or an underlined
 * heading.
 */
const TEXT_LINES = (() => {
  const underline = '[ \\t]*[-=:|][-=:| \\t]*(?:\\n|$)';
  const line = `(?!\\d{1,9}[.)]|:::|///|\\{[{%]|\\$\\$|\\\\[[b\\\\]|${underline})[^\\s\\-+*┌╔╭┏├└|#>\`~<[_][^\\n]*`;
  return new RegExp(`^${line}(?:\\n${line}(?=\\n(?!${underline})|$))+`);
})();

/** Paragraph whose lines begin no other block in GitHub's Markdown, and hold no definition, up to an empty line. */
const PLAIN_PARAGRAPH = (() => {
  const line =
    '(?!\\d{1,9}[.)]|[^\\n]*\\]:)(?:[^\\s\\-+*_#>`~<|=:]|\\*{1,2}(?=[^\\s*])|_{1,2}(?=[^\\s_])|`(?=[^`]))[^\\n]*';
  return new RegExp(`^${line}(?:\\n${line})*(?=\\n\\n|\\n?$)`);
})();

/** Reads a plain paragraph without asking marked about each other kind of block. */
const plainParagraph: TokenizerExtension = {
  name: 'plainParagraph',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string, tokens) {
    // Where a quote goes on without its marker, the paragraph does, too.
    const isAlone = this.lexer.state.top && tokens.at(-1)?.type !== 'paragraph';
    const [raw] = (isAlone && PLAIN_PARAGRAPH.exec(source)) || [];
    return raw === undefined ? undefined : { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) };
  },
};

/** Asks marked only about text that begins as a kind of block does: its expression for the block takes a ms to compile. */
const ifBegun =
  (beginning: RegExp) =>
  (source: string): false | undefined =>
    beginning.test(source) ? false : undefined;

/** GitHub's Markdown with footnotes, and rules that bound the time of marked's lexer. */
const RULES: MarkedExtension = {
  gfm: true,
  tokenizer: {
    // No title continues after an empty line (CommonMark 4.7); marked would search the rest of the text for its end.
    def(source) {
      if (!/^ {0,3}\[/.test(source)) return undefined;
      const token = Tokenizer.prototype.def.call(this, source);
      const lines = token?.raw.trimEnd() ?? '';
      return nextEmptyLine(lines, 0) === lines.length
        ? token
        : Tokenizer.prototype.def.call(this, source.slice(0, nextEmptyLine(source, 0)));
    },
    heading(source) {
      return withAnchor(this.lexer, Tokenizer.prototype.heading.call(this, source));
    },
    // No line loses more than its own indentation (CommonMark 4.5); below tildes, marked would remove none.
    fences(source) {
      const [indent = ''] = /^ {1,3}(?=[`~])/.exec(source) ?? [];
      const token = Tokenizer.prototype.fences.call(this, source.slice(indent.length));
      if (!token || indent === '') return token;
      const text = token.text.replace(new RegExp(`^ {1,${indent.length}}`, 'gm'), '');
      return { ...token, raw: indent + token.raw, text };
    },
    blockquote: ifBegun(/^ {0,3}>/),
    html: ifBegun(/^ {0,3}</),
    table: tokenizeTable,
    // In lists, marked reads text line by line and looks at all of the rest for each: an item of 1 MB would take minutes.
    text(source) {
      const [raw] = (!this.lexer.state.top && TEXT_LINES.exec(source)) || [];
      return raw !== undefined && { type: 'text', raw, text: raw, tokens: this.lexer.inline(raw) };
    },
  },
  extensions: [footnoteDefinitionSyntax, footnoteReferenceSyntax],
};

/** Hides the attribute list at the end of a heading, and notes the anchor in it. */
function withAnchor(lexer: Lexer, heading: Tokens.Heading | undefined): Tokens.Heading | undefined {
  if (!heading) return undefined;
  const { text, anchor } = headingAnchor(heading.text);
  if (text === heading.text) return heading;
  const queued = lexer.inlineQueue.at(-1);
  if (queued) queued.src = text;
  return Object.assign(heading, { text, anchor });
}

/** Syntax in which a text is lexed: GitHub's Markdown, perhaps with dialects. */
export interface Syntax {
  readonly options: MarkedOptions;
  /** Matches inline text that may use one of the dialects. */
  readonly usesDialect: (text: string) => boolean;
  /** Writers of the dialects' tokens; undefined without dialects. */
  readonly writers: Writers | undefined;
}

export const createSyntax = (dialects: readonly Dialect[], rules: MarkedExtension = {}): Syntax => ({
  options: new Marked(
    RULES,
    rules,
    { extensions: dialects.flatMap(({ extensions }) => extensions) },
    interrupted(dialects),
  ).defaults,
  usesDialect: (text) => dialects.some(({ detect }) => detect.test(text)),
  writers: dialects.length === 0 ? undefined : writersOf(dialects),
});

const writersOf = (dialects: readonly Dialect[]): Writers => ({
  blocks: Object.assign({}, ...dialects.map(({ blocks }) => blocks)),
  runs: Object.assign({}, ...dialects.map(({ runs }) => runs)),
});

/** Paragraphs, also above an underline, and tables that end where they are interrupted. */
function interrupted(dialects: readonly Dialect[]): MarkedExtension {
  const interruptionOf = interruption(dialects);
  return {
    tokenizer: {
      table(source) {
        if (!hasTableHead(source)) return false;
        const attributes = dialects.length > 0 ? attributesBelow(this.lexer, source) : undefined;
        const end = Math.min(interruptionOf(this.lexer, source, true) ?? source.length, attributes ?? source.length);
        return end < source.length && tokenizeTable.call(this, source.slice(0, end + 1));
      },
      lheading(source) {
        const end = interruptionOf(this.lexer, source);
        if (!mayBeUnderlined(this.lexer, source)) return undefined;
        const paragraph = end === undefined ? source : source.slice(0, end + 1);
        return withAnchor(this.lexer, Tokenizer.prototype.lheading.call(this, paragraph));
      },
    },
    extensions: [
      {
        name: 'interruption',
        level: 'block',
        // marked asks right after its question for an underlined heading, without the first character.
        start(this: TokenizerThis) {
          const end = lastInterruption(this.lexer);
          return end === undefined ? undefined : end - 1;
        },
        tokenizer: () => undefined,
      },
    ],
  };
}

let plain: Syntax | undefined;

/** Syntax without dialects. */
export function plainSyntax(): Syntax {
  plain ??= createSyntax([], { extensions: [plainParagraph] });
  return plain;
}
