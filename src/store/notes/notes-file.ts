import { lstatSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Annotation, AnnotationChange } from '../../article/annotation/annotation.js';
import { withChange } from '../../article/annotation/with-change.js';
import type { Environment } from '../../system/environment.js';
import { binOf } from '../library/library-bin.js';
import { binCopies } from './copies-of-notes.js';
import { isKept, placeBeside } from './notes-beside.js';
import { contextOf } from './notes-context.js';
import { readHeader, withHeader } from './notes-header.js';
import { placeOutside } from './notes-outside.js';
import { aboutOf, type NotesPlace, shortDigest } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { addPending, dropPending, pendingOf, readPending } from './pending-notes.js';
import { annotationsIn, readNotes } from './read-notes.js';
import { writeNotes } from './write-notes.js';

/** File with the reader's own notes on an article. */
export interface NotesFile {
  /** Path of the file, whether it is there or not; empty without a home folder. */
  readonly path: string;
  /**
   * The annotations in the file, with the changes that wait to be written.
   * @throws Error of the system if the file is there and cannot be read
   */
  readonly read: () => readonly Annotation[];
  /**
   * Changes one entry, after the changes that wait; the file is read as it is now, and everything else in it stays.
   * @throws UnwrittenNote
   */
  readonly change: (change: AnnotationChange) => void;
}

/** Error of a change that could not be written; its cause is the error of the system. */
export class UnwrittenNote extends Error {
  override readonly name = 'UnwrittenNote';

  /** @param waits whether the change waits in the state folder until it can be written */
  constructor(
    cause: unknown,
    readonly waits: boolean,
  ) {
    super('a note could not be written', { cause });
  }
}

/**
 * The notes on an article.
 * @param library absolute path of the library's folder, if any
 */
export function notesOf(env: Environment, library: string | undefined, subject: NotesSubject): NotesFile {
  // A kept article remains one when its folder is gone for a while. Any other notes may have been created or moved by another program.
  const { path, isKept: kept = isKept(path, library) } = subject;
  const place = (): NotesPlace | undefined =>
    kept && path !== undefined ? placeBeside(library, path, subject) : placeOutside(env, library, subject);
  return {
    get path() {
      const found = place();
      return found?.before ?? found?.path ?? '';
    },
    read: () => {
      const found = place();
      if (!found) return [];
      // A library that is gone for a while says nothing about its notes.
      if (found.isBeside) statSync(dirname(found.path));
      const { changes } = waitingFor(env, found.path);
      return changes.reduce(withChange, annotationsIn(found.before ?? found.path));
    },
    change: (change) => {
      const found = place();
      write(
        env,
        found,
        subject,
        change,
        binOf(found?.isBeside && library !== undefined ? library : dirname(found?.path ?? '')),
      );
    },
  };
}

const waitingFor = (env: Environment, path: string) =>
  readPending(env).find((pending) => pending.path === path) ?? { path, changes: [] };

function write(
  env: Environment,
  place: NotesPlace | undefined,
  subject: NotesSubject,
  change: AnnotationChange,
  bin: string,
): void {
  if (!place) throw new UnwrittenNote(undefined, false);
  const context = contextOf(subject, place);
  const waiting = waitingFor(env, place.path);
  try {
    if (place.before !== undefined) renameSync(place.before, place.path);
    const { own, all, copies } = readNotes(place.path);
    const added = all.filter((each) => !own.includes(each)).map((annotation) => ({ kind: 'put', annotation }) as const);
    writeNotes(env, place, context, [...added, ...waiting.changes, change], (text) => upToDate(text, subject, place));
    binCopies(copies, bin);
  } catch (error) {
    throw new UnwrittenNote(
      error,
      waits(() => addPending(env, pendingOf(place, context, [change]))),
    );
  }
  if (waiting.changes.length > 0) waits(() => dropPending(env, waiting));
}

function waits(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** Maximum number of texts of an article, as digests, that a file of notes keeps. */
const MOST = 8;

/** Notes that know the article's present path and text, by which they are found again, unless they are beside a kept article. */
function upToDate(text: string, subject: NotesSubject, place: NotesPlace): string {
  if (place.isBeside || lstatSync(place.path, { throwIfNoEntry: false })?.isSymbolicLink()) return text;
  const digest = shortDigest(subject);
  const { source = '', digest: before = '' } = readHeader(text);
  const about = aboutOf(subject, place);
  const known = before.split(' ').filter((each) => each !== '' && each !== digest);
  const digests = [digest, ...known].slice(0, MOST).join(' ').trim();
  const moved = source === about ? text : withHeader(text, 'source', about);
  return digests === before ? moved : withHeader(moved, 'digest', digests);
}
