import type { Piece } from './pieces.js';

/** A line of a text: offsets of its characters, and whether a hyphen ends it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

// A paragraph of more pieces is fitted window by window, so that time and memory stay linear.
const WINDOW = 4000;

/**
 * Breaks pieces into lines of at most `width` cells with the least raggedness over the whole paragraph: the sum of
 * squared slack of all lines but the last, by dynamic programming (after Knuth and Plass, 1981).
 */
export function breakLines(pieces: readonly Piece[], width: number): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < pieces.length; ) {
    const to = Math.min(from + WINDOW, pieces.length);
    const starts = breakWindow(pieces, from, to, width);
    // The last lines of a window that is not the paragraph's end are fitted again with what follows.
    const kept = to === pieces.length ? starts.length : Math.max(1, starts.length - 3);
    for (let i = 0; i < kept; i += 1) {
      const first = pieces[starts[i] ?? from];
      const last = pieces[(starts[i + 1] ?? to) - 1];
      if (first && last) lines.push({ start: first.start, end: last.end, hyphen: last.hyphen });
    }
    from = starts[kept] ?? to;
  }
  return lines;
}

/** Indexes of the pieces that begin a line, in the best breaking of pieces [from, to). */
function breakWindow(all: readonly Piece[], from: number, to: number, width: number): readonly number[] {
  const pieces = all.slice(from, to);
  const count = pieces.length;
  // widths[i]: all pieces before i with their spaces; cost[i]: the best lines from i on; next[i]: where the second of them begins.
  const widths = new Float64Array(count + 1);
  pieces.forEach(({ space, cells }, i) => {
    widths[i + 1] = num(widths[i]) + space + cells;
  });
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY, 0, count);
  const next = new Int32Array(count + 1);
  let end = count;
  for (let first = count - 1; first >= 0; first -= 1) {
    const room = num(widths[first]) + num(pieces[first]?.space) + width;
    // A piece alone on its line always fits: nothing can part it.
    while (end > first + 1 && num(widths[end]) > room) end -= 1;
    for (let at = end; at > first; at -= 1) {
      const slack = room - num(widths[at]) - Number(pieces[at - 1]?.hyphen);
      // Lines only get shorter from here on, and no line costs less than its slack.
      if (slack > 0 && slack * slack >= num(cost[first])) break;
      const total = num(cost[at]) + raggedness(slack, pieces[at]);
      if (total >= num(cost[first]) || (slack < 0 && at > first + 1)) continue;
      cost[first] = total;
      next[first] = at;
    }
  }
  const starts: number[] = [];
  for (let first = 0; first < count; first = num(next[first])) starts.push(from + first);
  return starts;
}

/** A number of an array that is known to have it. */
const num = (value: number | undefined): number => value as number;

/** What a line costs that leaves `slack` cells empty before the piece that begins the next one; the last line costs nothing. */
const raggedness = (slack: number, next: Piece | undefined): number =>
  next ? Math.max(0, slack) ** 2 + next.penalty : 0;
