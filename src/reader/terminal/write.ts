import { writeAll } from '../../system/write-all.js';

/** Writes to the terminal, and waits while it is busy; a terminal that is gone is not written to. */
export function writeToTerminal(text: string): void {
  try {
    writeAll(1, text);
  } catch {
    // Nobody sees it.
  }
}
