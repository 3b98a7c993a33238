import type { Pieces } from './pieces.js';

/** Line of a text: the offsets of its start and end, and whether a hyphen is added. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

/** Maximum number of pieces that are broken at once; longer paragraphs are broken window by window, in linear time and memory. */
const WINDOW = 4000;

// Allocating the arrays for each paragraph would cost more than all the rest. All indexes into them are valid.

/** Cells from the start of the window to the start of each piece, and to its end, with a hyphen that is shown there. */
const begins = new Float64Array(WINDOW);
const ends = new Float64Array(WINDOW);
/** For each piece, the cost of the best lines from it on and of a break before it, and the first piece of the second of these lines. */
const cost = new Float64Array(WINDOW + 1);
const next = new Int32Array(WINDOW);

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
      const [start, end] = [pieces.starts[first] as number, pieces.ends[last] as number];
      lines.push({ start, end, hyphen: pieces.hyphens[last] === 1 });
    }
    from = starts[kept] ?? to;
  }
  return lines;
}

/** Indexes of the pieces that begin a line when the pieces [from, to) are broken best. */
function breakWindow(pieces: Pieces, from: number, to: number, width: number): number[] {
  const { penalties } = pieces;
  const count = to - from;
  measure(pieces, from, count);
  cost[count] = 0;
  let last = count - 1;
  for (let first = count - 1; first >= 0; first -= 1) {
    const room = (begins[first] as number) + width;
    let least = Number.POSITIVE_INFINITY;
    // A piece alone on its line always counts as fitting, as it cannot be split.
    while (last > first && (ends[last] as number) > room) last -= 1;
    for (let at = last; at >= first; at -= 1) {
      const slack = room - (ends[at] as number);
      const square = slack > 0 ? slack * slack : 0;
      // Lines only get shorter from here on, and a line costs at least its squared slack.
      if (square >= least) break;
      // The last line costs nothing.
      const total = at === count - 1 ? 0 : square + (cost[at + 1] as number);
      if (total >= least) continue;
      least = total;
      next[first] = at + 1;
    }
    cost[first] = least + (penalties[from + first] as number);
  }
  const starts: number[] = [];
  for (let first = 0; first < count; first = next[first] as number) starts.push(from + first);
  return starts;
}

/** Measures the pieces of a window from its start. */
function measure({ cells, spaces, hyphens }: Pieces, from: number, count: number): void {
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    sum += spaces[from + i] as number;
    begins[i] = sum;
    sum += cells[from + i] as number;
    ends[i] = sum + (hyphens[from + i] as number);
  }
}
