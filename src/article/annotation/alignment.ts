import type { Interruptible } from '../interruptible.js';

/** Scores of a changed token, of opening a gap, and of each token in it; a token that matches scores its weight. */
const CHANGED = -8;
const GAP = -16;
const MISSING = -2;

/** Number of cells that one step fills. */
const CELLS = 100_000;

const [STOP, MATCH, CHANGE, DOWN, RIGHT] = [0, 1, 2, 3, 4];
/** Flags of moves: whether the gap that ends in a cell was opened earlier. */
const [DOWN_GOES_ON, RIGHT_GOES_ON] = [8, 16];
const NEVER = -1e9;

/**
 * Aligns tokens with those of a part of a text, in steps: finds which of them occur there in the same order, so that as much of their
 * weight as possible matches, with few changes and gaps in between (local alignment with affine gaps, after Smith, Waterman and Gotoh).
 * @param weights weight of each token
 * @returns for each token, the index of its match in the text; -1 for tokens without one
 */
export function* aligning(
  tokens: Int32Array,
  weights: Int32Array,
  text: Int32Array,
  from: number,
): Interruptible<Int32Array> {
  const width = text.length + 1;
  const moves = new Uint8Array((tokens.length + 1) * width);
  let above = new Int32Array(width);
  let scores = new Int32Array(width);
  const down = new Int32Array(width).fill(NEVER);
  const best = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= tokens.length; row += 1) {
    [above, scores] = [scores, above];
    const line = moves.subarray(row * width, (row + 1) * width);
    const column = fill(line, tokens[row - 1] as number, weights[row - 1] as number, text, above, scores, down);
    const score = scores[column] as number;
    if (score > best.score) Object.assign(best, { score, row, column });
    if ((row * width) % CELLS < width) yield;
  }
  return trace(moves, width, best, tokens.length).map((index) => (index < 0 ? index : from + index));
}

/** Fills a row; returns the column with the highest score. */
function fill(
  moves: Uint8Array,
  token: number,
  weight: number,
  text: Int32Array,
  above: Int32Array,
  scores: Int32Array,
  down: Int32Array,
): number {
  let highest = 0;
  let across = NEVER;
  scores[0] = 0;
  for (let column = 1; column <= text.length; column += 1) {
    const same = text[column - 1] === token;
    let move = same ? MATCH : CHANGE;
    let flags = 0;
    let score = (above[column - 1] as number) + (same ? weight : CHANGED);
    let opened = (above[column] as number) + GAP;
    let vertical = (down[column] as number) + MISSING;
    if (vertical > opened) flags |= DOWN_GOES_ON;
    else vertical = opened;
    down[column] = vertical;
    opened = (scores[column - 1] as number) + GAP;
    across += MISSING;
    if (across > opened) flags |= RIGHT_GOES_ON;
    else across = opened;
    if (vertical > score) {
      score = vertical;
      move = DOWN;
    }
    if (across > score) {
      score = across;
      move = RIGHT;
    }
    if (score <= 0) {
      score = 0;
      move = STOP;
    }
    scores[column] = score;
    moves[column] = move | flags;
    if (score > (scores[highest] as number)) highest = column;
  }
  return highest;
}

/** Follows the moves back from the cell in which the best alignment ends. */
function trace(
  moves: Uint8Array,
  width: number,
  end: { readonly row: number; readonly column: number },
  length: number,
): Int32Array {
  const matched = new Int32Array(length).fill(-1);
  let { row, column } = end;
  let gap = STOP;
  while (row > 0 && column > 0) {
    const cell = moves[row * width + column] as number;
    const move = gap === STOP ? cell & 7 : gap;
    if (move === STOP) break;
    gap = STOP;
    if (move === DOWN && cell & DOWN_GOES_ON) gap = DOWN;
    if (move === RIGHT && cell & RIGHT_GOES_ON) gap = RIGHT;
    if (move === MATCH) matched[row - 1] = column - 1;
    if (move !== RIGHT) row -= 1;
    if (move !== DOWN) column -= 1;
  }
  return matched;
}
