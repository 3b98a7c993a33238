import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../system/errors.js';
import { sleep } from '../system/sleep.js';

/*
 * Files that several programs write, whole or not at all: a small one that they change one after the other, or any number that each
 * replaces at once.
 */

/** Time for which a writer waits for others, also for as many as a script starts, and maximum age of a lock whoever holds it, in ms. */
const PATIENCE = 2000;
export const LONG_PATIENCE = 10_000;
const STALE = 10_000;

/**
 * Replaces a file by what `change` makes of its text (undefined if there is no file). Other programs that do the same wait; a program
 * that is killed leaves the old file or the new one. A symbolic link stays, and the file to which it leads is replaced.
 * @throws Error of the system: no permission, no space, a lock that is not given up
 */
export function replaceFile(link: string, change: (text: string | undefined) => string): void {
  makeFolder(dirname(link));
  withLock(
    link,
    (path) => `${path}.lock`,
    (path) => {
      clear(path);
      moveInto(path, change(readIfThere(path)));
    },
  );
}

/** Number of times that a file is read and changed anew because a program that knows no lock has written it meanwhile. */
const ATTEMPTS = 100;

/**
 * Replaces a file as {@link replaceFile} does, in a folder that may be another user's, or is written by other programs, too: the lock is
 * elsewhere, and what a program that knows no lock writes meanwhile is changed in its turn.
 * @throws Error of the system: the folder is not there, or as above
 */
export function replaceSharedFile(
  link: string,
  lockOf: (path: string) => string | undefined,
  change: (bytes: Buffer | undefined) => string | Uint8Array,
): void {
  withLock(link, lockOf, (path) => {
    clear(path);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const old = bytesIfThere(path);
      if (replaceIfSame(path, old, change(old))) return;
    }
    throw fault('EEXIST', 'another program keeps writing');
  });
}

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

/**
 * Writes a file in place of the one that is there, if any. Of several programs that do so at once, the last one wins; one that is killed
 * leaves the old file or the new one, and perhaps another that `isLeftOver` recognises.
 * @throws Error of the system
 */
export function writeFile(path: string, data: string | Uint8Array): void {
  makeFolder(dirname(path));
  moveInto(path, data);
}

/** Writes a file whole, then moves it into its place if that is still wanted. Returns whether it was. */
function moveInto(path: string, data: string | Uint8Array, isWanted = () => true): boolean {
  const next = unfinishedOf(path);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  writeWhole(next, 'w', data, mode === undefined ? undefined : mode & 0o777);
  try {
    const wanted = isWanted();
    if (wanted) renameSync(next, path);
    return wanted;
  } finally {
    remove(next);
  }
}

/**
 * Moves a file; one that has the new name is never replaced. A program that is killed may leave the file under both names.
 * @returns whether the new name was free
 * @throws Error of the system
 */
export function moveFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || lstatSync(to, { throwIfNoEntry: false }) !== undefined) return false;
    // The file system has no hard links; any other error comes again.
    renameSync(from, to);
    return true;
  }
  try {
    unlinkSync(from);
  } catch (error) {
    // The folder cannot be written: the file stays where it was, and nowhere else.
    remove(to);
    throw error;
  }
  return true;
}

/** Path at which a file is written; hidden, so that neither lists nor programs for syncing see it. */
const unfinishedOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

/**
 * Replaces a file, whose permissions stay; a symbolic link stays, too, and the file to which it leads is replaced.
 * @throws Error of the system
 */
export function replaceData(link: string, data: string | Uint8Array): void {
  moveInto(targetOf(link), data);
}

/**
 * Replaces a file as {@link replaceData} does, unless it is another than that which was read.
 * @param old the bytes that were read; undefined if there was no file
 * @returns whether it was replaced
 * @throws Error of the system
 */
export function replaceIfSame(link: string, old: Buffer | undefined, data: string | Uint8Array): boolean {
  const path = targetOf(link);
  return old ? moveInto(path, data, () => bytesIfThere(path)?.equals(old) === true) : createFile(path, data);
}

/**
 * Writes a new file, whole or not at all. Returns whether there was none of its name.
 * @throws Error of the system
 */
export function createFile(path: string, data: string | Uint8Array): boolean {
  const next = unfinishedOf(path);
  writeWhole(next, 'w', data);
  try {
    return moveFile(next, path);
  } finally {
    remove(next);
  }
}

/** Whether a name is one of the files that exist only while another is written. */
export const isLeftOver = (name: string): boolean => /\.\d+\.tmp$/.test(name);

/** Age from which an unfinished file is one that a killed program has left, in ms. */
export const ABANDONED = 60_000;

/** Removes the unfinished files that killed programs have left in a folder in which other programs write, too. */
export function clearLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOwn = /^\..*\.(?:md|html)\./i.test(name) && isLeftOver(name);
    if (isOwn && Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED) remove(path);
  }
}

/**
 * Makes the folder of a file, unless it is there.
 * @throws Error of the system, or if the folder is another user's, who could read and replace the file
 */
export function makeFolder(path: string): void {
  makeFolders(path);
  if (statSync(path).uid !== (process.getuid?.() ?? 0)) throw fault('EPERM', 'the folder of another user');
}

/** Makes a folder and its parents: Node's recursive mkdir never returns below /proc. */
export function makeFolders(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** The path to which a symbolic link leads, whether there is a file or not; any other path as it is. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink ? targetOf(resolve(dirname(path), readlinkSync(path))) : path;
  }
}

/** Writes a file through to the disk; leaves none if that fails. */
function writeWhole(path: string, flag: 'w' | 'wx', data: string | Uint8Array, mode?: number): void {
  const file = openSync(path, flag, 0o600);
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    writeFileSync(file, data);
    fsyncSync(file);
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** @throws Error for anything but a regular file: a device may never end, and a pipe never begin */
function regular(status: Stats): Stats {
  if (!status.isFile()) throw fault(status.isDirectory() ? 'EISDIR' : 'EINVAL', 'expected a file');
  return status;
}

const fault = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/**
 * The text of a file; undefined if there is none.
 * @throws Error of the system, or if it is not a regular file
 */
export const readIfThere = (path: string): string | undefined => bytesIfThere(path)?.toString();

/** The bytes of a file, as {@link readIfThere} reads its text. */
export function bytesIfThere(path: string): Buffer | undefined {
  try {
    regular(statSync(path));
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Renames a file to a free name: "places.json" becomes "places.<why>-1.json". Undefined if the file is already gone. */
export function setAside(link: string, why: string): string | undefined {
  const path = targetOf(link);
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

/** Takes the lock: a file with the process id, which only one process can create. */
function takeLock(lock: string, patience: number): string {
  const end = Date.now() + patience;
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

/** Removes what killed writers have left; only the holder of the lock may call it. */
function clear(path: string): void {
  const name = basename(path);
  for (const entry of readdirSync(dirname(path)))
    if (entry.replace(/^\./, '').startsWith(`${name}.`) && /\.(?:\d+\.tmp|lock\.\d+)$/.test(entry))
      remove(join(dirname(path), entry));
}

/**
 * Removes a file, unless it is gone already.
 * @throws Error of the system
 */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Removes a file if that is possible. */
export function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is already gone, or nothing can be done about it.
  }
}
