import type { Metrics } from './metrics.js';
import { pad, type Role, type Row, type Span } from './row.js';

/** The spans from cell `from` on, cut or padded to exactly `width` cells; a wide character on the border becomes spaces. */
export function fitSpans(
  spans: readonly Span[],
  width: number,
  metrics: Metrics,
  from = 0,
  roles: readonly Role[] = [],
): readonly Span[] {
  const fitted: Span[] = [];
  let at = -from;
  for (const span of spans) {
    if (at >= width) break;
    const beginning = beginningOf(span.text, width - at, metrics);
    const cells = metrics.cells(beginning);
    const inside = at >= 0 && at + cells <= width;
    const text = inside ? span.text : clip(beginning, at, width, metrics);
    if (text !== '') fitted.push(inside ? span : { ...span, text });
    at += cells;
  }
  if (at < width) fitted.push(pad(width - Math.max(at, 0), roles));
  return fitted;
}

/** Whether spans take more than some cells. */
export function areWider(spans: readonly Span[], most: number, metrics: Metrics): boolean {
  let cells = 0;
  for (const { text } of spans) {
    cells += metrics.cells(beginningOf(text, most - cells, metrics));
    if (cells > most) return true;
  }
  return false;
}

/** As much of a text as certainly takes more than some cells, where it takes more: a line of code may be very long. */
function beginningOf(text: string, most: number, { cells }: Metrics): string {
  const beginning = text.slice(0, 4 * most + 8);
  // The last character may be torn.
  return beginning.length < text.length && cells(beginning) > most + 2 ? beginning : text;
}

/** What of a text that begins at cell `at` lies in the cells from 0 to `width`. */
function clip(text: string, at: number, width: number, metrics: Metrics): string {
  let out = '';
  let cell = at;
  for (const grapheme of metrics.graphemes(text)) {
    const end = cell + metrics.cells(grapheme);
    if (cell >= 0 && end <= width) out += grapheme;
    else out += ' '.repeat(Math.max(0, Math.min(end, width) - Math.max(cell, 0)));
    cell = end;
    if (cell >= width) break;
  }
  return out;
}

/** Text cut to `width` cells, with an ellipsis where something is missing. */
export function truncate(text: string, width: number, metrics: Metrics): string {
  if (metrics.cells(text) <= width) return text;
  let out = '';
  let cells = 1;
  for (const grapheme of metrics.graphemes(text)) {
    cells += metrics.cells(grapheme);
    if (cells > width) break;
    out += grapheme;
  }
  return width < 1 ? '' : `${out.trimEnd()}…`;
}

/** A stretch of a block's text that gets a role besides its own: a selected link, a hit. */
export interface Range {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

/** The spans of a row with the roles of the ranges that touch it; spans are cut at the ranges' ends. */
export function withRanges(row: Row, ranges: readonly Range[]): readonly Span[] {
  const own = ranges.filter((range) => range.block === row.block);
  if (own.length === 0) return row.spans;
  return row.spans.flatMap((span) => own.reduce((parts, range) => parts.flatMap((part) => cut(part, range)), [span]));
}

function cut(span: Span, { from, to, role }: Range): Span[] {
  const { at, text } = span;
  if (at === undefined || at >= to || at + text.length <= from) return [span];
  const start = Math.max(from, at) - at;
  const end = Math.min(to, at + text.length) - at;
  const parts: Span[] = [
    { ...span, text: text.slice(0, start) },
    { ...span, text: text.slice(start, end), at: at + start, roles: [...span.roles, role] },
    { ...span, text: text.slice(end), at: at + end },
  ];
  return parts.filter((part) => part.text !== '');
}

/** Text that stands for a moment in a block's text, before the character at `at`. */
export interface Insertion {
  readonly block: number;
  readonly at: number;
  readonly text: string;
  readonly role: Role;
}

/** The spans of a row with what is inserted into it; the row grows. */
export function withInsertions(row: Row, spans: readonly Span[], insertions: readonly Insertion[]): readonly Span[] {
  const own = insertions.filter(({ block }) => block === row.block);
  if (own.length === 0) return spans;
  return spans.flatMap((span) => {
    const { at } = span;
    if (at === undefined) return [span];
    const parts: Span[] = [];
    let from = 0;
    for (const insertion of own) {
      const offset = insertion.at - at;
      if (offset < from || offset >= span.text.length) continue;
      if (offset > from) parts.push({ ...span, text: span.text.slice(from, offset), at: at + from });
      parts.push({ text: insertion.text, roles: [insertion.role] });
      from = offset;
    }
    return [...parts, { ...span, text: span.text.slice(from), at: at + from }];
  });
}
