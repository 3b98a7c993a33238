import type { Metrics } from './metrics.js';
import { pad, type Role, type Row, type Span } from './row.js';

/** Cuts or pads spans to exactly `width` cells from cell `from` on; a wide character across an edge becomes spaces. */
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

/** Cuts or pads spans as `fitSpans` does, with a mark in the last cell if something is missing after it. */
export const fitWithEllipsis = (
  spans: readonly Span[],
  width: number,
  metrics: Metrics,
  mark: Span,
  from = 0,
  roles: readonly Role[] = [],
): readonly Span[] =>
  areWider(spans, from + width, metrics)
    ? [...fitSpans(spans, width - 1, metrics, from, roles), mark]
    : fitSpans(spans, width, metrics, from, roles);

/** Whether spans are wider than `most` cells. */
export function areWider(spans: readonly Span[], most: number, metrics: Metrics): boolean {
  let cells = 0;
  for (const { text } of spans) {
    cells += metrics.cells(beginningOf(text, most - cells, metrics));
    if (cells > most) return true;
  }
  return false;
}

/** Shortens a text that is wider than `most` cells to a beginning that is still too wide, as measuring a very long line of code is slow. */
function beginningOf(text: string, most: number, { cells }: Metrics): string {
  const beginning = text.slice(0, 4 * most + 8);
  // The cut may split the last character, hence the tolerance.
  return beginning.length < text.length && cells(beginning) > most + 2 ? beginning : text;
}

/** Offset in the block's text of the character at a cell; undefined outside of the text and in what the layout adds. */
export function offsetAt(spans: readonly Span[], cell: number, metrics: Metrics): number | undefined {
  if (cell < 0) return undefined;
  let left = cell;
  for (const { text, at } of spans) {
    const beginning = beginningOf(text, left + 1, metrics);
    const cells = metrics.cells(beginning);
    if (left < cells) return at === undefined ? undefined : at + lengthBefore(beginning, left, metrics);
    left -= cells;
  }
  return undefined;
}

/** Offset of the character at a cell or, where the text has none, of the nearest before it in the row, or of the row's first. */
export function nearestOffset(spans: readonly Span[], cell: number, metrics: Metrics): number | undefined {
  let nearest: number | undefined;
  let start = 0;
  for (const { text, at } of spans) {
    if (nearest !== undefined && start > cell) break;
    const beginning = beginningOf(text, Math.max(0, cell - start + 1), metrics);
    const cells = metrics.cells(beginning);
    if (at !== undefined && cells > 0)
      nearest = at + lengthBefore(beginning, Math.max(0, Math.min(cell - start, cells - 1)), metrics);
    start += cells;
  }
  return nearest;
}

/** Cell at which the character at an offset in the block's text begins, or at which the row's text before it ends. */
export function cellAt(spans: readonly Span[], offset: number, { cells }: Metrics): number {
  let start = 0;
  let found: number | undefined;
  for (const { text, at } of spans) {
    if (at !== undefined) {
      if (found !== undefined && at > offset) break;
      found = start + cells(text.slice(0, Math.max(0, offset - at)));
      if (offset < at + text.length) break;
    }
    start += cells(text);
  }
  return found ?? 0;
}

/** Length of the part of a text that ends before the character at a cell. */
function lengthBefore(text: string, cell: number, metrics: Metrics): number {
  let length = 0;
  let end = 0;
  for (const grapheme of metrics.graphemes(text)) {
    end += metrics.cells(grapheme);
    if (end > cell) break;
    length += grapheme.length;
  }
  return length;
}

/** Clips a text that begins at cell `at` to the cells from 0 to `width`. */
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

/** Cuts a text to `width` cells, with an ellipsis if something is missing. */
export function truncate(text: string, width: number, metrics: Metrics): string {
  const beginning = beginningOf(text, Math.max(0, width), metrics);
  if (metrics.cells(beginning) <= width) return text;
  let out = '';
  let cells = 1;
  for (const grapheme of metrics.graphemes(beginning)) {
    cells += metrics.cells(grapheme);
    if (cells > width) break;
    out += grapheme;
  }
  return width < 1 ? '' : `${out.trimEnd()}…`;
}

/** The end of a text in `width` cells, after an ellipsis if something is missing. */
export function endOf(text: string, width: number, { cells, graphemes }: Metrics): string {
  if (cells(text) <= width) return text;
  let shown = '';
  let room = width - 1;
  for (const grapheme of graphemes(text).toReversed()) {
    room -= cells(grapheme);
    if (room < 0) break;
    shown = grapheme + shown;
  }
  return width < 1 ? '' : `…${shown}`;
}

/** Range of a block's text that gets an additional role, such as a selected link or a search hit. */
export interface Range {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

/**
 * Adds the roles of ranges to the spans of a row, which are cut where ranges begin and end.
 * @param ranges ranges in any order, of which a row may have very many; later ones are on top of earlier ones
 */
export function withRanges(row: Row, ranges: readonly Range[]): readonly Span[] {
  const own = ranges.filter((range) => range.block === row.block);
  if (own.length === 0) return row.spans;
  return row.spans.flatMap((span) => {
    const parts = [span];
    for (const range of own) {
      // Parts that end before this range are not touched by later ones either.
      const first = parts.findLastIndex(({ at = 0, text }) => at + text.length <= range.from) + 1;
      parts.push(...parts.splice(first).flatMap((part) => cut(part, range)));
    }
    return parts;
  });
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

/** Text that is shown temporarily over a block's text, from the character at `at` on. */
export interface Label {
  readonly block: number;
  readonly at: number;
  readonly text: string;
  readonly role: Role;
}

/** Lays labels over the spans of a row, which keep their width unless a label goes beyond their end. */
export function withLabels(
  row: Row,
  spans: readonly Span[],
  labels: readonly Label[],
  metrics: Metrics,
): readonly Span[] {
  const own = labels.filter(({ block }) => block === row.block);
  if (own.length === 0) return spans;
  let covered = 0;
  return spans.flatMap((span): Span[] => {
    const { at } = span;
    if (at === undefined) return [span];
    const parts: Span[] = [];
    let from = 0;
    const addTo = (to: number): void => {
      const { text, cells } = uncovered(span.text.slice(from, to), covered, metrics);
      covered -= cells;
      if (text !== '') parts.push({ ...span, text, at: at + to - text.length });
      from = to;
    };
    for (const label of own) {
      const offset = label.at - at;
      if (offset < from || offset >= span.text.length) continue;
      addTo(offset);
      parts.push({ text: label.text, roles: [label.role] });
      covered = metrics.cells(label.text);
    }
    addTo(span.text.length);
    return parts;
  });
}

/** Rest of a text of which the first cells are covered, and the number of cells that were; half a wide character becomes a space. */
function uncovered(text: string, covered: number, { cells, graphemes }: Metrics): { text: string; cells: number } {
  if (covered === 0) return { text, cells: 0 };
  let at = 0;
  let length = 0;
  for (const grapheme of graphemes(text)) {
    if (at >= covered) break;
    at += cells(grapheme);
    length += grapheme.length;
  }
  return { text: ' '.repeat(Math.max(0, at - covered)) + text.slice(length), cells: Math.min(at, covered) };
}
