import type { TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { type Dialect, endOfText } from '../dialects/dialect.js';
import { waiting } from '../unfinished-text.js';
import { endOfBraces, endOfStatement, rowOf } from './jsx-code.js';
import { textOfExpression } from './jsx-html.js';
import { literalOf } from './jsx-tag.js';

/*
 * JavaScript in MDX: `import` and `export` at the start of a line, and expressions in braces. Statements and comments are hidden, strings
 * and words between tags are text, and other values are shown as they are, on rows of their own as code; what calls functions is hidden there.
 */

const STATEMENT =
  /^(?:import(?:\s+type)?\s*(?:["'{*]|[\w$]+(?:\s*,|\s+from\b))|export\s+(?:default\b|(?:async\s+function|const|let|var|function|class|type|interface|enum)\b|[{*]))/;
/** Start of an attribute list, which is no JavaScript. */
const ATTRIBUTES = /^\{[ \t]*(?:[.#:]|[\w-]+=[^=>])/;
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
    // The text ends a statement as an empty line does.
    const end = found === 'open' ? endOfStatement(`${source}\n\n`) : found;
    if (typeof end !== 'number') return undefined;
    const raw = source.slice(0, end);
    return raw.startsWith('import') && !COMPLETE_IMPORT.test(raw) ? undefined : { type: 'hidden', raw };
  },
};

const blockExpression: TokenizerExtension = {
  name: 'blockExpression',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const at = /^[ \t]*(?=\{)/.exec(source)?.[0].length;
    if (at === undefined || ATTRIBUTES.test(source.slice(at, at + 100))) return undefined;
    const end = endOfBraces(source, at);
    const more = end === 'open' ? waiting(this.lexer, source) : undefined;
    if (more) return more;
    // A comment ends a paragraph, so it is a token in any case.
    const isComment = source.startsWith('{/*', at);
    if (typeof end !== 'number') return isComment ? textToken(/^[^\n]*(?:\n|$)/.exec(source)?.[0] ?? '') : undefined;
    const row = rowOf(source, end);
    if (!isComment && row.length === end && end < source.length) return undefined;
    return tokenOf(row, source.slice(at + 1, end - 1));
  },
};

/** Call of a function, whose result alone is shown. */
const CALL = /^\s*[\w$.]+\((?:[^()]|\([^()]*\))*\)\s*$/;

const textToken = (raw: string, text = raw.trim()): Tokens.Generic => ({
  type: 'expression',
  raw,
  tokens: [{ type: 'escape', raw: text, text }],
});

function tokenOf(raw: string, code: string): Tokens.Generic {
  const text = CALL.test(code) ? '' : textOfExpression(code);
  if (text === '') return { type: 'hidden', raw };
  if (!text.includes('\n')) return textToken(raw, text);
  const lang = literalOf(code) === undefined ? 'jsx' : '';
  return { type: 'code', raw, lang, text: text.replace(/^\n|\n[ \t]*$/g, '') };
}

const inlineExpression: TokenizerExtension = {
  name: 'inlineExpression',
  level: 'inline',
  start: endOfText,
  tokenizer(source: string) {
    if (!source.startsWith('{') || ATTRIBUTES.test(source)) return undefined;
    const end = endOfBraces(source, 0);
    if (typeof end !== 'number') return undefined;
    const raw = source.slice(0, end);
    // An object is not text; some write one after a link to say how it opens.
    const text = /^\{\s*\{\s*\w+\s*:/.test(raw) ? '' : textOfExpression(raw.slice(1, -1));
    return { type: text === '' ? 'hidden' : 'escape', raw, text };
  },
};

export const mdxStatements: Dialect = {
  detect: /\{/,
  extensions: [statement, blockExpression, inlineExpression],
  blocks: {
    hidden: () => undefined,
    expression: ({ tokens = [] }, at, writer) => writer.paragraph(writer.runs(tokens), at),
  },
  runs: { hidden: () => undefined },
};
