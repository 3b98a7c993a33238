import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../system/errors.js';
import { sleep } from '../system/sleep.js';

/*
 * A small file that several programs write: whole or not at all, one after the other.
 */

/** So long a writer waits for another one, and so old a lock may grow whoever holds it, in ms. */
const PATIENCE = 2000;
const STALE = 10_000;

/**
 * Replaces a file by what `change` makes of its text (undefined where there is no file). Other programs that do the same wait;
 * one that is killed leaves the old file or the new one.
 * @throws Error of the system: no permission, no space, a lock that is not given up
 */
export function replaceFile(path: string, change: (text: string | undefined) => string): void {
  makeFolder(dirname(path));
  const lock = takeLock(`${path}.lock`);
  try {
    clear(path);
    const next = `${path}.${process.pid}.tmp`;
    const text = change(readIfThere(path));
    writeWhole(next, 'w', text);
    renameSync(next, path);
  } finally {
    remove(lock);
  }
}

/** Makes a folder and those above it: Node's own way to do so never ends below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Writes a file so that it is on the disk; nothing of one is left where that fails. */
function writeWhole(path: string, flag: 'w' | 'wx', text: string): void {
  const file = openSync(path, flag, 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * The text of a file; undefined if there is none.
 * @throws Error of the system, or if it is no file: a device may have no end, and a pipe no beginning
 */
export function readIfThere(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) throw new Error('expected a file');
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Gives a file another name that is free: "places.json" becomes "places.<why>-1.json". Undefined where it is gone already. */
export function setAside(path: string, why: string): string | undefined {
  const taken = new Set(readdirSync(dirname(path)));
  const [stem, ending] = [basename(path).replace(/\.[^.]*$/, ''), /\.[^.]*$/.exec(path)?.[0] ?? ''];
  let number = 1;
  while (taken.has(`${stem}.${why}-${number}${ending}`)) number += 1;
  const aside = join(dirname(path), `${stem}.${why}-${number}${ending}`);
  try {
    renameSync(path, aside);
    return aside;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes the lock: a file that only one can make, with its process id. */
function takeLock(lock: string): string {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      writeWhole(lock, 'wx', String(process.pid));
      return lock;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (!breakStale(lock)) {
        if (Date.now() > end) throw error;
        sleep();
      }
    }
  }
}

/** Removes a lock whose holder is gone. Whether it did, so that the lock is worth another try at once. */
function breakStale(lock: string): boolean {
  try {
    const holder = readFileSync(lock, 'utf8');
    const age = Date.now() - statSync(lock).mtimeMs;
    const gone = holder === '' ? age > PATIENCE : age > STALE || !isAlive(Number(holder));
    if (!gone) return false;
    // Taken away by a name of its own first: of two that break it, one finds another's fresh lock, and puts it back.
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

/** Removes what writers that were killed have left; only the holder of the lock may do so. */
function clear(path: string): void {
  const name = basename(path);
  for (const entry of readdirSync(dirname(path)))
    if (entry.startsWith(`${name}.`) && /\.(?:\d+\.tmp|lock\.\d+)$/.test(entry)) remove(join(dirname(path), entry));
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already, or nothing can be done about it.
  }
}
