import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AnnotationChange } from '../../article/annotation/annotation.js';
import type { Environment } from '../../system/environment.js';
import { errorWithCode } from '../../system/errors.js';
import { remove } from '../file.js';
import { lockIn } from '../lock-in.js';
import { makeFolder } from '../make-folder.js';
import { replaceSharedFile } from '../replace-file.js';
import { changeNotes, type NotesContext } from './change-notes.js';
import { articleBeside } from './notes-place.js';
import { contextOfPending, dropPending, type PendingNotes, readPending } from './pending-notes.js';
import { decodeLossless, encodeLossless } from './surrogate-escape.js';

/**
 * Changes a file of notes as it is now.
 * @throws Error of the system if it cannot be written
 */
export function writeNotes(
  env: Environment,
  { path, isBeside }: Pick<PendingNotes, 'path' | 'isBeside'>,
  context: NotesContext,
  changes: readonly AnnotationChange[],
  update: (text: string) => string = (text) => text,
): void {
  if (!isBeside) {
    makeFolder(dirname(path));
    removeStaleLink(path);
  }
  const time = new Date().toISOString();
  const lockOf = (real: string): string | undefined => {
    // Refuses other links: a folder that somebody else has filled may have a link to the commands that a shell runs.
    if (!/\.md$/i.test(real)) throw errorWithCode('EPERM', 'a link to another kind of file');
    return lockIn(env)(real);
  };
  replaceSharedFile(path, lockOf, (bytes) => {
    const text = decodeLossless(bytes ?? Buffer.alloc(0));
    return encodeLossless(update(changes.reduce((all, change) => changeNotes(all, change, context, time), text)));
  });
}

/** Removes a link to the notes on a kept article that was removed. */
export function removeStaleLink(path: string): void {
  if (existsSync(path) || !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const kept = articleBeside(resolve(dirname(path), readlinkSync(path)));
  // A library that is gone altogether comes back.
  if (existsSync(dirname(kept)) && !existsSync(kept)) remove(path);
}

/** Outcome for the changes that waited. */
export interface WaitingNotes {
  /** Number of changes that are written now. */
  readonly written: number;
  /** Number of those that wait on, with a file that cannot be written, and why. */
  readonly left?: { readonly count: number; readonly path: string; readonly cause: unknown };
}

/** Writes all changes that wait, as far as that is possible now. */
export function writePending(env: Environment): WaitingNotes {
  let result: WaitingNotes = { written: 0 };
  for (const pending of readPending(env)) {
    const { path, changes } = pending;
    try {
      writeNotes(env, pending, contextOfPending(pending), changes);
      dropPending(env, pending);
      result = { ...result, written: result.written + changes.length };
    } catch (cause) {
      result = { ...result, left: { path, cause, ...result.left, count: (result.left?.count ?? 0) + changes.length } };
    }
  }
  return result;
}
