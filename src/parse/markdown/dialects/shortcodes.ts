import type { Lexer, Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { waiting } from '../unfinished-text.js';
import { isAdmonition } from './admonition.js';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';
import { inlineShortcodes, writeShortcode } from './inline-shortcodes.js';
import { partsOfTag, TAG, type TagParts } from './template-tag.js';

/*
 * Tags of Hugo (`{{< name >}}`, `{{% name %}}`) and Liquid (`{% name %}`) on rows of their own. They are hidden, but their titles are
 * shown, text between them keeps its rows as far as it has no empty lines, and a note between them is an admonition. Code may have empty lines.
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
/** Tags among these whose text is Markdown if it is longer than a few rows. */
const RAW = new Set(['raw', 'verbatim']);
/** Maximum length of code with its tags, in characters. */
const LONGEST = 65_536;
const FENCE = /^ {0,3}(?:```|~~~)/m;
/** Admonitions that say their kind among their parameters. */
const GENERIC = new Set(['notice', 'callout', 'alert', 'hint', 'admonition']);

/** Tags that embed a page, a file or a film, whose address is shown (GitBook, Forem, Hugo, Quarto, HackMD). */
const EMBEDS = new Set(['embed', 'file', 'video', 'youtube', 'vimeo']);
const ADDRESS = /https?:\/\/[^\s"'}]+/;
/** Addresses of films, before their ids. */
const FILMS: Readonly<Record<string, string>> = { youtube: 'https://youtu.be/', vimeo: 'https://vimeo.com/' };

/** Address of what a tag embeds, or the name of a file of Quarto that it includes; empty for other tags. */
function embeddedBy({ name, parameters, first }: TagParts, row: string): string {
  if (name === 'include') return /^ *\{\{<.*\.q?md\b/.test(row) ? `[${first}](<${first}>)` : '';
  if (!EMBEDS.has(name)) return '';
  const [address] = ADDRESS.exec(parameters) ?? [];
  const id = /\bid="([\w-]+)"/.exec(parameters)?.[1] ?? /^[\w-]+$/.exec(first)?.[0];
  return address ?? (id !== undefined && name in FILMS ? `${FILMS[name]}${id}` : '');
}

const shortcode: TokenizerExtension = {
  name: 'shortcode',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const [row, tag = ''] = ROW.exec(source) ?? [];
    if (row === undefined) return undefined;
    const parts = partsOfTag(tag);
    const { name, end, titles } = parts;
    if (name === '') return undefined;
    const code = CODE.has(name) && !end ? codeOf(this.lexer, source, row, parts) : undefined;
    if (code) return code;
    const fence = `{${name}`;
    if (!isAdmonition(name) && !GENERIC.has(name)) {
      const [rows = ''] = (!end && TO_NEXT_TAG.exec(source.slice(row.length))) || [];
      const broken = FENCE.test(rows) ? rows : rows.replace(/^(?! {4}|\t)[^\n]+/gm, '$&  ');
      const inside = rows === '' ? [] : this.lexer.blockTokens(broken, []);
      const address = end ? '' : embeddedBy(parts, row);
      const text = [...titles, address].join(' ').trim();
      return { type: 'shortcode', raw: row + rows, tokens: this.lexer.inline(text), inside };
    }
    if (end) return { type: 'closingFence', raw: row, fence };
    const { kind, title } = admonitionOf(parts);
    return { type: 'openingFence', raw: row, fence, name: kind, tokens: this.lexer.inline(title) };
  },
};

/** Kind and title of an admonition: `note "Title"`, `callout type="warning"`, `notice tip "Title"`. */
function admonitionOf({ name, parameters, first, titles }: TagParts) {
  if (!GENERIC.has(name)) return { kind: name, title: titles[0] ?? first };
  const [, kind = first] = /(?<![\w-])(?:type|style)="?([\w-]+)/.exec(parameters) ?? [];
  const [, title = ''] = /^[ \t]*"?[\w-]+"?[ \t]+"([^"]*)"/.exec(parameters) ?? [];
  return { kind: isAdmonition(kind) ? kind : name, title: titles[0] ?? title };
}

/**
 * Code from its tag to the closing tag; undefined if another opening tag comes first, as each of many would otherwise read all the others,
 * or if the text is Markdown.
 */
function codeOf(lexer: Lexer, source: string, row: string, { name, parameters }: TagParts): Tokens.Generic | undefined {
  const rows = source.slice(row.length, LONGEST);
  if (/^\s*(?:```|~~~)/.test(rows)) return undefined;
  const tag = String.raw`^ {0,3}\{\{?[<%]-?[ \t]*(?:(/|end)${name}[ \t]*-?[%>]\}\}?[ \t]*(?:\n|$)|${name}(?![\w-]))`;
  const after = new RegExp(RAW.has(name) ? String.raw`^[ \t]*\n|${tag}` : tag, 'm').exec(rows);
  if (!after) return source.length < LONGEST ? waiting(lexer, source) : undefined;
  const text = rows.slice(0, after.index).replace(/\n$/, '');
  if (after[1] === undefined || text === '') return undefined;
  const named = /[ \t]lang:([\w+#-]+)/.exec(parameters) ?? /^[ \t]*"?(\w[\w+#-]*)"?(?![\w=])/.exec(parameters);
  const lang = named?.[1] ?? '';
  return { type: 'code', raw: source.slice(0, row.length + after.index + after[0].length), lang, text };
}

const write: WriteBlocks = (token, at, writer) => {
  const { tokens, inside } = token as Shortcode;
  writer.paragraph(writer.runs(tokens), at);
  writer.walk(inside, { ...at, line: at.line + 1 });
};

export const shortcodes: Dialect = {
  detect: MARKS.shortcodes,
  extensions: [shortcode, ...inlineShortcodes],
  interrupts: String.raw`\n {0,3}${TAG}[ \t]*(?=\n|$)`,
  blocks: { shortcode: write },
  runs: { inlineShortcode: writeShortcode },
};
