import type { TokenizerExtension, TokenizerThis } from 'marked';
import type { Dialect } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Images whose address has spaces, which Logseq, Typora and Obsidian show: `![a](my picture.png)`.
 */

const IMAGE = /^!\[([^[\]\n]{0,200})\]\(([^\s()<>"{]{1,200} [^()<>"{\n]{1,300})\)/;
const EXTENSION = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

const image: TokenizerExtension = {
  name: 'spacedImage',
  level: 'inline',
  tokenizer(this: TokenizerThis, source: string) {
    const [raw, text = '', target = ''] = IMAGE.exec(source) ?? [];
    if (raw === undefined || !EXTENSION.test(target.trimEnd())) return undefined;
    return {
      type: 'image',
      raw,
      href: target.trimEnd().replaceAll(' ', '%20'),
      title: null,
      text,
      tokens: this.lexer.inlineTokens(text),
    };
  },
};

export const spacedImages: Dialect = {
  detect: MARKS.spacedImages,
  extensions: [image],
};
