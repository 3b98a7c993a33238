import { narrowMetrics } from '../../layout/metrics.js';
import type { Messages } from '../../messages/ui.js';
import { createFetchClock, type FetchClock } from '../opening/fetch-clock.js';
import { progressText } from '../opening/progress-text.js';
import { createRow } from './rewritten-row.js';

/** Progress of a fetch in a row of a terminal. */
interface ProgressLine extends FetchClock {
  /** Erases the row until it is written again. */
  readonly erase: () => void;
}

/**
 * Creates a row of a terminal that says how far a fetch is, and is erased when that stops.
 * @param columns returns the width of the terminal, in cells
 * @param key key that ends the fetch, if the terminal's keys are read
 */
export function createProgressLine(
  write: (text: string) => void,
  columns: () => number,
  messages: Messages,
  key?: string,
): ProgressLine {
  const row = createRow(write, columns);
  const clock = createFetchClock((progress, seconds) =>
    row.show(progressText(progress, seconds, messages, { key, room: columns() - 1, metrics: narrowMetrics })),
  );
  return {
    note: clock.note,
    erase: row.erase,
    stop: () => {
      clock.stop();
      row.erase();
    },
  };
}
