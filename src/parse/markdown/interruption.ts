import type { Lexer } from 'marked';
import type { Dialect } from './dialects/dialect.js';
import { definesFootnotes, FOOTNOTE_INTERRUPTION } from './references/footnote-syntax.js';

/** Next place in a text that holds what a search looks for: every search for a paragraph would read much of the text. */
interface Ahead {
  /** Index of the line feed before the next empty line or match; infinite if there is neither. */
  index: number;
  /** Whether it is a match. */
  matches: boolean;
}

/** Text whose blocks are being lexed, and what was found ahead in it. */
interface Search {
  readonly text: string;
  readonly interruption: Ahead;
  readonly underline: Ahead;
  readonly attributes: Ahead;
  /** Index, from its start, of the line feed that interrupts the paragraph that was asked about last. */
  last: number | undefined;
}

const searches = new WeakMap<Lexer, Search>();

/** Lexes the blocks of a text, which may be in another that the same lexer reads. */
export function searchingIn<T>(lexer: Lexer, text: string, lex: () => T): T {
  const outer = searches.get(lexer);
  const unknown: Ahead = { index: -1, matches: false };
  const aheads = { interruption: { ...unknown }, underline: { ...unknown }, attributes: { ...unknown } };
  searches.set(lexer, { text, ...aheads, last: undefined });
  const result = lex();
  if (outer) searches.set(lexer, outer);
  return result;
}

/** Looks for the group of a pattern in the paragraph that begins at an index; the pattern also matches empty lines. */
function lookAhead(ahead: Ahead, pattern: RegExp, text: string, start: number): boolean {
  if (ahead.index <= start) {
    pattern.lastIndex = start + 1;
    const match = pattern.exec(text);
    ahead.index = match?.index ?? Number.POSITIVE_INFINITY;
    ahead.matches = match?.[1] !== undefined;
  }
  return ahead.matches;
}

const EMPTY_LINE_OR_UNDERLINE = /\n(?:[ \t]*\n|( {0,3}(?:=+|-+)[ \t]*(?:\n|$)))/g;

/** Whether a line of the paragraph at the start of a source may underline it as a heading. */
export function mayBeUnderlined(lexer: Lexer, source: string): boolean {
  const search = searches.get(lexer);
  return (
    !search || lookAhead(search.underline, EMPTY_LINE_OR_UNDERLINE, search.text, search.text.length - source.length)
  );
}

const EMPTY_LINE_OR_ATTRIBUTES = /\n(?:[ \t]*\n|(\{:[^{}\n]*\}[ \t]*(?:\n|$)))/g;

/** Index of the line feed before an attribute list of kramdown that follows the rows at the start of a source; undefined if none does. */
export function attributesBelow(lexer: Lexer, source: string): number | undefined {
  const search = searches.get(lexer);
  if (!search) return undefined;
  const start = search.text.length - source.length;
  const follows = lookAhead(search.attributes, EMPTY_LINE_OR_ATTRIBUTES, search.text, start);
  return follows ? search.attributes.index - start : undefined;
}

/**
 * Creates a function that finds the line feed at which dialects or footnotes interrupt the paragraph, or the rows of a table, at the start of
 * a source.
 */
export function interruption(dialects: readonly Dialect[]) {
  const patterns = [FOOTNOTE_INTERRUPTION, ...dialects.flatMap(({ interrupts }) => interrupts ?? [])];
  // They are sought at once: a search for each would read the rest of the paragraph wherever another is found.
  const emptyLineOrPattern = new RegExp(`\\n[ \\t]*\\n|(${patterns.join('|')})`, 'g');
  const further = dialects.flatMap(({ endOfParagraph }) => endOfParagraph ?? []);
  return (lexer: Lexer, source: string, isTable = false): number | undefined => {
    const search = searches.get(lexer);
    if (!search || (dialects.length === 0 && !definesFootnotes(lexer))) return undefined;
    const start = search.text.length - source.length;
    const interrupts = lookAhead(search.interruption, emptyLineOrPattern, search.text, start);
    const end = search.interruption.index - start;
    search.last = interrupts ? end : undefined;
    for (const find of isTable ? [] : further) search.last = find(source, search.last ?? end) ?? search.last;
    return search.last;
  };
}

/** The line feed found last. */
export const lastInterruption = (lexer: Lexer): number | undefined => searches.get(lexer)?.last;
