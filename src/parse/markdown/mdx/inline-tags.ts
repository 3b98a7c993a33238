import type { TokenizerExtension, TokenizerThis } from 'marked';
import { TAG_MARKS } from '../../html/html-tags.js';
import { endOfText } from '../dialects/dialect.js';
import { htmlOfTag } from './jsx-html.js';
import { type JsxTag, readTag } from './jsx-tag.js';
import { isLink, targetOfTag, wordOfTag } from './mdx-components.js';

/*
 * Tags of MDX in a line, which are read as the HTML that says the same.
 */

export const inlineTag: TokenizerExtension = {
  name: 'inlineTag',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string) {
    const tag = /^<[A-Za-z_$/>]/.test(source) ? readTag(source) : 'never';
    if (typeof tag === 'string') return undefined;
    const raw = source.slice(0, tag.end);
    const html = htmlOfTag(tag);
    if (!isAlone(tag, html)) return { type: 'html', raw, text: html };
    const text = {
      type: 'escape',
      raw,
      text: /^[A-Z]/.test(tag.name) && tag.kind === 'selfClosing' ? wordOfTag(tag) : '',
    };
    const href = isLink(tag) && tag.kind === 'selfClosing' ? targetOfTag(tag) : undefined;
    return href === undefined ? text : { type: 'link', raw, href, tokens: [text] };
  },
};

/** Whether a tag marks nothing after it: it has no content, or nothing of it is shown. */
const isAlone = (tag: JsxTag, html: string): boolean =>
  html === '' ||
  (tag.kind === 'selfClosing' && (!html.startsWith('<') || html.startsWith('<a') || tag.name in TAG_MARKS));
