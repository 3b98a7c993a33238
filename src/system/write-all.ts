import { writeSync } from 'node:fs';
import { codeOf } from './errors.js';
import { sleep } from './sleep.js';

/**
 * Writes all of a text, and waits whenever the other end of the pipe is slow.
 * @throws system error: EPIPE, ENOSPC, …
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      sleep();
    }
  }
}
