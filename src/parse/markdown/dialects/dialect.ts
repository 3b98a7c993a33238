import type { Token, TokenizerExtension } from 'marked';

/** Addition to GitHub's Markdown that some texts use. */
export interface Dialect {
  /** Matches every text that may use the dialect; the others do not pay for it. */
  readonly detect: RegExp;
  readonly extensions: readonly TokenizerExtension[];
  /** Pattern that begins with a line feed, and interrupts a paragraph. */
  readonly interrupts?: string;
}

/**
 * Creates a function that finds where one of the patterns of regular expressions, which begin with a line feed, interrupts a paragraph. They
 * are sought at once: a search for each would read the rest of the paragraph wherever another is found.
 */
export function interruption(patterns: readonly string[]): (source: string) => number | undefined {
  const emptyLineOrPattern = new RegExp(`\\n[ \\t]*\\n|(${patterns.join('|')})`);
  return (source) => {
    const match = emptyLineOrPattern.exec(source);
    return match?.[1] === undefined ? undefined : match.index;
  };
}

/**
 * Finds where text may end: at a mark of a dialect, or where marked ends it anyway. Searching on to a mark of one kind would read the rest of
 * the paragraph for each mark of another kind. A run of backticks is not split.
 */
export const endOfText = (source: string): number => source.search(/[{^[\\<!*]|==|(?<=[^`])`/);

/** Character before the one at which a tokenizer is asked; empty at the start of the text. */
export const lastCharacter = (before: readonly Token[]): string => before.at(-1)?.raw.at(-1) ?? '';
