import { readSync } from 'node:fs';
import { codeOf } from '../system/errors.js';
import { sleep } from '../system/sleep.js';
import { streamInput } from './byte-input.js';
import { fileBeside } from './file-origin.js';
import type { Origin } from './origin.js';
import { unreadable } from './unreadable.js';

const NAME = 'stdin';

/** Standard input, which can be read only once. */
export function inputOrigin(stdin: () => NodeJS.ReadableStream): Origin {
  const origin: Origin = {
    key: undefined,
    name: NAME,
    open: () => ({
      kind: 'bytes',
      path: NAME,
      origin,
      readAll,
      openInput: async () => streamInput(stdin()),
    }),
    resolve: (target) => fileBeside('.', target),
    describe: (href) => href,
    can: {},
  };
  return origin;
}

/** Number of bytes per read. */
const CHUNK = 65_536;

/** Reads all of standard input; waits if it does not block, as another program may have left it. */
function readAll(): Uint8Array {
  const parts: Uint8Array[] = [];
  try {
    for (;;) {
      const buffer = new Uint8Array(CHUNK);
      const length = readOrWait(buffer);
      if (length === 0) return Buffer.concat(parts);
      if (length !== undefined) parts.push(buffer.subarray(0, length));
    }
  } catch (error) {
    throw unreadable(NAME, error);
  }
}

/** Number of bytes that were read, 0 at the end; undefined after a sleep. */
function readOrWait(buffer: Uint8Array): number | undefined {
  try {
    return readSync(0, buffer);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    sleep();
    return undefined;
  }
}
