import { lstatSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../system/errors.js';
import { sleep } from '../system/sleep.js';
import { regular, remove, targetOf, writeWhole } from './file.js';
import { makeFolder } from './make-folder.js';

/** Time for which a writer waits for others, even for as many as a script starts, and maximum age of a lock whoever holds it, in ms. */
const PATIENCE = 2000;
export const LONG_PATIENCE = 10_000;
const STALE = 10_000;

/**
 * Does something with the file to which a link leads while no other program that takes the same lock does.
 * @param lockOf path of the lock of a file; undefined if there can be none
 * @param patience time for which to wait for the lock, in ms
 */
export function withLock<Value>(
  link: string,
  lockOf: (path: string) => string | undefined,
  action: (path: string) => Value,
  patience = PATIENCE,
): Value {
  for (;;) {
    const path = targetOf(link);
    const lock = lockOf(path);
    if (lock === undefined) return action(path);
    makeFolder(dirname(lock));
    takeLock(lock, patience);
    try {
      // Another program may have made it a link meanwhile.
      if (targetOf(link) === path) return action(path);
    } finally {
      remove(lock);
    }
  }
}

/** Takes the lock: a file with the process id, which only one process can create. */
function takeLock(lock: string, patience: number): void {
  const end = Date.now() + patience;
  for (;;) {
    try {
      writeWhole(lock, 'wx', String(process.pid));
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (!breakStale(lock)) {
        if (Date.now() > end) throw error;
        sleep();
      }
    }
  }
}

/** Removes a lock whose holder is gone. Returns whether the lock is worth another try at once. */
function breakStale(lock: string): boolean {
  try {
    const { mtimeMs } = regular(lstatSync(lock));
    const holder = readFileSync(lock, 'utf8');
    const age = Date.now() - mtimeMs;
    const gone = holder === '' ? age > PATIENCE : age > STALE || !isAlive(Number(holder));
    if (!gone) return false;
    // Renamed first: of two processes that break it, one may find the other's fresh lock, and puts it back.
    const own = `${lock}.${process.pid}`;
    renameSync(lock, own);
    if (readFileSync(own, 'utf8') === holder) remove(own);
    else renameSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
