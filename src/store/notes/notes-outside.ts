import { existsSync, lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { digestOf } from '../digest-of.js';
import { readIfThere } from '../file.js';
import { nameOfTitle } from '../library/kept-name.js';
import { keyOf } from '../places.js';
import { addKeptCopy, keptCopyOf } from './kept-copies.js';
import { notesFolder } from './notes-folder.js';
import { isNotesName, NOTES, type NotesPlace, namesIn, notesBeside, shortDigest } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { headerAt } from './read-head.js';

/** Maximum length of the part of a name that comes from the title, in bytes. */
const LONGEST = 80;

/**
 * File of the notes of an article that is not in the library; undefined without a home folder. It is that of its kept copy, if there is
 * one and the article had no notes before.
 */
export function placeOutside(
  env: Environment,
  library: string | undefined,
  subject: NotesSubject,
): NotesPlace | undefined {
  const folder = notesFolder(env);
  if (folder === undefined) return undefined;
  const mark = markOf(subject);
  const names = namesIn(folder).filter(isNotesName);
  const own = names.find((name) => name.endsWith(`-${mark}${NOTES}`));
  const path = join(folder, own ?? `${nameOfTitle(subject.meta.title, LONGEST) || 'notes'}-${mark}${NOTES}`);
  // A link to the notes of a kept copy leads nowhere once the library was moved.
  if (own !== undefined && !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    return { path, isBeside: false };
  const before = own === undefined ? movedFrom(folder, names, subject) : undefined;
  if (before !== undefined) return { path, isBeside: false, before: join(folder, before) };
  const kept = library === undefined ? undefined : keptCopy(folder, library, mark);
  return kept === undefined ? { path, isBeside: false } : { path: notesBeside(kept), isBeside: true };
}

/** Mark of an article in the names of its notes. */
const markOf = ({ key, digest }: NotesSubject): string => digestOf(keyOf(key, digest)).slice(0, 8);

/** Path of the kept copy of an article; undefined if it was removed. A library that is gone altogether comes back. */
function keptCopy(folder: string, library: string, mark: string): string | undefined {
  const name = keptCopyOf(folder, mark);
  const path = name === undefined ? undefined : join(library, name);
  return path !== undefined && (existsSync(path) || !existsSync(library)) ? path : undefined;
}

/** Remembers the kept copy of an article, whose notes are those of the article, too. Where that cannot be written, each has its own. */
export function noteKept(env: Environment, library: string, subject: NotesSubject, kept: string): void {
  const folder = notesFolder(env);
  try {
    if (folder !== undefined) addKeptCopy(folder, markOf(subject), relative(library, kept));
  } catch {
    // The article itself is kept, and its notes are moved or reported.
  }
}

/** Name of the notes of a file that was renamed: they know its text, and the file that they are about is gone or has another. */
function movedFrom(folder: string, names: readonly string[], subject: NotesSubject): string | undefined {
  const digest = subject.path === undefined || names.length === 0 ? '' : shortDigest(subject);
  if (digest === '') return undefined;
  return names.find((name) => {
    const { digest: known, source } = headerAt(join(folder, name));
    return known?.split(' ').includes(digest) && source !== undefined && !hasText(source, digest);
  });
}

function hasText(path: string, digest: string): boolean {
  try {
    const text = (readIfThere(path) ?? '').replace(/^\ufeff/, '');
    return [text, text.replace(/\r\n?/g, '\n')].some((each) => digestOf(each).startsWith(digest));
  } catch {
    return false;
  }
}
