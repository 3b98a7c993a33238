import type { Run } from '../article/model.js';
import { textOfRuns } from '../article/text.js';
import { breakLines } from './fit.js';
import { piecesOf } from './pieces.js';
import type { Role, Span } from './row.js';
import type { Setting } from './setting.js';

/** A line of running text: where it begins in the block's text, its spans and their width in cells. */
export interface FlowLine {
  readonly start: number;
  readonly spans: readonly Span[];
  readonly cells: number;
}

/**
 * Sets runs in lines of at most `width` cells; every character but the spaces at the breaks is in one of them.
 * @param base offset of the runs' first character in the block's text
 */
export function flow(
  runs: readonly Run[],
  base: number,
  width: number,
  setting: Setting,
  roles: readonly Role[] = [],
): readonly FlowLine[] {
  const { metrics, hyphenate } = setting.tools;
  const text = textOfRuns(runs);
  const lines: FlowLine[] = [];
  const slice = slicer(runs, base, roles);
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    const fitted = breakLines(piecesOf(text, from, to, Math.max(1, width), metrics, hyphenate), Math.max(1, width));
    for (const { start, end, hyphen } of fitted) {
      const spans = slice(start, end);
      if (hyphen) spans.push({ text: '-', roles: spans.at(-1)?.roles ?? roles });
      lines.push({ start: base + start, spans, cells: metrics.cells(text.slice(start, end)) + (hyphen ? 1 : 0) });
    }
    if (fitted.length === 0) lines.push({ start: base + from, spans: [], cells: 0 });
    from = to + 1;
  }
  return lines;
}

/** Cuts stretches out of runs as spans; stretches come in order, so that each run is visited once. */
function slicer(runs: readonly Run[], base: number, roles: readonly Role[]) {
  let index = 0;
  let runStart = 0;
  return (start: number, end: number): Span[] => {
    const spans: Span[] = [];
    for (let run = runs[index]; run && runStart < end; run = runs[index]) {
      const from = Math.max(start, runStart);
      const to = Math.min(end, runStart + run.text.length);
      if (from < to) {
        const span = {
          text: run.text.slice(from - runStart, to - runStart),
          roles: [...roles, ...run.marks],
          at: base + from,
        };
        spans.push(run.href === undefined ? span : { ...span, href: run.href });
      }
      if (runStart + run.text.length > end) break;
      runStart += run.text.length;
      index += 1;
    }
    return spans;
  };
}
