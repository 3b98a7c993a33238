import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { keyOf } from '../places.js';
import type { NotesSubject } from './notes-subject.js';

/* Location of an article's notes: beside a kept article, and in a folder of their own for any other, named after their subject. */

/** Ending of the names of files of notes. */
export const NOTES = '.notes.md';
/** File of notes that an article has, or would have. */
export interface NotesPlace {
  readonly path: string;
  /** Whether it is beside a kept article, in a folder that other programs use, too. */
  readonly isBeside: boolean;
  /** Path at which the notes are until the next change: their article was renamed. */
  readonly before?: string | undefined;
}

/** Whether a file's name is that of a file of notes. */
export const isNotesName = (name: string): boolean => name.endsWith(NOTES) && !name.startsWith('.');

/** Names in a folder; none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** File of the notes of a kept article. */
export const notesBeside = (path: string): string => path.replace(/\.md$/i, '') + NOTES;

/** Kept article of a file of notes. */
export const articleBeside = (notes: string): string => `${notes.slice(0, -NOTES.length)}.md`;

/** Beginning of the digest of an article's text; empty if it is not completely read. */
export const shortDigest = (subject: NotesSubject): string => subject.digest().slice(0, 16);

/** Path, address or key of the subject of notes. */
export const aboutOf = ({ path, address, key, digest }: NotesSubject, place: NotesPlace): string =>
  place.isBeside ? keptBeside(place.path, path) : (path ?? address ?? keyOf(key, digest));

/** Name of the kept article beside its notes; its ending may be in capitals. */
const keptBeside = (notes: string, path = ''): string =>
  basename(notesBeside(path) === notes ? path : articleBeside(notes));
