/** Number of pieces for which there is room at first. */
const FEW = 256;

/**
 * Pieces of a text in order: stretches that stay on one line, with a possible line break before each. They are stored as columns
 * and reused, because an object for each word would cost more than all the work on it.
 */
export class Pieces {
  length = 0;
  /** Offsets in the text at which the pieces begin, and at which they end. */
  starts = new Int32Array(FEW);
  ends = new Int32Array(FEW);
  /** Widths in cells. */
  cells = new Int32Array(FEW);
  /** Cells of white space before the pieces, which are dropped at the start of a line; meaningless for the first piece. */
  spaces = new Int32Array(FEW);
  /** Penalties of breaks before the pieces, in the unit of squared slack. */
  penalties = new Int32Array(FEW);
  /** 1 where a break after the piece shows a hyphen, otherwise 0. */
  hyphens = new Int32Array(FEW);

  /** Adds a piece. */
  add(start: number, end: number, cells: number, space: number, penalty = 0, hyphen = false): void {
    if (this.length === this.starts.length) this.#grow();
    const at = this.length;
    this.length += 1;
    this.starts[at] = start;
    this.ends[at] = end;
    this.cells[at] = cells;
    this.spaces[at] = space;
    this.penalties[at] = penalty;
    this.hyphens[at] = Number(hyphen);
  }

  /** Extends the last piece to a new end, with a new width in cells. */
  extend(end: number, cells: number): void {
    this.ends[this.length - 1] = end;
    this.cells[this.length - 1] = cells;
  }

  #grow(): void {
    for (const column of ['starts', 'ends', 'cells', 'spaces', 'penalties', 'hyphens'] as const) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this[column]);
      this[column] = longer;
    }
  }
}
