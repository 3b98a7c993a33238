import { lastIndexWhere } from '../article/binary-search.js';
import type { Run } from '../article/model.js';
import { textOfRuns } from '../article/text.js';
import { piecesOf } from './break-points.js';
import { breakLines, type Line } from './line-breaking.js';
import { isNarrow, type Metrics, narrowMetrics } from './metrics.js';
import type { LayoutOptions } from './options.js';
import { Pieces } from './pieces.js';
import type { Role, Span } from './row.js';
import type { Hyphenate } from './word-cuts.js';

/** Line of running text: its offset in the block's text, its spans and their width in cells. */
export interface FlowLine {
  readonly start: number;
  readonly spans: readonly Span[];
  readonly cells: number;
}

/** Run with the offset of its first character in the block's text; undefined for text that the layout adds. */
export interface PlacedRun extends Run {
  readonly at?: number;
}

/** Places runs that are consecutive in the block's text, from an offset on. */
export function placeRuns(runs: readonly Run[], from: number): readonly PlacedRun[] {
  let at = from;
  return runs.map((run) => {
    // With the place last, Node 20 moves all of them to its old space: 60 MB for a text of 10 MB.
    const placed = { at, ...run };
    at += run.text.length;
    return placed;
  });
}

/**
 * Breaks runs into lines of at most `width` cells, without the spaces at the breaks.
 * @param runs runs with their places; a line begins at the place of its first placed character
 */
export function flow(
  runs: readonly PlacedRun[],
  width: number,
  options: LayoutOptions,
  roles: readonly Role[] = [],
): readonly FlowLine[] {
  const text = textOfRuns(runs);
  const metrics = metricsOf(text, options);
  const hyphenate = options.hyphens ? options.tools.hyphenate : undefined;
  const isInCode = runs.some(isCode) ? codeIn(runs) : undefined;
  const room = Math.max(1, width);
  const lines: FlowLine[] = [];
  const slice = slicer(runs, roles);
  let place = runs.find((run) => run.at !== undefined)?.at ?? 0;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    for (const { start, end, hyphen } of fitted(text, from, to, room, metrics, hyphenate, isInCode)) {
      const spans = slice(start, end);
      if (hyphen) spans.push({ text: '-', roles: spans.at(-1)?.roles ?? roles });
      const first = spans.find((span) => span.at !== undefined);
      const last = spans.findLast((span) => span.at !== undefined);
      lines.push({ start: first?.at ?? place, spans, cells: metrics.cells(text.slice(start, end)) + (hyphen ? 1 : 0) });
      place = (last?.at ?? place) + (last?.text.length ?? 0);
    }
    // The line feed counts as a character of the block's text.
    place += 1;
    from = to + 1;
  }
  return lines;
}

/** Metrics for a text: nearly every text is narrow, even in an article that needs other metrics. */
const metricsOf = (text: string, { tools: { metrics } }: LayoutOptions): Metrics =>
  metrics !== narrowMetrics && isNarrow(text) ? narrowMetrics : metrics;

const isCode = ({ marks }: Run): boolean => marks.includes('code');

/** Creates a function that tells whether an offset in the text of runs is within code, neither at its start nor at its end. */
function codeIn(runs: readonly Run[]): (offset: number) => boolean {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of runs) {
    starts.push(length);
    length += text.length;
  }
  return (offset) => {
    const index = lastIndexWhere(starts.length, (i) => (starts[i] ?? 0) <= offset);
    const run = runs[index];
    return run !== undefined && isCode(run) && starts[index] !== offset;
  };
}

/** Pieces of the current text, reused for each. */
const pieces = new Pieces();

/** Breaks a text without line feeds into lines, at least one. */
function fitted(
  text: string,
  from: number,
  to: number,
  room: number,
  metrics: Metrics,
  hyphenate: Hyphenate | undefined,
  isInCode: ((offset: number) => boolean) | undefined,
): readonly Line[] {
  if (fitsWhole(text, from, to, room, metrics)) return [{ start: from, end: to, hyphen: false }];
  const lines = breakLines(piecesOf(text, from, to, room, metrics, hyphenate, isInCode, pieces), room);
  return lines.length > 0 ? lines : [{ start: from, end: from, hyphen: false }];
}

/** Whether a text fits on one line, as that of most headings, items and cells does. */
const fitsWhole = (text: string, from: number, to: number, room: number, metrics: Metrics): boolean =>
  from < to &&
  to - from <= 8 * room &&
  text[from] !== ' ' &&
  text[to - 1] !== ' ' &&
  metrics.cells(text.slice(from, to)) <= room;

/** Creates a function that cuts ranges out of runs, as spans. Ranges must ascend, so that each run is visited once. */
function slicer(runs: readonly PlacedRun[], roles: readonly Role[]) {
  let index = 0;
  let runStart = 0;
  let all: readonly Role[] | undefined;
  return (start: number, end: number): Span[] => {
    const spans: Span[] = [];
    for (let run = runs[index]; run && runStart < end; run = runs[index]) {
      const from = Math.max(start, runStart);
      const to = Math.min(end, runStart + run.text.length);
      if (from < to) {
        all ??= roles.length === 0 ? run.marks : [...roles, ...run.marks];
        spans.push(spanOf(run, from - runStart, to - runStart, all));
      }
      if (runStart + run.text.length > end) break;
      runStart += run.text.length;
      index += 1;
      all = undefined;
    }
    return spans;
  };
}

function spanOf({ text, href, at }: PlacedRun, from: number, to: number, roles: readonly Role[]): Span {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  if (at === undefined) return href === undefined ? { text: part, roles } : { text: part, roles, href };
  return href === undefined ? { text: part, roles, at: at + from } : { text: part, roles, href, at: at + from };
}
