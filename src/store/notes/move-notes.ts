import { renameSync, symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { bytesIfThere, remove, replaceSharedFile, withLock } from '../file.js';
import { decodeLossless, encodeLossless } from './lossless-text.js';
import { headerLength, withHeader } from './notes-header.js';
import { notesBeside, placeOutside } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { lockIn } from './write-notes.js';

/**
 * Moves the notes on an article that was saved into the library to the file of the kept article. A link to it stays in their old place, so
 * that the article has the same notes where it came from.
 * @param kept path of the kept article
 * @throws Error of the system
 */
export function moveNotes(env: Environment, subject: NotesSubject, kept: string): void {
  const place = placeOutside(env, subject);
  if (!place) return;
  const from = place.before ?? place.path;
  const to = notesBeside(kept);
  if (!bytesIfThere(from)) return;
  withLock(from, lockIn(env), (path) => {
    // The article was saved before, and its notes are beside that file.
    if (path !== from) return;
    const moved = decodeLossless(bytesIfThere(from) ?? Buffer.alloc(0));
    replaceSharedFile(to, lockIn(env), (bytes) => {
      const before = decodeLossless(bytes ?? Buffer.alloc(0));
      return encodeLossless(
        before === '' ? withHeader(moved, 'source', basename(kept)) : before + moved.slice(headerLength(moved)),
      );
    });
    replaceByLink(from, to);
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
