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
function breakWindow(pieces: readonly Piece[], from: number, to: number, width: number): readonly number[] {
  // cost[i] is that of the best lines from piece i to the end, next[i] the piece that begins the second of them.
  const cost = new Float64Array(to - from + 1);
  const next = new Int32Array(to - from + 1);
  for (let first = to - 1; first >= from; first -= 1) {
    let best = Number.POSITIVE_INFINITY;
    let cells = 0;
    for (let last = first; last < to; last += 1) {
      const piece = pieces[last] as Piece;
      // A piece alone on its line always fits: nothing can part it.
      const joined = last > first;
      cells += piece.cells + (joined ? piece.space : 0);
      if (joined && cells > width) break;
      const slack = width - cells - Number(piece.hyphen);
      const total = raggedness(slack, pieces, last + 1, to) + (cost[last + 1 - from] ?? 0);
      if (total >= best || (joined && slack < 0)) continue;
      best = total;
      next[first - from] = last + 1;
    }
    cost[first - from] = best;
  }
  const starts: number[] = [];
  for (let first = from; first < to; first = next[first - from] ?? to) starts.push(first);
  return starts;
}

/** What a line costs that leaves `slack` cells empty and is followed by piece `end`; the last line costs nothing. */
const raggedness = (slack: number, pieces: readonly Piece[], end: number, to: number): number =>
  end === to ? 0 : Math.max(0, slack) ** 2 + (pieces[end]?.penalty ?? 0);
