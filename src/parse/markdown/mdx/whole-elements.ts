import type { Lexer, Tokens } from 'marked';
import { waiting } from '../unfinished-text.js';
import { rowOf } from './jsx-code.js';
import { htmlOfElement, htmlOfTag, htmlOfTokens } from './jsx-html.js';
import type { JsxTag } from './jsx-tag.js';

/*
 * Elements of HTML in MDX whose structure only a reader of HTML knows, such as tables.
 */

/** Elements that are read as HTML, with their content. */
const WHOLE = new Set(
  'audio dl h1 h2 h3 h4 h5 h6 iframe object ol pre script select style svg table template textarea ul video'.split(' '),
);
/** Those of them whose text is no Markdown. */
const VERBATIM = new Set('pre script style svg template textarea'.split(' '));
const MOST_NESTED = 50;
/** Maximum length of an element, in characters. */
const LONGEST = 262_144;

/** Reads an element that is read as HTML; undefined for others, and if it has no end. */
export function wholeElement(lexer: Lexer, source: string, from: number, tag: JsxTag): Tokens.Generic | undefined {
  if (!WHOLE.has(tag.name) || tag.kind === 'closing') return undefined;
  if (tag.kind === 'selfClosing') return { type: 'html', raw: rowOf(source, tag.end), text: htmlOfTag(tag) };
  const end = endOf(source, tag);
  if (end === undefined) return source.length < from + LONGEST ? waiting(lexer, source) : undefined;
  const markdown = (part: string) => (/[*_`[~\\]/.test(part) ? htmlOfTokens(lexer.inlineTokens(part)) : part);
  const text = htmlOfElement(source.slice(from, end), VERBATIM.has(tag.name) ? (part) => part : markdown);
  return { type: 'html', raw: rowOf(source, end), text };
}

/** Index after the end tag of an element. */
function endOf(source: string, { name, end }: JsxTag): number | undefined {
  const pattern = new RegExp(`<(/?)${name}(?![\\w.-])[^>]*>?`, 'g');
  pattern.lastIndex = end;
  const element = source.slice(0, end + LONGEST);
  let depth = 1;
  for (let match = pattern.exec(element); match; match = pattern.exec(element)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth > MOST_NESTED) return undefined;
    if (depth === 0) return match[0].endsWith('>') ? pattern.lastIndex : undefined;
  }
  return undefined;
}
