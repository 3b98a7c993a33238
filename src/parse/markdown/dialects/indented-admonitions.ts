import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Admonitions and tabs of MkDocs, whose text is indented: `!!! note "Title"`, `??? info`, `???+ tip`, `=== "Tab"`.
 */

interface IndentedAdmonition extends Tokens.Generic {
  /** Undefined for a tab. */
  readonly name: string | undefined;
  readonly title: Token[];
  readonly tokens: Token[];
}

/** Allows quotes in titles; details need no name before theirs. */
const TITLE = String.raw`"([^\n]*)"`;
const WORDS = String.raw`([A-Za-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+${TITLE})?`;
const NAME = String.raw`(?:(?:!!!|\?\?\?\+?)[ \t]*${WORDS}|\?\?\?\+?[ \t]+${TITLE})`;
const HEAD = String.raw`(?:${NAME}|===[!+]*[ \t]+"([^"\n]*)")[ \t]*`;
/** Widths of the space before the first line, in cells: lists of MkDocs indent their items' text more than CommonMark asks for. */
const INDENTS = [0, 1, 2, 3];
const HEADS = INDENTS.map((indent) => ` {${indent}}${HEAD}`);
const MARGINS = INDENTS.map((indent) => String.raw`(?: {${indent + 4}}| {0,${indent}}\t)`);
/** Lines indented below each head, with the empty lines before them. */
const LINES = MARGINS.map((margin) => String.raw`\n(?:[ \t]*\n)*${margin}[ \t]*\S[^\n]*`);
const ADMONITIONS = LINES.map((line, i) => new RegExp(String.raw`^${HEADS[i]}((?:${line})+)(?:\n|$)`));
const MARGIN_OF_LINE = MARGINS.map((margin) => new RegExp(`^${margin}`, 'gm'));

const admonition: TokenizerExtension = {
  name: 'admonition',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const indent = source.search(/[^ ]/);
    const [raw, word, named, summary, tab, body = ''] = ADMONITIONS[indent]?.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const text = body.slice(1).replace(MARGIN_OF_LINE[indent] ?? '', '');
    return {
      type: 'admonition',
      raw,
      name: word ?? (summary === undefined ? undefined : 'details'),
      title: this.lexer.inline(named ?? summary ?? tab ?? ''),
      tokens: this.lexer.blockTokens(text, []),
    };
  },
};

const write: WriteBlocks = (token, at, writer) => {
  const { name, title, tokens } = token as IndentedAdmonition;
  if (name !== undefined) return writer.inside(writer.admonition(name, title, at), tokens, at);
  writer.label(title, at);
  writer.walk(tokens, at);
};

export const indentedAdmonitions: Dialect = {
  detect: MARKS.indentedAdmonitions,
  extensions: [admonition],
  interrupts: LINES.map((line, i) => String.raw`\n${HEADS[i]}(?=${line})`).join('|'),
  blocks: { admonition: write },
};
