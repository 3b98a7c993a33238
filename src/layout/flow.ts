import type { Run } from '../article/model.js';
import { textOfRuns } from '../article/text.js';
import { boundsOf } from './bounds.js';
import { type Breaking, piecesOf } from './break-points.js';
import { breakLines, type Line } from './line-breaking.js';
import { isNarrow, type Metrics, narrowMetrics } from './metrics.js';
import type { LayoutOptions } from './options.js';
import { Pieces } from './pieces.js';
import type { Role, Span } from './row.js';

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
    // If the place came last, Node 20 would move all of them to its old space: 60 MB for a text of 10 MB.
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
  let known: Breaking | undefined;
  const breaking = (): Breaking => {
    known ??= { metrics, hyphenate, bounds: boundsOf(runs, text), whole: options.wholeAddresses };
    return known;
  };
  const room = Math.max(1, width);
  const lines: FlowLine[] = [];
  const slice = slicer(runs, roles);
  let place = runs.find((run) => run.at !== undefined)?.at ?? 0;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    const fitted = fitsWhole(text, from, to, room, metrics)
      ? [{ start: from, end: to, hyphen: false }]
      : broken(text, from, to, room, breaking());
    for (const { start: begin, end, hyphen } of fitted) {
      const spans = slice(begin, end);
      if (hyphen) spans.push({ text: '-', roles: spans.at(-1)?.roles ?? roles });
      const first = spans.find((span) => span.at !== undefined);
      const last = spans.findLast((span) => span.at !== undefined);
      // A line of nothing but added text has a start of its own, too.
      const start = Math.max(first?.at ?? place, (lines.at(-1)?.start ?? -1) + 1);
      lines.push({ start, spans, cells: metrics.cells(text.slice(begin, end)) + (hyphen ? 1 : 0) });
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

/** Pieces of the current text, reused for each. */
const pieces = new Pieces();

/** Breaks a text without line feeds into lines, at least one. */
function broken(text: string, from: number, to: number, room: number, breaking: Breaking): readonly Line[] {
  const lines = breakLines(piecesOf(text, from, to, room, breaking, pieces), room);
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
