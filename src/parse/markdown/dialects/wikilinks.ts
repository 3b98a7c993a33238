import type { Token, TokenizerExtension, TokenizerThis } from 'marked';
import { slugOf } from '../../../article/outline.js';
import { linkKey } from '../definitions.js';
import { type Dialect, endOfText } from './dialect.js';

/*
 * Marks of Obsidian and of wikis: `[[Page#Heading|text]]` is a link to a file, `![[file]]` names what it embeds, `==text==` is
 * highlighted. The id of a block at the end of its paragraph (`^id`) and comments on rows of their own (`%%`) are hidden.
 */

/** Not the text of a link, as in `[[1]](address)`, a test of a shell, or an array. */
const LINK = /^(!?)\[\[(?![ \t"])([^[\]|#^\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]+))?\]\](?![\](]|\[(?!\[))/;
const HIGHLIGHT = /^==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/;
/** Character after which `[[` is an index. */
const INDEXED = /[\w)[]/;
/** Character after which `==` compares. */
const COMPARED = /[\w)\]"'`]/;
/** Id with a letter and a digit or hyphen, or with six digits of base 16; `^10` and `^up` may be words of the text. */
const BLOCK_ID = /^\^(?=[\d-]*[A-Za-z])(?=[A-Za-z]*[\d-]|[a-f]{6}[ \t]*$)[A-Za-z\d-]{3,}[ \t]*$/;
const COMMENT = /^%%(?:[^\n]*%%[ \t]*|[ \t]*\n(?:[^\S\n]*\S[^\n]*\n)*?[ \t]*%%[ \t]*)(?:\n|$)/;

const lastCharacter = (tokens: readonly Token[]): string => tokens.at(-1)?.raw.at(-1) ?? '';

const wikilink: TokenizerExtension = {
  name: 'wikilink',
  level: 'inline',
  // A start function is unnecessary, as marked's text ends before any bracket.
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const [raw, embeds = '', page = '', heading = '', label] = LINK.exec(source) ?? [];
    if (raw === undefined || page + heading === '' || INDEXED.test(lastCharacter(before))) return undefined;
    // Brackets around a reference to a definition.
    if (this.lexer.tokens.links[linkKey(raw.slice(raw.indexOf('[') + 2, -2))]) return undefined;
    const file = page.trim();
    const isMarkdown = !/\.[a-z\d]{1,5}$/i.test(file) || /\.md$/i.test(file);
    const path = encodeURI(file === '' || /\.md$/i.test(file) || !isMarkdown ? file : `${file}.md`);
    // A chain of headings leads to the last of them.
    const anchor = slugOf(heading.split('#').at(-1)?.replace(/^\^/, '').trim() ?? '');
    const href = anchor === '' ? path : `${path}#${anchor}`;
    const named = file + (heading === '' ? '' : `${file === '' ? '' : ' > '}${heading}`);
    // The number after the bar of an embedded image is its width.
    const text = label === undefined || (embeds !== '' && /^\d+(?:x\d+)?$/.test(label)) ? named : label.trim();
    const tokens = this.lexer.inlineTokens(text);
    return { type: embeds !== '' && !isMarkdown ? 'image' : 'link', raw, href, title: null, text, tokens };
  },
};

const highlight: TokenizerExtension = {
  name: 'highlight',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const [raw, text = ''] = HIGHLIGHT.exec(source) ?? [];
    return raw === undefined || COMPARED.test(lastCharacter(before))
      ? undefined
      : { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
  },
};

const blockId: TokenizerExtension = {
  name: 'blockId',
  level: 'inline',
  start: endOfText,
  tokenizer(source: string, before: readonly Token[]) {
    const raw = BLOCK_ID.exec(source)?.[0];
    return raw === undefined || lastCharacter(before).trim() !== '' ? undefined : { type: 'attributes', raw };
  },
};

const comment: TokenizerExtension = {
  name: 'comment',
  level: 'block',
  tokenizer(source: string) {
    const raw = COMMENT.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'space', raw };
  },
};

export const wikilinks: Dialect = {
  detect: /\[\[|==[^\s=]|\s\^[A-Za-z\d-]{3}|%%/,
  extensions: [wikilink, highlight, blockId, comment],
};
