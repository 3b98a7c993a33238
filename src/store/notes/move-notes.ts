import { existsSync, lstatSync, renameSync, symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { bytesIfThere, remove } from '../file.js';
import { lockIn } from '../lock-in.js';
import { replaceSharedFile } from '../replace-file.js';
import { withLock } from '../with-lock.js';
import { headerLength, withHeader } from './notes-header.js';
import { noteKept, placeOutside } from './notes-outside.js';
import { notesBeside } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { decodeLossless, encodeLossless } from './surrogate-escape.js';
import { removeStaleLink } from './write-notes.js';

/**
 * Moves the notes on an article that was saved into the library to the file of the kept article. A link to it stays in their old place,
 * so that the article has the same notes where it came from; so has one that has none yet.
 * @param library absolute path of the library's folder
 * @param kept path of the kept article
 * @throws Error of the system
 */
export function moveNotes(env: Environment, library: string, subject: NotesSubject, kept: string): void {
  const place = placeOutside(env, library, subject);
  if (!place || place.isBeside) return;
  const from = place.before ?? place.path;
  removeStaleLink(from);
  // The article was saved before, and its notes are beside that file.
  if (isLink(from)) return;
  noteKept(env, library, subject, kept);
  if (!existsSync(from)) return;
  withLock(from, lockIn(env), () => {
    add(env, decodeLossless(bytesIfThere(from) ?? Buffer.alloc(0)), kept);
    replaceByLink(from, notesBeside(kept));
  });
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Adds notes to those on a kept article. */
function add(env: Environment, moved: string, kept: string): void {
  replaceSharedFile(notesBeside(kept), lockIn(env), (bytes) => {
    const before = decodeLossless(bytes ?? Buffer.alloc(0));
    const text =
      before === '' ? withHeader(moved, 'source', basename(kept)) : before + moved.slice(headerLength(moved));
    return encodeLossless(text);
  });
}

function replaceByLink(path: string, to: string): void {
  const link = `${path}.${process.pid}.tmp`;
  try {
    symlinkSync(to, link);
    renameSync(link, path);
  } catch {
    // Not every file system has links.
    remove(link);
    remove(path);
  }
}
