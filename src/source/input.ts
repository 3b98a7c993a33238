import type { FileHandle } from 'node:fs/promises';
import { mayBeMark } from './decode.js';

/** Where bytes come from. At the end there are none. */
export interface Input {
  readonly next: () => Promise<Uint8Array>;
  /**
   * The next bytes if they come soon; undefined if the input pauses.
   * @param patience so long it is waited for at least, in ms
   */
  readonly soon: (patience?: number) => Promise<Uint8Array | undefined>;
  /** Bytes in all, if that is known. */
  readonly size: number | undefined;
  readonly close: () => void;
}

/** Bytes that are asked for at once. */
const CHUNK = 262_144;
/** So long an input may pause before what there is of it is shown, in ms. */
const PAUSE = 60;

/** The rest of an open file, of `size` bytes in all; 0 says nothing, as of files in /proc. */
export function fileInput(file: FileHandle, size: number): Input {
  const next = () => readSome(file, CHUNK);
  return { next, soon: next, size: size || undefined, close: () => void file.close().catch(() => {}) };
}

/** The next bytes of a file, fewer than `most` only at its end. */
export async function readSome(file: FileHandle, most: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(buffer, length, most - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/**
 * A stream as an input, asked for instead of telling. No more of it is taken than is asked for soon, however fast it comes. A byte order
 * mark comes in one part.
 */
export function streamInput(stream: NodeJS.ReadableStream): Input {
  const waiting: Uint8Array[] = [];
  let length = 0;
  let begun = false;
  let ended = false;
  let wake = (): void => {};
  stream.on('data', (bytes: Uint8Array) => {
    waiting.push(bytes);
    length += bytes.length;
    if (length >= CHUNK) stream.pause();
    wake();
  });
  const end = (): void => {
    ended = true;
    wake();
  };
  stream.on('end', end);
  stream.on('close', end);
  stream.on('error', end);
  const ready = (): boolean => ended || (waiting.length > 0 && (begun || !mayBeMark(Buffer.concat(waiting))));
  const take = (): Uint8Array => {
    begun = true;
    length = 0;
    stream.resume();
    return Buffer.concat(waiting.splice(0));
  };
  const change = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  return {
    size: undefined,
    next: async () => {
      while (!ready()) await change();
      return take();
    },
    soon: async (patience = 0) => {
      let pauses = false;
      const timer = setTimeout(
        () => {
          pauses = true;
          wake();
        },
        Math.max(PAUSE, patience),
      );
      while (!ready() && !pauses) await change();
      clearTimeout(timer);
      return ready() ? take() : undefined;
    },
    close: () => {
      (stream as NodeJS.ReadableStream & { destroy?: () => void }).destroy?.();
    },
  };
}
