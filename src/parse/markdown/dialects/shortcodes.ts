import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { isAdmonition } from './admonition.js';
import type { Dialect, WriteBlocks } from './dialect.js';
import { inlineShortcodes, writeShortcode } from './inline-shortcodes.js';
import { partsOfTag, TAG } from './tag.js';

/*
 * Tags of Hugo (`{{< name >}}`, `{{% name %}}`) and Liquid (`{% name %}`) on rows of their own. They are hidden, but their titles are
 * shown, text between them keeps its rows as far as it has no empty lines, and a note between them is an admonition.
 */

/** Tag that is hidden, with its titles and the blocks between it and the next tag. */
interface Shortcode extends Tokens.Generic {
  readonly tokens: Token[];
  readonly inside: readonly Token[];
}

const ROW = new RegExp(String.raw`^ {0,3}(${TAG})[ \t]*(?:\n|$)`);
/** Rows up to the next tag. */
const TO_NEXT_TAG = new RegExp(
  String.raw`^(?:(?![ \t]*\n| {0,3}(?:\{\{[<%]|\{%))[^\n]+\n)+(?= {0,3}${TAG}[ \t]*(?:\n|$))`,
);
/** Tags whose text is code, with the language as their first argument. */
const CODE = new Set(['highlight', 'code', 'codeblock', 'code-toggle', 'raw', 'verbatim', 'mermaid']);

/** Tags that embed a page or a file, whose address is shown (GitBook, Forem). */
const EMBEDS = new Set(['embed', 'file']);
const ADDRESS = /https?:\/\/[^\s"'}]+/;

const shortcode: TokenizerExtension = {
  name: 'shortcode',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const [row, tag = ''] = ROW.exec(source) ?? [];
    const { name, end, parameters, first, titles } = partsOfTag(tag);
    if (row === undefined || name === '') return undefined;
    const code = CODE.has(name) && !end ? codeOf(source, row, name, parameters) : undefined;
    if (code) return code;
    const fence = `{${name}`;
    if (!isAdmonition(name)) {
      const [rows = ''] = (!end && TO_NEXT_TAG.exec(source.slice(row.length))) || [];
      const inside = rows === '' ? [] : this.lexer.blockTokens(rows.replaceAll('\n', '  \n'), []);
      const address = EMBEDS.has(name) ? (ADDRESS.exec(parameters)?.[0] ?? '') : '';
      const text = [...titles, address].join(' ').trim();
      return { type: 'shortcode', raw: row + rows, tokens: this.lexer.inline(text), inside };
    }
    if (end) return { type: 'closingFence', raw: row, fence };
    return { type: 'openingFence', raw: row, fence, name, tokens: this.lexer.inline(titles[0] ?? first) };
  },
};

/**
 * Code from its tag to the closing tag or the end of the text; undefined if an empty line comes first, as windows may end there, or
 * another opening tag, as each of many would otherwise read all the others.
 */
function codeOf(source: string, row: string, name: string, parameters: string): Tokens.Code | undefined {
  const close = new RegExp(
    `^[ \\t]*\\n|^ {0,3}\\{\\{?[<%]-?[ \\t]*(?:(/|end)${name}[ \\t]*-?[%>]\\}\\}?[ \\t]*(?:\\n|$)|${name}(?![\\w-]))`,
    'm',
  );
  const after = close.exec(source.slice(row.length));
  if (after && after[1] === undefined) return undefined;
  const end = row.length + (after?.index ?? source.length);
  const text = source.slice(row.length, end).replace(/\n$/, '');
  if (text === '') return undefined;
  const lang = /^[ \t]*"?(\w[\w+#-]*)"?(?![\w=])/.exec(parameters)?.[1] ?? '';
  return { type: 'code', raw: source.slice(0, end + (after?.[0].length ?? 0)), lang, text };
}

const write: WriteBlocks = (token, at, writer) => {
  const { tokens, inside } = token as Shortcode;
  writer.paragraph(writer.runs(tokens), at);
  writer.walk(inside, { ...at, line: at.line + 1 });
};

export const shortcodes: Dialect = {
  detect: /\{\{[<%]|\{%|\{\{-?[ \t]*(?:site|page)\./,
  extensions: [shortcode, ...inlineShortcodes],
  interrupts: String.raw`\n {0,3}${TAG}[ \t]*(?=\n|$)`,
  blocks: { shortcode: write },
  runs: { inlineShortcode: writeShortcode },
};
