import { existsSync, lstatSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Annotation, AnnotationChange } from '../../article/annotation/model.js';
import { withChange } from '../../article/annotation/with-change.js';
import { isoTime } from '../../article/date.js';
import { sanitize, sanitizeCopy } from '../../article/sanitize.js';
import type { Environment } from '../../system/environment.js';
import { bytesIfThere } from '../file.js';
import { binOf } from '../library/library-bin.js';
import { binCopies, copiesOfNotes, joinCopy } from './copies-of-notes.js';
import { decodeLossless } from './lossless-text.js';
import { contextOf } from './notes-context.js';
import { readHeader, withHeader } from './notes-header.js';
import { aboutOf, isKept, type NotesPlace, placeBeside, placeOutside, shortDigest } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { partsOf } from './notes-text.js';
import { addPending, dropPending, pendingOf, readPending } from './pending-notes.js';
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
  // A kept article remains one when its folder is gone for a while. Other notes another program may have made or moved.
  const { path, isKept: kept = isKept(path, library) } = subject;
  const place = (): NotesPlace | undefined =>
    kept && path !== undefined ? placeBeside(library, path, subject) : placeOutside(env, subject);
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

/** Number of texts of an article that its notes know. */
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

/**
 * Annotations in a file of notes and its conflict copies, none if it is not there. Their texts are safe to show.
 * @param conflicts names of all conflict copies in its folder, sorted, where they are known
 * @throws Error of the system if it cannot be read
 */
export const annotationsIn = (path: string, conflicts?: readonly string[]): readonly Annotation[] =>
  readNotes(path, conflicts).all;

/** Annotations in a file of notes, the paths of its conflict copies, and all annotations with those of the copies. */
function readNotes(path: string, conflicts?: readonly string[]) {
  const own = annotationsOf(path);
  const copies = copiesOfNotes(path, conflicts);
  return { own, copies, all: copies.map(annotationsOf).reduce(joinCopy, own) };
}

function annotationsOf(path: string): readonly Annotation[] {
  const bytes = existsSync(dirname(path)) ? bytesIfThere(path) : undefined;
  if (!bytes) return [];
  const time = isoTime(statSync(path).mtime);
  const parts = partsOf(decodeLossless(bytes), time);
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [safe(part.annotation)]));
}

function safe(annotation: Annotation): Annotation {
  const { quote, before, after, section, ...place } = annotation.anchor;
  const texts = { quote: sanitizeCopy(quote), before: sanitizeCopy(before), after: sanitizeCopy(after) };
  return { ...annotation, note: sanitize(annotation.note), anchor: { ...place, ...texts, section: sanitize(section) } };
}
