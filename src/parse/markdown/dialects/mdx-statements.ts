import type { TokenizerExtension, TokenizerThis } from 'marked';
import { type Dialect, endOfText } from './dialect.js';
import { type CodeEnd, endOfBraces, endOfStatement } from './jsx-code.js';
import { textOfExpression } from './jsx-html.js';
import { literalOf } from './jsx-tag.js';
import { waiting } from './unfinished-text.js';

/*
 * JavaScript in MDX: `import` and `export` at the start of a line, and expressions in braces. Statements and comments are hidden, strings
 * are text, and other expressions are shown as they are, on rows of their own as code.
 */

const STATEMENT =
  /^(?:import(?:\s+type)?\s*(?:["'{*]|[\w$]+(?:\s*,|\s+from\b))|export\s+(?:default\b|(?:async\s+function|const|let|var|function|class|type|interface|enum)\b|[{*]))/;
const COMPLETE_IMPORT = /^import\b[^"']*["'][^"'\n]+["']/;

const statement: TokenizerExtension = {
  name: 'statement',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    if (!this.lexer.state.top || !STATEMENT.test(source)) return undefined;
    const found = endOfStatement(source);
    if (found === 'open') {
      const more = waiting(this.lexer, source);
      if (more) return more;
    }
    // The last line may end without a line feed.
    const end = found === 'open' ? endOfStatement(`${source}\n`) : found;
    if (typeof end !== 'number') return undefined;
    const raw = source.slice(0, end);
    return raw.startsWith('import') && !COMPLETE_IMPORT.test(raw) ? undefined : { type: 'hidden', raw };
  },
};

/** End of the braces at an index, with the rest of the line; `never` if text follows on the line. */
function endOfRow(source: string, at: number): CodeEnd {
  const end = endOfBraces(source, at);
  if (typeof end !== 'number') return end;
  const [space] = /^[ \t]*(?:\n|$)/.exec(source.slice(end, end + 200)) ?? [];
  return space === undefined ? 'never' : end + space.length;
}

const blockExpression: TokenizerExtension = {
  name: 'blockExpression',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const at = /^[ \t]*(?=\{)/.exec(source)?.[0].length;
    if (at === undefined) return undefined;
    const end = endOfRow(source, at);
    if (end === 'open') return waiting(this.lexer, source);
    if (end === 'never') return undefined;
    const raw = source.slice(0, end);
    const code = raw.trim().slice(1, -1);
    const text = textOfExpression(code);
    if (text === '') return { type: 'hidden', raw };
    if (!text.includes('\n')) return { type: 'paragraph', raw, text, tokens: [{ type: 'escape', raw: text, text }] };
    return {
      type: 'code',
      raw,
      lang: literalOf(code) === undefined ? 'jsx' : '',
      text: text.replace(/^\n|\n[ \t]*$/g, ''),
    };
  },
};

const inlineExpression: TokenizerExtension = {
  name: 'inlineExpression',
  level: 'inline',
  start: endOfText,
  tokenizer(source: string) {
    const end = source.startsWith('{') ? endOfBraces(source, 0) : 'never';
    if (typeof end !== 'number') return undefined;
    const raw = source.slice(0, end);
    // An object is no text; some write one after a link to say how it opens.
    const text = /^\{\s*\{\s*\w+\s*:/.test(raw) ? '' : textOfExpression(raw.slice(1, -1));
    return { type: text === '' ? 'hidden' : 'escape', raw, text };
  },
};

export const mdxStatements: Dialect = {
  detect: /\{/,
  extensions: [statement, blockExpression, inlineExpression],
  blocks: { hidden: () => undefined },
  runs: { hidden: () => undefined },
};
