import type { Run } from '../article/model.js';
import type { Metrics } from './metrics.js';
import type { Hyphenate } from './word-cuts.js';

/** Assigns roles to the words of code, without changing its text; undefined if the code stays plain. */
export type ColourCode = (code: string, language: string) => readonly CodeRun[] | undefined;

/** Stretch of coloured code. */
export interface CodeRun extends Omit<Run, 'marks' | 'href'> {
  readonly role?: 'codeKeyword' | 'codeString' | 'codeNumber' | 'codeComment' | 'codeName';
}

/** Parts of the layout that are loaded on demand, because loading them takes time. */
export interface Tools {
  readonly metrics: Metrics;
  readonly colourCode?: ColourCode;
  readonly hyphenate?: Hyphenate;
}

/** Options of the layout of an article. */
export interface LayoutOptions {
  /** Maximum width of a row, in cells. */
  readonly width: number;
  /** Maximum width of running text, in cells; tables and code may use the whole width. */
  readonly measure: number;
  /** Whether structure is shown by characters alone: underlined headings, "-" and ">" as markers. */
  readonly plain: boolean;
  /** Whether deleted text is put between "~~", where no style can show it. */
  readonly deletionMarks: boolean;
  /** Whether long lines of code are kept, for a reader that scrolls them sideways, rather than wrapped. */
  readonly sideways: boolean;
  /** Whether words may be hyphenated at the end of a line. */
  readonly hyphens: boolean;
  /** Word for an image, in the article's language. */
  readonly imageWord: string;
  /** Whether addresses stay on one row even if they are wider, for a terminal that wraps them itself. */
  readonly wholeAddresses: boolean;
  readonly tools: Tools;
}

/** Maximum width, in cells, of running text that is hyphenated by default. */
export const NARROW_MEASURE = 50;
