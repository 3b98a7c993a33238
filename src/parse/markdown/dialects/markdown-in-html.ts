import type { TokenizerExtension, TokenizerThis } from 'marked';
import type { Dialect } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Elements of HTML whose text is Markdown, as their attribute `markdown` says (kramdown, PHP Markdown Extra, Python-Markdown). The tag
 * is a token of its own, so that what comes below is Markdown without an empty line before it.
 */

const ELEMENT =
  /^ {0,3}<(address|article|aside|center|details|div|figure|footer|header|main|nav|p|section)(?=[\s>])([^<>\n]*)>[ \t]*/i;
/** Rows of nothing but a picture, which would begin a block of HTML. */
const PICTURES = /^(?:\n[ \t]*<img\b[^<>]*>[ \t]*(?=\n))*\n/;
const MARKDOWN = /\smarkdown(?:="?(?:1|block|span)"?)?(?=[\s/]|$)/i;

const element: TokenizerExtension = {
  name: 'markdownInHtml',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const [tag = '', name = '', attributes = ''] = ELEMENT.exec(source) ?? [];
    if (tag === '' || !MARKDOWN.test(attributes)) return undefined;
    const pictures = PICTURES.exec(source.slice(tag.length))?.[0];
    if (pictures !== undefined) return { type: 'html', raw: tag + pictures, text: tag + pictures };
    const [rest = ''] = /^[^\n]*(?:\n|$)/.exec(source.slice(tag.length)) ?? [];
    const end = rest.toLowerCase().lastIndexOf(`</${name.toLowerCase()}>`);
    if (end < 0) return undefined;
    const text = rest.slice(0, end).trim();
    return { type: 'paragraph', raw: tag + rest, text, tokens: this.lexer.inline(text) };
  },
};

export const markdownInHtml: Dialect = { detect: MARKS.markdownInHtml, extensions: [element] };
