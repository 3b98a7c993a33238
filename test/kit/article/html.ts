import type { Token, Tokens } from 'marked';
import { decodeEntities } from '../../../src/parse/html/entities.js';
import * as markup from '../../../src/parse/html/parser.js';
import { lexed } from './grammar.js';

const NAMES: Readonly<Record<string, string>> = { em: 'em', strong: 'strong', del: 'del', paragraph: 'p' };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const decoded = (text: string): string => escaped(decodeEntities(text, markup));

/** Address as HTML shows it: with characters that no address has encoded. */
function addressOf({ href, autolink = false }: Tokens.Link): string {
  const address = autolink ? href : decodeEntities(href, markup);
  return escaped(encodeURI(address).replace(/%25(?=[\dA-F]{2})/gi, '%'));
}

const attributesOf = (token: Tokens.Link | Tokens.Image): string =>
  token.title ? ` title="${decoded(token.title)}"` : '';

const inside = (token: Token): string => ((token as Tokens.Paragraph).tokens ?? []).map(htmlOfToken).join('');

function htmlOfToken(token: Token): string {
  const name = NAMES[token.type];
  if (name) return `<${name}>${inside(token)}</${name}>`;
  switch (token.type) {
    case 'html':
      return token.raw;
    case 'br':
      return '<br />\n';
    case 'codespan':
      return `<code>${escaped((token as Tokens.Codespan).text)}</code>`;
    case 'escape':
      return escaped((token as Tokens.Escape).text);
    case 'link':
      return `<a href="${addressOf(token as Tokens.Link)}"${attributesOf(token as Tokens.Link)}>${inside(token)}</a>`;
    case 'image': {
      const alternative = inside(token).replace(/<[^>]*?(?: alt="([^"]*)"[^>]*)?>/g, '$1');
      return `<img src="${addressOf(token as Tokens.Link)}" alt="${alternative}"${attributesOf(token as Tokens.Image)} />`;
    }
    case 'space':
    case 'def':
      return '';
    default:
      return decoded(token.raw);
  }
}

/** The paragraphs of a text as HTML, as the lexer reads them. */
export function htmlOf(text: string): string {
  const links = Object.create(null);
  const { tokens } = lexed({ text, final: true, previous: undefined, links, inline: true, kind: 'markdown' });
  return tokens.map(htmlOfToken).join('\n');
}

/** HTML without differences that nobody sees: white space at the ends of lines. */
export const normalized = (html: string): string =>
  html
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/ *<\/p>\s*/g, '</p>')
    .trim();
