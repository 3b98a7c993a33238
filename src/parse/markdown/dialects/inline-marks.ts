import type { Token, TokenizerExtension, TokenizerThis } from 'marked';
import { type Dialect, endOfText, lastCharacter, type WriteRuns } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Marks in a line that pandoc and others know: notes (`^[words]`, which are footnotes), superscripts (`2^10^`) and keys (`++ctrl+c++`).
 */

/** Several words, as one word or single characters between brackets are a class of characters. */
const NOTE =
  /^\^\[(?!\^)(?=[^\]\n]{0,300}[^\s\]-]{2}[ \n])((?:[^[\]\\\n]|\\.|\n(?![ \t]*\n)|\[[^[\]\n]*\](?:\([^()\n]*\))?){1,1000})\](?![+*?{$(])/;
/** Letters, digits and signs: braces are those of TeX. */
const SUPERSCRIPT = /^\^([^\s^[\]{}()\\]{1,24})\^(?![\w^{(])/;
/** Several keys, or the name of one: a single letter between signs is code. */
const KEYS = /^\+\+(?=[A-Za-z"][^\s+]|[A-Za-z]\+[^\s+])([^\s+]+(?:\+[^\s+]+)*)\+\+(?![\w+])/;

const note: TokenizerExtension = {
  name: 'inlineNote',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const last = lastCharacter(before);
    const [raw, text = ''] = (last !== '[' && NOTE.exec(source)) || [];
    if (raw !== undefined) return { type: 'footnoteRef', raw, label: raw, note: this.lexer.inlineTokens(text) };
    const [script, power = ''] = (/[\w)\]]/.test(last) && SUPERSCRIPT.exec(source)) || [];
    return script === undefined
      ? undefined
      : { type: 'superscript', raw: script, tokens: this.lexer.inlineTokens(power) };
  },
};

const keys: TokenizerExtension = {
  name: 'keys',
  level: 'inline',
  start: (source) => source.search(/\+\+(?=[A-Za-z"])/),
  tokenizer(source: string, before: readonly Token[]) {
    const [raw, text = ''] = (!/[\w+]/.test(lastCharacter(before)) && KEYS.exec(source)) || [];
    return raw === undefined ? undefined : { type: 'keys', raw, text };
  },
};

const withMark =
  (mark: 'superscript' | 'subscript' | 'keyboard'): WriteRuns =>
  ({ tokens = [], text = '' }, { context, builder, children }) => {
    const marks = [...context.marks, mark];
    if (tokens.length > 0) children(tokens, { ...context, marks });
    else builder.add(text, marks, context.href);
  };

export const inlineMarks: Dialect = {
  detect: MARKS.inlineMarks,
  extensions: [note, keys],
  runs: { superscript: withMark('superscript'), subscript: withMark('subscript'), keys: withMark('keyboard') },
};
