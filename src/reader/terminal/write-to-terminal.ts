import { writeAll } from '../../system/write-all.js';

/** Writes to the terminal, and waits while it is busy. Does nothing if the terminal has vanished. */
export function writeToTerminal(text: string): void {
  try {
    writeAll(1, text);
  } catch {
    // A terminal that has vanished shows nothing.
  }
}
