import type { Token, Tokens } from 'marked';
import { endOfBraces } from './jsx-code.js';
import { type JsxTag, literalOf, readTag } from './jsx-tag.js';
import { imageOfTag, isLink, labelOfTag, targetOfTag, wordOfTag } from './mdx-components.js';

/*
 * HTML that says what JSX says: the attributes that are shown, and text in place of literals. Everything else of the code is left out.
 */

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Attributes of HTML that the reader of HTML knows, by their names in JSX. */
const ATTRIBUTES = [
  'id',
  'name',
  'src',
  'href',
  'alt',
  'title',
  'start',
  'value',
  'type',
  'reversed',
  'colSpan',
  'rowSpan',
  'className',
];

/** Elements without content. */
const VOID = new Set(['br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** HTML of a tag; empty for a component of which nothing is shown. */
export function htmlOfTag(tag: JsxTag): string {
  const { name, kind } = tag;
  const isElement = /^[a-z][\w-]*$/.test(name);
  if (isElement && kind === 'closing') return `</${name}>`;
  if (isElement) return `<${name}${attributesOf(tag)}>${kind === 'opening' || VOID.has(name) ? '' : `</${name}>`}`;
  if (kind === 'closing') return isLink(tag) ? '</a>' : '';
  const image = imageOfTag(tag);
  if (image) return `<img src="${escaped(image.src)}"${image.alt === undefined ? '' : ` alt="${escaped(image.alt)}"`}>`;
  const word = kind === 'selfClosing' ? escaped(wordOfTag(tag)) : '';
  const target = isLink(tag) ? targetOfTag(tag) : undefined;
  if (target === undefined) return word;
  return `<a href="${escaped(target)}">${kind === 'selfClosing' ? `${word}</a>` : ''}`;
}

function attributesOf(tag: JsxTag): string {
  const values = { ...tag.texts };
  const image = tag.name === 'img' ? imageOfTag(tag) : undefined;
  const target = tag.name === 'a' ? targetOfTag(tag) : undefined;
  if (image) values.src = image.src;
  if (target !== undefined) values.href = target;
  for (const [name, code] of Object.entries(tag.codes)) if (/^\d+$/.test(code.trim())) values[name] = code.trim();
  return ATTRIBUTES.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [` ${name === 'className' ? 'class' : name.toLowerCase()}="${escaped(value)}"`];
  }).join('');
}

/** Code of Markdown on one line, whose tags and braces are text. */
const CODE_SPAN = /(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/y;

function afterBackticks(source: string, at: number): number {
  CODE_SPAN.lastIndex = at;
  return CODE_SPAN.test(source) ? CODE_SPAN.lastIndex : at + 1;
}

/**
 * HTML of an element with its content.
 * @param html turns a piece of its text into HTML
 * @param mark matches what may begin code: of JSX and, unless the text is not Markdown, of Markdown
 */
export function htmlOfElement(source: string, html: (text: string) => string, mark = /[<{`]/): string {
  const parts: string[] = [];
  let text = 0;
  const add = (to: number, replacement: string, after: number): number => {
    parts.push(html(source.slice(text, to)), replacement);
    text = after;
    return after;
  };
  for (let at = source.search(mark); at >= 0 && at < source.length; ) {
    if (source[at] === '`') at = afterBackticks(source, at);
    else if (source[at] === '<') {
      const tag = readTag(source, at);
      at = typeof tag === 'string' ? at + 1 : add(at, htmlOfTag(tag), tag.end);
    } else {
      const end = endOfBraces(source, at);
      if (typeof end === 'number') at = add(at, escaped(textOfExpression(source.slice(at + 1, end - 1))), end);
      else at += 1;
    }
    const next = source.slice(at).search(mark);
    if (next < 0) break;
    at += next;
  }
  parts.push(html(source.slice(text)));
  return parts.join('');
}

const ELEMENTS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', del: 'del', codespan: 'code' };

/** HTML of inline Markdown. */
export const htmlOfTokens = (tokens: readonly Token[]): string => tokens.map(htmlOfToken).join('');

function htmlOfToken(token: Token): string {
  const inner =
    'tokens' in token && token.tokens ? htmlOfTokens(token.tokens) : escaped('text' in token ? token.text : '');
  const element = ELEMENTS[token.type];
  if (element) return `<${element}>${inner}</${element}>`;
  if (token.type === 'link') return `<a href="${escaped((token as Tokens.Link).href)}">${inner}</a>`;
  if (token.type === 'image') return `<img src="${escaped((token as Tokens.Image).href)}" alt="${inner}">`;
  return token.type === 'escape' ? inner : token.raw;
}

const COMMENTS = /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/;

/** Code whose value is JSX, or that a function makes. */
const MADE = /=>|<[A-Za-z>]/;

/** Text of an expression: that of a string, the words between tags, nothing for comments and functions, and other code as it is. */
export function textOfExpression(code: string): string {
  if (COMMENTS.test(code)) return '';
  return literalOf(code) ?? (MADE.test(code) ? wordsBetweenTags(code) : `{${code}}`);
}

/** Words that JSX in code shows whatever its variables are. */
function wordsBetweenTags(code: string): string {
  const words: string[] = [];
  let depth = 0;
  for (let at = 0; at < code.length; ) {
    const next = /[^<{]*/y;
    next.lastIndex = at;
    const text = next.exec(code)?.[0] ?? '';
    if (depth > 0) words.push(text);
    at += text.length;
    const tag = code[at] === '<' ? readTag(code, at) : 'never';
    const end = code[at] === '{' ? endOfBraces(code, at) : 'never';
    if (typeof tag !== 'string') {
      depth += { opening: 1, closing: -1, selfClosing: 0 }[tag.kind];
      words.push(' ', labelOfTag(tag), ' ');
      at = tag.end;
    } else if (typeof end === 'number') {
      const inner = code.slice(at + 1, end - 1);
      words.push(literalOf(inner) ?? wordsBetweenTags(inner));
      at = end;
    } else at += 1;
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}
