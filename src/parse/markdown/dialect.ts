import type { TokenizerExtension } from 'marked';

/** Addition to GitHub's Markdown that some texts use. */
export interface Dialect {
  /** Matches every text that may use the dialect; the others do not pay for it. */
  readonly mark: RegExp;
  readonly extensions: readonly TokenizerExtension[];
}

/** Creates a function that finds where a pattern, which begins with a line feed, interrupts a paragraph. */
export function interruption(pattern: RegExp): (source: string) => number | undefined {
  const emptyLineOrPattern = new RegExp(`\\n[ \\t]*\\n|(${pattern.source})`);
  return (source) => {
    const match = emptyLineOrPattern.exec(source);
    return match?.[1] === undefined ? undefined : match.index;
  };
}
