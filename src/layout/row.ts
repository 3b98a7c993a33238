import type { Mark } from '../article/model.js';

/** What a span is for. The theme gives each role its look; text never carries escape codes. */
export type Role =
  | Mark
  | 'title'
  | 'byline'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'quote'
  | 'alert'
  | 'marker'
  | 'rule'
  | 'related'
  | 'codeBlock'
  | 'codeKeyword'
  | 'codeString'
  | 'codeNumber'
  | 'codeComment'
  | 'codeName'
  | 'tableHead'
  | 'tableLine'
  | 'status'
  | 'panel'
  | 'selected'
  | 'hit'
  | 'currentHit'
  | 'current'
  | 'key';

/** Text of one look within a row. */
export interface Span {
  readonly text: string;
  /** Outermost first; the looks of all of them add up. */
  readonly roles: readonly Role[];
  readonly href?: string;
  /** Offset of the first character in the block's text; undefined for what the layout added (markers, hyphens, padding). */
  readonly at?: number;
}

/** One line of the page: where its text begins in the article, and its spans. */
export interface Row {
  readonly block: number;
  /** Offset into the block's text; negative on rows of space above the block. */
  readonly start: number;
  readonly spans: readonly Span[];
  /** May be wider than the page: the reader scrolls it sideways. */
  readonly sideways?: boolean;
}

/** The characters of spans or of a row's spans. */
export function textOfSpans(spans: readonly Span[]): string {
  let text = '';
  for (const span of spans) text += span.text;
  return text;
}

/** A stretch of spaces. */
export const pad = (cells: number, roles: readonly Role[] = []): Span => ({
  text: ' '.repeat(Math.max(0, cells)),
  roles,
});
