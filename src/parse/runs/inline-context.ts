import type { Mark } from '../../article/model.js';
import type { RunBuilder } from './run-builder.js';

/** Marks and target that surround inline text, and how it is read. */
export interface InlineContext {
  readonly marks: readonly Mark[];
  readonly href?: string;
  /** Whether its white space is kept (`pre`). */
  readonly verbatim?: boolean;
  /** Number of quotations around it. */
  readonly quotations?: number;
}

/** Adds a mark to marks, unless they include it. */
export const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.includes(mark) ? marks : [...marks, mark];

/** Adds text as it is read in a context. */
export function addText(text: string, { marks, href, verbatim }: InlineContext, builder: RunBuilder): void {
  if (verbatim) builder.preformatted(text, marks, href);
  else builder.add(text, marks, href);
}
