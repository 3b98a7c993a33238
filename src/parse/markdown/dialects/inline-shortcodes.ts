import type { TokenizerExtension, TokenizerThis } from 'marked';
import { endOfText, type WriteRuns } from './dialect.js';
import { partsOfTag, TAG } from './template-tag.js';

/*
 * Tags of Hugo and Liquid inside a line: what refers to a file is its name, and a link if it is the target of one. Others are hidden where
 * they say only how the text is shown, and stay where they may stand for words.
 */

const FIRST = new RegExp(`^${TAG}`);
const VARIABLE = String.raw`\{\{-?[ \t]*(?:site|page)\.[^{}\n]*\}\}`;
const LINK = new RegExp(
  String.raw`^(!?)\[([^[\]\n]*)\]\([ \t]*(?=[^\s()]*\{)((?:${VARIABLE}|\{\{[<%][^{}\n]*\}\}|\{%[^{}\n]*%\}|[^\s(){}])+)(?:[ \t]+"[^"\n]*")?[ \t]*\)`,
);
const ANY_TAG = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;
/** Tags whose first argument is a file. */
const REFERENCES = new Set(['ref', 'relref', 'link', 'post_url']);
/** Tags of Liquid that show nothing. */
const SILENT = new Set('if unless for case assign capture comment raw break continue'.split(' '));
/** Tags of Liquid between alternatives. */
const ALTERNATIVES = new Set('else elsif elseif elif when'.split(' '));
/** Tags of Quarto and Hugo that show an icon. */
const ICONS = new Set('fa bi icon iconify'.split(' '));
/** Distance in which the end of a tag is sought, in characters. */
const NEAR = 1000;

/** Text in place of a tag; undefined for one that may stand for words. */
function textOf(tag: string, after: string): string | undefined {
  const { end, name, first, titles } = partsOfTag(tag);
  if (end) return '';
  if (REFERENCES.has(name)) return first;
  if (titles[0] !== undefined) return titles[0];
  if (ALTERNATIVES.has(name)) return ' ';
  if (name === 'kbd') return first;
  if (ICONS.has(name)) return '';
  return SILENT.has(name) || new RegExp(`\\{[{%][<%]?-?[ \\t]*(?:/|end)${name}(?![\\w-])`).test(after) ? '' : undefined;
}

const tag: TokenizerExtension = {
  name: 'inlineShortcode',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string) {
    const raw = FIRST.exec(source)?.[0] ?? '';
    const text = raw === '' ? undefined : textOf(raw, source.slice(raw.length, raw.length + NEAR));
    return text === undefined ? undefined : { type: 'inlineShortcode', raw, tokens: this.lexer.inlineTokens(text) };
  },
};

const link: TokenizerExtension = {
  name: 'shortcodeLink',
  level: 'inline',
  tokenizer(this: TokenizerThis, source: string) {
    const [raw, embeds, text = '', target = ''] = LINK.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const href = target
      .replace(/^<|>$/g, '')
      .replace(ANY_TAG, (each) => (each.startsWith('{{ ') ? '' : (textOf(each, '') ?? '')));
    const tokens = this.lexer.inlineTokens(text);
    const type = href === '' ? 'inlineShortcode' : embeds === '!' ? 'image' : 'link';
    return { type, raw, href, title: null, text, tokens };
  },
};

export const inlineShortcodes = [tag, link];

export const writeShortcode: WriteRuns = ({ tokens = [] }, { context, children }) => children(tokens, context);
