import type { Run } from '../article/model.js';
import type { Hyphenate } from './break-points.js';
import type { Metrics } from './metrics.js';

/** Code with roles on its words, or undefined where the language is not known; the text is the same to the letter. */
export type Highlight = (code: string, language: string) => readonly CodeRun[] | undefined;

/** A stretch of highlighted code. */
export interface CodeRun extends Omit<Run, 'marks' | 'href'> {
  readonly role?: 'codeKeyword' | 'codeString' | 'codeNumber' | 'codeComment' | 'codeName';
}

/** What the layout takes from elsewhere because it is heavy and seldom needed. */
export interface Tools {
  readonly metrics: Metrics;
  readonly highlight?: Highlight;
  readonly hyphenate?: Hyphenate;
}

/** How an article is set. */
export interface LayoutOptions {
  /** Cells that a row may have at most. */
  readonly width: number;
  /** Cells that running text may have at most; tables and code may use the whole width. */
  readonly measure: number;
  /** Structure is shown by characters alone: underlined headings, "-" and ">" as markers. */
  readonly plain: boolean;
  /** Rows of code keep their length, for a reader that scrolls them sideways; otherwise they are wrapped with a mark. */
  readonly sideways: boolean;
  /** Long words may be hyphenated at the end of a line. */
  readonly hyphens: boolean;
  readonly tools: Tools;
}

/** Lines of this many cells or fewer are hyphenated without being asked. */
export const NARROW_MEASURE = 50;
