import type { Lexer, TokenizerExtension, TokenizerThis } from 'marked';
import { labelKey } from './definitions.js';

/*
 * Footnotes in the syntax of GitHub and pandoc: references such as [^a], and definitions that begin with [^a]: and continue on
 * indented lines.
 */

/** Start of a line that does not continue the text above it: of another footnote, or the end of what may be around a definition. */
const ENDS = String.raw`[ \t]*\n| {0,3}(?:\[[\^/]|:{3}|/{3}|\{(?:\{[<%]|%)-?[ \t]*(?:/|end)|</)`;
const DEFINITION = new RegExp(
  String.raw`^ {0,3}\[\^([^\]\s][^\]\n]*)\]:[ \t]*([^\n]*(?:\n+(?: {4}|\t)[^\n]*|\n(?!${ENDS})[^\n]+)*)(?:\n+|$)`,
);

const ANY_DEFINITION = /^[ \t>]*\[\^[^\]\n]+\]:/m;

/** Labels of the footnotes to which the text of a lexer refers. */
const referred = new WeakMap<Lexer, Set<string>>();
/** Lexers whose texts define footnotes. */
const defining = new WeakSet<Lexer>();

/** Prepares a lexer for a text. Returns the set that receives the labels of the footnotes to which the text refers. */
export function expectFootnotes(lexer: Lexer, text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  referred.set(lexer, labels);
  // Only texts with footnotes pay for the question, which marked asks at each paragraph, whether a footnote interrupts it.
  if (text.includes('[^') && ANY_DEFINITION.test(text)) defining.add(lexer);
  return labels;
}

/** Whether the text of a lexer defines footnotes. */
export const definesFootnotes = (lexer: Lexer): boolean => defining.has(lexer);

/** Pattern of the start of a definition, which interrupts a paragraph. */
export const FOOTNOTE_INTERRUPTION = String.raw`\n {0,3}\[\^[^\]\n]{1,997}\]:`;

export const footnoteDefinitionSyntax: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const match = DEFINITION.exec(source);
    if (!match) return undefined;
    const body = (match[2] ?? '').replace(/\n(?: {4}|\t)/g, '\n');
    return { type: 'footnoteDefinition', raw: match[0], label: match[1], tokens: this.lexer.blockTokens(body, []) };
  },
};

export const footnoteReferenceSyntax: TokenizerExtension = {
  name: 'footnoteRef',
  // A start function is unnecessary, as marked's text ends before any bracket; searching after each piece would be quadratic.
  level: 'inline',
  tokenizer(this: TokenizerThis, source: string) {
    const match = /^\[\^([^\]\s][^\]\n]*)\]/.exec(source);
    if (!match) return undefined;
    referred.get(this.lexer)?.add(labelKey(match[1] ?? ''));
    return { type: 'footnoteRef', raw: match[0], label: match[1] };
  },
};
