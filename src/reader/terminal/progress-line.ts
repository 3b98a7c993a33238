import { narrowMetrics } from '../../layout/metrics.js';
import { truncate } from '../../layout/spans.js';
import type { Messages } from '../../messages/ui.js';
import { createFetchClock, type FetchClock } from '../opening/fetch-clock.js';
import { progressText } from '../opening/progress-text.js';

/** Sequence that erases the row of the cursor. */
const ERASE = '\r\u001B[K';

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
  let shown = false;
  const clock = createFetchClock((progress, seconds) => {
    shown = true;
    const room = columns() - 1;
    const text = progressText(progress, seconds, messages, { key, room, metrics: narrowMetrics });
    write(ERASE + truncate(text, room, narrowMetrics));
  });
  const erase = (): void => {
    if (shown) write(ERASE);
    shown = false;
  };
  return {
    note: clock.note,
    erase,
    stop: () => {
      clock.stop();
      erase();
    },
  };
}
