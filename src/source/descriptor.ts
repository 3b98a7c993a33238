import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { faults } from '../messages/faults.js';
import { codeOf, UserError } from '../system/errors.js';
import { sleep } from '../system/sleep.js';
import { unreadable } from './unreadable.js';

/** Kinds of files that may be read: links in an article lead to regular files only, because a pipe or a device may never end. */
export type Accepted = 'files' | 'files and pipes';

/** Flags for opening a file, which then neither waits for the other end of a pipe nor becomes the program's terminal. */
export const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * Status of a file that is about to be opened: opening some devices has effects.
 * @throws UserError if there is no such file, or it is not of an accepted kind
 */
export function statusOf(path: string, accepted: Accepted): Stats {
  try {
    return checkKind(statSync(path), path, accepted);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Returns the status of a file that was opened: another one may have taken its place.
 * @throws UserError if it is not of an accepted kind
 */
export function checkKind(status: Stats, path: string, accepted: Accepted): Stats {
  if (status.isFile() || (status.isFIFO() && accepted === 'files and pipes')) return status;
  throw new UserError(status.isDirectory() ? faults.folder(path) : faults.notRegular(path));
}

/**
 * Opens a file or a pipe.
 * @param waits whether to wait until somebody writes to a pipe
 * @throws UserError if it cannot be read
 */
export function openDescriptor(path: string, accepted: Accepted, waits: boolean): { fd: number; size: number } {
  const isPipe = statusOf(path, accepted).isFIFO();
  try {
    const fd = openSync(path, isPipe && waits ? constants.O_RDONLY : AT_ONCE);
    try {
      return { fd, size: checkKind(fstatSync(fd), path, accepted).size };
    } catch (error) {
      closeSync(fd);
      throw error;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Bytes that are read synchronously. */
export interface SyncInput {
  /** Number of all bytes; 0 where it is not known. */
  readonly size: number;
  /** Fills a buffer, and returns the number of bytes: fewer only at the end. */
  readonly fill: (buffer: Uint8Array) => number;
  readonly close: () => void;
}

/** A descriptor as an input; standard input stays open. */
export function syncInput(fd: number, size: number, name: string): SyncInput {
  return {
    size,
    fill: (buffer) => {
      let filled = 0;
      try {
        while (filled < buffer.length) {
          const length = readOrWait(fd, buffer.subarray(filled));
          if (length === 0) break;
          filled += length ?? 0;
        }
      } catch (error) {
        throw unreadable(name, error);
      }
      return filled;
    },
    close: () => {
      if (fd !== 0) closeSync(fd);
    },
  };
}

/** Number of bytes that were read, 0 at the end; undefined if none have come yet to a pipe that does not block. */
function readOrWait(fd: number, buffer: Uint8Array): number | undefined {
  try {
    return readSync(fd, buffer);
  } catch (error) {
    // A file that blocks its readers, such as /proc/kmsg, has no end.
    if (codeOf(error) !== 'EAGAIN' || fstatSync(fd).isFile()) throw error;
    sleep();
    return undefined;
  }
}
