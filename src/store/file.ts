import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
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
import { codeOf, errorWithCode } from '../system/errors.js';
import { makeFolder } from './make-folder.js';

/*
 * Files that several programs write, whole or not at all.
 */

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

/** The path to which a symbolic link leads, whether there is a file or not; any other path as it is. */
export function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink ? targetOf(resolve(dirname(path), readlinkSync(path))) : path;
  }
}

/** Writes a file through to the disk; leaves none if that fails. */
export function writeWhole(path: string, flag: 'w' | 'wx', data: string | Uint8Array, mode?: number): void {
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
export function regular(status: Stats): Stats {
  if (!status.isFile()) throw errorWithCode(status.isDirectory() ? 'EISDIR' : 'EINVAL', 'expected a file');
  return status;
}

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

/**
 * Adds text to a file, which is made if there is none.
 * @throws Error of the system, or if it is not a regular file
 */
export function appendText(path: string, text: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status) regular(status);
  appendFileSync(path, text, { mode: 0o600 });
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
