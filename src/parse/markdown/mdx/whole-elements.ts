import type { Lexer, Tokens } from 'marked';
import { waiting } from '../unfinished-text.js';
import { rowOf } from './jsx-code.js';
import { escaped, htmlOfElement, htmlOfTag, htmlOfTokens } from './jsx-html.js';
import type { JsxTag } from './jsx-tag.js';

/*
 * Elements of HTML in MDX whose structure only a reader of HTML knows, such as tables.
 */

/** Elements that are read as HTML, with their content. */
const WHOLE = new Set(
  'audio dl h1 h2 h3 h4 h5 h6 iframe object ol pre script select style svg table template textarea ul video'.split(' '),
);
/** Elements among these whose text is not Markdown. */
const VERBATIM = new Set('pre script style svg template textarea'.split(' '));
/** Fence of code on a row of its own. */
const FENCE = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/;
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
  const element = source.slice(from, end);
  const text = VERBATIM.has(tag.name)
    ? htmlOfElement(element, (part) => part, /[<{]/)
    : htmlWithFences(element, markdown);
  return { type: 'html', raw: rowOf(source, end), text };
}

/** HTML of an element in which code may be between fences. */
function htmlWithFences(element: string, markdown: (part: string) => string): string {
  const html: string[] = [];
  const rows = element.split('\n');
  let text = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const [, space = '', fence, lang = ''] = FENCE.exec(rows[at] ?? '') ?? [];
    if (fence === undefined) continue;
    let end = at + 1;
    while (end < rows.length && rows[end]?.trim() !== fence) end += 1;
    if (end === rows.length) break;
    const indent = new RegExp(`^[ \\t]{0,${space.length}}`);
    const code = rows.slice(at + 1, end).map((row) => row.replace(indent, ''));
    html.push(htmlOfElement(rows.slice(text, at).join('\n'), markdown));
    html.push(`<pre><code class="language-${escaped(lang)}">${escaped(code.join('\n'))}</code></pre>`);
    text = end + 1;
    at = end;
  }
  return [...html, htmlOfElement(rows.slice(text).join('\n'), markdown)].join('');
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
