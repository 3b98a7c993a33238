import { realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Annotation, AnnotationChange } from '../../article/annotation/model.js';
import { sanitize, sanitizeCopy } from '../../article/sanitize.js';
import type { Environment } from '../../system/environment.js';
import { xdgFolder } from '../../system/xdg.js';
import { bytesIfThere, makeFolder, replaceSharedFile } from '../file.js';
import { digestOf } from '../places.js';
import { changeNotes } from './change-notes.js';
import { decodeLossless, encodeLossless } from './lossless-text.js';
import { contextOf, isInside, notesBeside, notesFolder, placeOutside } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { partsOf } from './notes-text.js';

/** File with the reader's own notes on an article. */
export interface NotesFile {
  /** Path of the file, whether it is there or not. */
  readonly path: string;
  /** @throws Error of the system if the file is there and cannot be read */
  readonly read: () => readonly Annotation[];
  /**
   * Changes one entry; the file is read as it is now, and everything else in it stays.
   * @throws Error of the system if the file cannot be written
   */
  readonly change: (change: AnnotationChange) => void;
}

/**
 * The notes on an article.
 * @param library absolute path of the library's folder, if any
 */
export function notesOf(env: Environment, library: string | undefined, subject: NotesSubject): NotesFile {
  const folder = notesFolder(env);
  const isKept = subject.path !== undefined && isInside(subject.path, library) && /\.md$/i.test(subject.path);
  const path = isKept ? notesBeside(subject.path as string) : folder === undefined ? '' : placeOutside(folder, subject);
  return {
    path,
    read: () => (path === '' ? [] : annotationsIn(path)),
    change: (change) => {
      if (!isKept) makeFolder(dirname(path));
      replaceSharedFile(path, lockIn(env), (bytes) => {
        const text = decodeLossless(bytes ?? Buffer.alloc(0));
        return encodeLossless(changeNotes(text, change, contextOf(subject, isKept), new Date().toISOString()));
      });
    },
  };
}

/** Locks of files by their real paths, in the state folder: the library holds nothing but articles and notes. */
const lockIn =
  (env: Environment) =>
  (path: string): string | undefined => {
    const folder = xdgFolder('state', env);
    const name = join(realpathSync(dirname(path)), path.slice(dirname(path).length + 1));
    return folder && join(folder, 'locks', digestOf(name).slice(0, 16));
  };

/** Annotations in a file of notes, none if it is not there. Their texts are safe to show. */
export function annotationsIn(path: string): readonly Annotation[] {
  const bytes = bytesIfThere(path);
  if (!bytes) return [];
  const time = statSync(path).mtime.toISOString().replace(/\.\d+/, '');
  return partsOf(decodeLossless(bytes), time).flatMap((part) =>
    typeof part === 'string' ? [] : [safe(part.annotation)],
  );
}

const safe = (annotation: Annotation): Annotation => {
  const { anchor, note } = annotation;
  const [quote, before, after] = [anchor.quote, anchor.before, anchor.after].map(sanitizeCopy) as [
    string,
    string,
    string,
  ];
  return {
    ...annotation,
    note: sanitize(note),
    anchor: { ...anchor, quote, before, after, section: sanitize(anchor.section) },
  };
};
