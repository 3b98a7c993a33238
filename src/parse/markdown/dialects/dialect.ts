import type { Token, TokenizerExtension, Tokens } from 'marked';
import type { BlockWriter, Position } from '../block-writer.js';
import type { RunWriter } from '../run-writer.js';

/** Turns a block token of a dialect into blocks. */
export type WriteBlocks = (token: Tokens.Generic, at: Position, writer: BlockWriter) => void;

/** Turns an inline token of a dialect into runs. */
export type WriteRuns = (token: Tokens.Generic, writer: RunWriter) => void;

/** Writers of the tokens of dialects, by their type. */
export interface Writers {
  readonly blocks: Readonly<Partial<Record<string, WriteBlocks>>>;
  readonly runs: Readonly<Partial<Record<string, WriteRuns>>>;
}

/** Addition to GitHub's Markdown that some texts use. */
export interface Dialect {
  /** Matches every text that may use the dialect. */
  readonly detect: RegExp;
  readonly extensions: readonly TokenizerExtension[];
  /** Pattern that begins with a line feed, and interrupts a paragraph. */
  readonly interrupts?: string;
  /** Finds where the paragraph at the start of a source is interrupted in ways that no pattern matches, before an index. */
  readonly endOfParagraph?: (source: string, most: number) => number | undefined;
  /** Blocks of its tokens, by their type, unless they are tokens of marked. */
  readonly blocks?: Writers['blocks'];
  /** Runs of its inline tokens, by their type; a token without them is shown as the tokens inside it or its source. */
  readonly runs?: Writers['runs'];
}

/**
 * Finds where text may end: at a mark of a dialect, or where marked ends it anyway. Searching on to a mark of one kind would read the rest of
 * the paragraph for each mark of another kind. A run of backticks is not split.
 */
export const endOfText = (source: string): number =>
  source.search(/[{^[\\<!*$]|==|%%|(?<=[^`])`|:(?=[a-z\d+-][a-z\d_+-]{0,60}:)/);

/** Character before the one at which a tokenizer is asked; empty at the start of the text. */
export const lastCharacter = (before: readonly Token[]): string => before.at(-1)?.raw.at(-1) ?? '';
