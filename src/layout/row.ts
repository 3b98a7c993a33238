import type { Mark } from '../article/model.js';

/** Role of a span, which the theme gives a style; text never contains escape codes. */
export type Role =
  | Mark
  | 'title'
  | 'byline'
  | 'caption'
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
  | 'highlightYellow'
  | 'highlightRed'
  | 'highlightBlue'
  | 'highlightViolet'
  | 'selection'
  | 'caret'
  | 'hit'
  | 'currentHit'
  | 'current'
  | 'key';

/** Stretch of a row with the same roles and target. */
export interface Span {
  readonly text: string;
  /** Roles, outermost first; their styles add up. */
  readonly roles: readonly Role[];
  readonly href?: string;
  /** Offset of the first character in the block's text; undefined for text that the layout adds (markers, hyphens, padding). */
  readonly at?: number;
}

/** Line of the page: the place at which its text begins, and its spans. */
export interface Row {
  readonly block: number;
  /** Offset into the block's text; negative on rows of space above the block. */
  readonly start: number;
  readonly spans: readonly Span[];
  /** True if the row may be wider than the page, and the reader scrolls it sideways. */
  readonly sideways?: boolean;
}

/** Offsets in the block's text between which a row shows it; undefined if it shows none. */
export function shownBy({ spans }: Row): { readonly from: number; readonly to: number } | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { at, text } of spans) {
    if (at === undefined) continue;
    from = Math.min(from, at);
    to = Math.max(to, at + text.length);
  }
  return from < to ? { from, to } : undefined;
}

/** Text of spans, without roles and targets. */
export function textOfSpans(spans: readonly Span[]): string {
  let text = '';
  for (const span of spans) text += span.text;
  return text;
}

/** Creates a span of spaces, `cells` wide. */
export const pad = (cells: number, roles: readonly Role[] = []): Span => ({
  text: ' '.repeat(Math.max(0, cells)),
  roles,
});
