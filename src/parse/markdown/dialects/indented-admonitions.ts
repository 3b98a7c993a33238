import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import type { Dialect, WriteBlocks } from './dialect.js';

/*
 * Admonitions and tabs of MkDocs, whose text is indented: `!!! note "Title"`, `??? info`, `???+ tip`, `=== "Tab"`.
 */

interface IndentedAdmonition extends Tokens.Generic {
  /** Undefined for a tab. */
  readonly name: string | undefined;
  readonly title: Token[];
  readonly tokens: Token[];
}

const NAME = String.raw`(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+"([^"\n]*)")?`;
const HEAD = String.raw`(?:${NAME}|===[!+]*[ \t]+"([^"\n]*)")[ \t]*`;
/** Indented line, with the empty lines before it. */
const LINE = String.raw`\n(?:[ \t]*\n)*(?: {4}|\t)[ \t]*\S[^\n]*`;
const ADMONITION = new RegExp(String.raw`^${HEAD}((?:${LINE})+)(?:\n|$)`);

const admonition: TokenizerExtension = {
  name: 'admonition',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const [raw, name, title, tab, body = ''] = ADMONITION.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const text = body.slice(1).replace(/^(?: {4}|\t)/gm, '');
    return {
      type: 'admonition',
      raw,
      name,
      title: this.lexer.inline(title ?? tab ?? ''),
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
  detect: /(?:!!!|\?\?\?\+?|===[!+]*)[ \t]/,
  extensions: [admonition],
  interrupts: String.raw`\n${HEAD}(?=${LINE})`,
  blocks: { admonition: write },
};
