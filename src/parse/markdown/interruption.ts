import type { Lexer } from 'marked';
import type { Dialect } from './dialects/dialect.js';
import { definesFootnotes, FOOTNOTE_INTERRUPTION } from './footnote-syntax.js';

/** Text whose blocks are being lexed, and where the last search in it ended: every search for a paragraph would read much of the text. */
interface Search {
  readonly text: string;
  /** Index of the line feed before the next empty line or interruption; infinite if there is neither. */
  next: number;
  interrupts: boolean;
  /** Index of the line feed at which the paragraph is interrupted that was asked for last, from its start. */
  last: number | undefined;
}

const searches = new WeakMap<Lexer, Search>();

/** Lexes the blocks of a text, which may be in another that the same lexer reads. */
export function searchingIn<T>(lexer: Lexer, text: string, lex: () => T): T {
  const outer = searches.get(lexer);
  searches.set(lexer, { text, next: -1, interrupts: false, last: undefined });
  const result = lex();
  if (outer) searches.set(lexer, outer);
  return result;
}

/** Creates a function that finds the line feed at which dialects or footnotes interrupt the paragraph at the start of a source. */
export function interruption(dialects: readonly Dialect[]): (lexer: Lexer, source: string) => number | undefined {
  const patterns = [FOOTNOTE_INTERRUPTION, ...dialects.flatMap(({ interrupts }) => interrupts ?? [])];
  // They are sought at once: a search for each would read the rest of the paragraph wherever another is found.
  const emptyLineOrPattern = new RegExp(`\\n[ \\t]*\\n|(${patterns.join('|')})`, 'g');
  const further = dialects.flatMap(({ endOfParagraph }) => endOfParagraph ?? []);
  return (lexer, source) => {
    const search = searches.get(lexer);
    if (!search || (dialects.length === 0 && !definesFootnotes(lexer))) return undefined;
    const start = search.text.length - source.length;
    if (search.next <= start) {
      emptyLineOrPattern.lastIndex = start + 1;
      const match = emptyLineOrPattern.exec(search.text);
      search.next = match?.index ?? Number.POSITIVE_INFINITY;
      search.interrupts = match?.[1] !== undefined;
    }
    search.last = further.reduce(
      (end, find) => find(source, end ?? search.next - start) ?? end,
      search.interrupts ? search.next - start : undefined,
    );
    return search.last;
  };
}

/** The line feed found last. */
export const lastInterruption = (lexer: Lexer): number | undefined => searches.get(lexer)?.last;
