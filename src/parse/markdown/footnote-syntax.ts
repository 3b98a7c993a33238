import type { Lexer, TokenizerExtension, TokenizerThis } from 'marked';
import { nextEmptyLine } from './boundaries.js';
import { labelKey } from './definitions.js';

/*
 * Footnotes in the syntax of GitHub and pandoc: references such as [^a], and definitions that begin with [^a]: and continue on
 * indented lines.
 */

const DEFINITION =
  /^ {0,3}\[\^([^\]\s][^\]\n]*)\]:[ \t]*([^\n]*(?:\n+(?: {4}|\t)[^\n]*|\n(?![ \t]*\n| {0,3}\[\^)[^\n]+)*)(?:\n+|$)/;

const ANY_DEFINITION = /^[ \t>]*\[\^[^\]\n]+\]:/m;

/** Maximum length of a label in characters, as for links (CommonMark 4.7). */
const LONGEST_LABEL = 1000;

/** Labels of the footnotes to which the text of a lexer refers. */
const referred = new WeakMap<Lexer, Set<string>>();
/** Lexers whose texts define footnotes. */
const defining = new WeakSet<Lexer>();

/** Prepares a lexer for a text. Returns the set that receives the labels of the footnotes to which the text refers. */
export function expectFootnotes(lexer: Lexer, text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  referred.set(lexer, labels);
  // Only texts that define footnotes pay for the question whether one interrupts a paragraph, which marked asks at each.
  if (text.includes('[^') && ANY_DEFINITION.test(text)) defining.add(lexer);
  return labels;
}

/**
 * Offset of the first footnote's definition in a paragraph, after its first line. No further, as marked asks at every paragraph.
 */
function nextDefinition(lexer: Lexer, rest: string): number | undefined {
  if (!defining.has(lexer)) return undefined;
  const source = rest.slice(0, nextEmptyLine(rest, 0));
  for (let at = source.indexOf('[^'); at >= 0; at = source.indexOf('[^', at + 2)) {
    let line = at;
    // The character before rules out most brackets.
    while (at - line < 3 && source[line - 1] === ' ') line -= 1;
    if (source[line - 1] === '\n' && /^\[\^[^\]\n]+\]:/.test(source.slice(at, at + LONGEST_LABEL))) return line - 1;
  }
  return undefined;
}

export const footnoteDefinitionSyntax: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  start(this: TokenizerThis, source: string) {
    return nextDefinition(this.lexer, source);
  },
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
