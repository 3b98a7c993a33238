import { narrowMetrics } from '../../layout/metrics.js';
import { truncate } from '../../layout/spans.js';

/** Sequence that erases the row of the cursor. */
const ERASE = '\r\u001B[K';

/** Row of a terminal that is written again and again. */
export interface RewrittenRow {
  readonly show: (text: string) => void;
  /** Erases the row until it is written again. */
  readonly erase: () => void;
}

/**
 * Creates a row of a terminal; longer texts are cut.
 * @param columns returns the width of the terminal, in cells
 */
export function createRow(write: (text: string) => void, columns: () => number): RewrittenRow {
  let shown = false;
  return {
    show: (text) => {
      shown = true;
      write(ERASE + truncate(text, columns() - 1, narrowMetrics));
    },
    erase: () => {
      if (shown) write(ERASE);
      shown = false;
    },
  };
}
