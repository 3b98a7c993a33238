import type { Pieces } from './pieces.js';

/** Line of a text: the offsets of its start and end, and whether a hyphen is added. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

/** Maximum number of pieces that are broken at once; longer paragraphs are broken window by window, in linear time and memory. */
const WINDOW = 4000;

// For each piece of a window: the width of all pieces before it with their spaces, the cost of the best lines from it on, and the
// first piece of the second of these lines. Allocating the arrays for each paragraph would cost more than all the rest.
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
    // The last lines of a window are broken again with the next window, unless the paragraph ends here.
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

/** Indexes of the pieces that begin a line when the pieces [from, to) are broken best. */
function breakWindow({ cells, spaces, penalties, hyphens }: Pieces, from: number, to: number, width: number): number[] {
  const count = to - from;
  for (let i = 0; i < count; i += 1) widths[i + 1] = num(widths[i]) + num(spaces[from + i]) + num(cells[from + i]);
  cost[count] = 0;
  let end = count;
  for (let first = count - 1; first >= 0; first -= 1) {
    const room = num(widths[first]) + num(spaces[from + first]) + width;
    let least = Number.POSITIVE_INFINITY;
    // A piece alone on its line always counts as fitting, as it cannot be split.
    while (end > first + 1 && num(widths[end]) > room) end -= 1;
    for (let at = end; at > first; at -= 1) {
      const slack = room - num(widths[at]) - num(hyphens[from + at - 1]);
      // Lines only get shorter from here on, and a line costs at least its squared slack.
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

/** Asserts that an array has a number at an index that is known to be valid. */
const num = (value: number | undefined): number => value as number;
