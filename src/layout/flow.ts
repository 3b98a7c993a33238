import type { Run } from '../article/model.js';
import { textOfRuns } from '../article/text.js';
import { type Hyphenate, Pieces, piecesOf } from './break-points.js';
import { breakLines, type Line } from './line-breaking.js';
import { isNarrow, type Metrics, narrowMetrics } from './metrics.js';
import type { LayoutOptions } from './options.js';
import type { Role, Span } from './row.js';

/** A line of running text: where it begins in the block's text, its spans and their width in cells. */
export interface FlowLine {
  readonly start: number;
  readonly spans: readonly Span[];
  readonly cells: number;
}

/** A run with the offset of its first character in the block's text; without one, it is the layout's addition. */
export interface PlacedRun extends Run {
  readonly at?: number;
}

/** Runs that follow each other in the block's text from an offset on. */
export function placeRuns(runs: readonly Run[], from: number): readonly PlacedRun[] {
  let at = from;
  return runs.map((run) => {
    const placed = { ...run, at };
    at += run.text.length;
    return placed;
  });
}

/**
 * Sets runs in lines of at most `width` cells; every character but the spaces at the breaks is in one of them.
 * @param runs with their places; a line begins at the place of its first placed character
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
  const room = Math.max(1, width);
  const lines: FlowLine[] = [];
  const slice = slicer(runs, roles);
  let place = runs.find((run) => run.at !== undefined)?.at ?? 0;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    for (const { start, end, hyphen } of fitted(text, from, to, room, metrics, hyphenate)) {
      const spans = slice(start, end);
      if (hyphen) spans.push({ text: '-', roles: spans.at(-1)?.roles ?? roles });
      const first = spans.find((span) => span.at !== undefined);
      const last = spans.findLast((span) => span.at !== undefined);
      lines.push({ start: first?.at ?? place, spans, cells: metrics.cells(text.slice(start, end)) + (hyphen ? 1 : 0) });
      place = (last?.at ?? place) + (last?.text.length ?? 0);
    }
    // The line feed has a place of its own.
    place += 1;
    from = to + 1;
  }
  return lines;
}

/** Nearly every text is narrow, also in an article that is not. */
const metricsOf = (text: string, { tools: { metrics } }: LayoutOptions): Metrics =>
  metrics !== narrowMetrics && isNarrow(text) ? narrowMetrics : metrics;

/** Holds the pieces of one text at a time. */
const pieces = new Pieces();

/** The lines of a text without line feeds, at least one. */
function fitted(
  text: string,
  from: number,
  to: number,
  room: number,
  metrics: Metrics,
  hyphenate: Hyphenate | undefined,
): readonly Line[] {
  if (fitsWhole(text, from, to, room, metrics)) return [{ start: from, end: to, hyphen: false }];
  const lines = breakLines(piecesOf(text, from, to, room, metrics, hyphenate, pieces), room);
  return lines.length > 0 ? lines : [{ start: from, end: from, hyphen: false }];
}

/** Whether a text fits in one line, as those of most headings, items and cells do. */
const fitsWhole = (text: string, from: number, to: number, room: number, metrics: Metrics): boolean =>
  from < to &&
  to - from <= 8 * room &&
  text[from] !== ' ' &&
  text[to - 1] !== ' ' &&
  metrics.cells(text.slice(from, to)) <= room;

/** Cuts stretches out of runs as spans; stretches come in order, so that each run is visited once. */
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
