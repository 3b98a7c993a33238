import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorWithCode } from '../system/errors.js';
import { bytesIfThere, readIfThere, remove, replaceIfSame, writeFile } from './file.js';
import { makeFolder } from './make-folder.js';
import { withLock } from './with-lock.js';

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
      writeFile(path, change(readIfThere(path)));
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
    rewrite(path, bytesIfThere, change);
  });
}

/**
 * Replaces a file that is there by what `change` makes of its bytes, and of what another program writes meanwhile. The caller holds the
 * lock.
 * @param change returns undefined if the file is to stay
 * @returns whether the file is as `change` wants it
 * @throws Error of the system
 */
export const rewriteFile = (path: string, change: (bytes: Buffer) => Buffer | undefined): boolean =>
  rewrite(path, readFileSync, change);

function rewrite<Old extends Buffer | undefined>(
  path: string,
  read: (path: string) => Old,
  change: (old: Old) => string | Uint8Array | undefined,
): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const old = read(path);
    const data = change(old);
    if (data === undefined) return false;
    if (old?.equals(Buffer.from(data)) || replaceIfSame(path, old, data)) return true;
  }
  throw errorWithCode('EEXIST', 'another program keeps writing');
}

/** Removes what killed writers have left; only the holder of the lock may call it. */
function clear(path: string): void {
  const name = basename(path);
  for (const entry of readdirSync(dirname(path)))
    if (entry.replace(/^\./, '').startsWith(`${name}.`) && /\.(?:\d+\.tmp|lock\.\d+)$/.test(entry))
      remove(join(dirname(path), entry));
}
