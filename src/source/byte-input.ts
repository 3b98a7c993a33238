import type { FileHandle } from 'node:fs/promises';
import { mayBeMark } from './byte-order-mark.js';
import { unreadable } from './unreadable.js';

/** Bytes that are asked for part by part. At the end there are none. */
export interface ByteInput {
  readonly next: () => Promise<Uint8Array>;
  /**
   * The next bytes if they come soon; undefined if they do not. Those of a file always do.
   * @param patience time to wait, in ms
   */
  readonly soon: (patience: number) => Promise<Uint8Array | undefined>;
  /** Number of all bytes, where it is known. */
  readonly size: number | undefined;
  readonly close: () => void;
}

/** Number of bytes of a file that are read first, and at a time after that. */
export const HEAD = 65_536;
const CHUNK = 262_144;

/**
 * An open file as an input; every part but the last is full.
 * @param size number of its bytes; 0 says nothing, as of files in /proc
 */
export function fileInput(file: FileHandle, size: number, path: string): ByteInput {
  let length = HEAD;
  const next = async (): Promise<Uint8Array> => {
    try {
      return await readFull(file, length);
    } catch (error) {
      throw unreadable(path, error);
    } finally {
      length = CHUNK;
    }
  };
  return { next, soon: next, size: size || undefined, close: () => void file.close().catch(() => {}) };
}

/** The next bytes of a file, fewer than `length` only at its end. */
async function readFull(file: FileHandle, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/**
 * A stream as an input, whose size is unknown. It holds about one chunk at most, however fast bytes come. A byte order mark comes in
 * one part.
 */
export function streamInput(stream: NodeJS.ReadableStream): ByteInput {
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
  for (const event of ['end', 'close', 'error']) stream.on(event, end);
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
    soon: async (patience) => {
      let late = false;
      const giveUp = (): void => {
        late = true;
        wake();
      };
      // Even without patience, what has come meanwhile is noticed.
      const timer = setTimeout(giveUp, Math.max(0, patience));
      while (!ready() && !late) await change();
      clearTimeout(timer);
      return ready() ? take() : undefined;
    },
    close: () => {
      (stream as NodeJS.ReadableStream & { destroy?: () => void }).destroy?.();
    },
  };
}
