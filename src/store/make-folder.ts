import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, errorWithCode } from '../system/errors.js';

/**
 * Makes the folder of a file, unless it is there.
 * @throws Error of the system, or if the folder is another user's, who could read and replace the file
 */
export function makeFolder(path: string): void {
  makeFolders(path);
  if (statSync(path).uid !== (process.getuid?.() ?? 0)) throw errorWithCode('EPERM', 'the folder of another user');
}

/** Makes a folder and its parents: Node's recursive mkdir never returns below /proc. */
export function makeFolders(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  makeLastFolder(path);
}

/** Makes a folder whose parents are there. */
export function makeLastFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
