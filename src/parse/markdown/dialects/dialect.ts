import type { TokenizerExtension } from 'marked';

/** Addition to GitHub's Markdown that some texts use. */
export interface Dialect {
  /** Matches every text that may use the dialect; the others do not pay for it. */
  readonly detect: RegExp;
  readonly extensions: readonly TokenizerExtension[];
}

/** Creates a function that finds where the pattern of a regular expression, which begins with a line feed, interrupts a paragraph. */
export function interruption(pattern: string): (source: string) => number | undefined {
  const emptyLineOrPattern = new RegExp(`\\n[ \\t]*\\n|(${pattern})`);
  return (source) => {
    const match = emptyLineOrPattern.exec(source);
    return match?.[1] === undefined ? undefined : match.index;
  };
}

/**
 * Finds where text may end: at a mark of a dialect, or where marked ends it anyway. Searching on to a mark of one kind would read the rest of
 * the paragraph for each mark of another kind.
 */
export const endOfText = (source: string): number => source.search(/[{^[\\<!`*]|==/);
