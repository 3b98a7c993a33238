import { writeSync } from 'node:fs';
import { codeOf } from '../../system/errors.js';
import { pause } from '../../system/sleep.js';

/** Writes to the terminal, and waits while it is busy; a terminal that is gone is not written to. */
export function writeToTerminal(text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return;
      pause();
    }
  }
}
