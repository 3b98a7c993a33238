import type { Pieces } from './break-points.js';

/** A line of a text: offsets of its characters, and whether a hyphen ends it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

// A paragraph of more pieces is fitted window by window, so that time and memory stay linear.
const WINDOW = 4000;

// For piece i of a window: the width of all pieces before it with their spaces; what the best lines from it on cost; where the
// second of them begins. Made once: typed arrays of their own for each paragraph cost more than all the rest.
const widths = new Float64Array(WINDOW + 1);
const cost = new Float64Array(WINDOW + 1);
const next = new Int32Array(WINDOW + 1);

/**
 * Breaks pieces into lines of at most `width` cells with the least raggedness over the whole paragraph: the sum of
 * squared slack of all lines but the last, by dynamic programming (after Knuth and Plass, 1981).
 */
export function breakLines(pieces: Pieces, width: number): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < pieces.length; ) {
    const to = Math.min(from + WINDOW, pieces.length);
    const starts = breakWindow(pieces, from, to, width);
    // The last lines of a window that is not the paragraph's end are fitted again with what follows.
    const kept = to === pieces.length ? starts.length : Math.max(1, starts.length - 3);
    for (let i = 0; i < kept; i += 1) {
      const first = starts[i] ?? from;
      const last = (starts[i + 1] ?? to) - 1;
      lines.push({ start: num(pieces.starts[first]), end: num(pieces.ends[last]), hyphen: pieces.hyphens[last] === 1 });
    }
    from = starts[kept] ?? to;
  }
  return lines;
}

/** Indexes of the pieces that begin a line, in the best breaking of pieces [from, to). */
function breakWindow({ cells, spaces, penalties, hyphens }: Pieces, from: number, to: number, width: number): number[] {
  const count = to - from;
  for (let i = 0; i < count; i += 1) widths[i + 1] = num(widths[i]) + num(spaces[from + i]) + num(cells[from + i]);
  cost[count] = 0;
  let end = count;
  for (let first = count - 1; first >= 0; first -= 1) {
    const room = num(widths[first]) + num(spaces[from + first]) + width;
    let least = Number.POSITIVE_INFINITY;
    // A piece alone on its line always fits: nothing can part it.
    while (end > first + 1 && num(widths[end]) > room) end -= 1;
    for (let at = end; at > first; at -= 1) {
      const slack = room - num(widths[at]) - num(hyphens[from + at - 1]);
      // Lines only get shorter from here on, and no line costs less than its slack.
      if (slack > 0 && slack * slack >= least) break;
      // The last line costs nothing.
      const ragged = at === count ? 0 : Math.max(0, slack) ** 2 + num(penalties[from + at]);
      const total = num(cost[at]) + ragged;
      if (total >= least || (slack < 0 && at > first + 1)) continue;
      least = total;
      next[first] = at;
    }
    cost[first] = least;
  }
  const starts: number[] = [];
  for (let first = 0; first < count; first = num(next[first])) starts.push(from + first);
  return starts;
}

/** A number of an array that is known to have it. */
const num = (value: number | undefined): number => value as number;
