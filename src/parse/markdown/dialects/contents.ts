import type { TokenizerExtension, TokenizerThis } from 'marked';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Marks that are replaced by a table of contents, in a paragraph of their own: `[TOC]` (Python-Markdown, Typora; `[TOCM]` in editor.md), `[[toc]]` (VitePress),
 * `[[_TOC_]]` (GitLab, Azure), `${toc}`, and kramdown's `{:toc}` with the item above it. They are hidden, as the reader has an outline.
 */

const MARK = String.raw`(?:@?\[tocm?\]|\[\[_?toc_?\]\]|\$\{toc\})[ \t]*(?=\n[ \t]*\n|\n#|\n?$)\n?`;
const ITEM = String.raw`(?:[-+*]|\d{1,9}[.)])[ \t][^\n]*\n[ \t]*\{:[ \t]*(?:#[\w-]+[ \t]+)?toc(?![\w-])[^}\n]*\}[ \t]*(?:\n|$)`;
const CONTENTS = new RegExp(`^ {0,3}(?:${MARK}|${ITEM})`, 'i');

const contents: TokenizerExtension = {
  name: 'contents',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const raw = CONTENTS.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'contents', raw, tokens: this.lexer.inline(raw.trim()) };
  },
};

/** A label that is defined is a link. */
const write: WriteBlocks = ({ raw, tokens = [] }, at, writer) => {
  if (/^ *\[toc/i.test(raw) && tokens[0]?.type === 'link') writer.paragraph(writer.runs(tokens), at);
};

export const contentsMarks: Dialect = {
  detect: MARKS.contentsMarks,
  extensions: [contents],
  blocks: { contents: write },
};
