import type { Token } from 'marked';
import type { Markup } from '../html/load-markup.js';
import type { InlineContext } from '../runs/inline-context.js';
import type { RunBuilder } from '../runs/run-builder.js';

/** Receiver of the runs that a dialect's inline tokens become. */
export interface RunWriter {
  /** Marks and target around the token. */
  readonly context: InlineContext;
  readonly builder: RunBuilder;
  readonly markup: Markup | undefined;
  /** Adds the tokens inside a token. */
  readonly children: (tokens: readonly Token[], context: InlineContext) => void;
}
