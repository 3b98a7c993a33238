import { completeAnchor } from '../../../article/annotation/anchor-of.js';
import type { AnnotationChange } from '../../../article/annotation/annotation.js';
import type { Article } from '../../../article/model.js';
import { digestOf } from '../../../store/digest-of.js';
import { isKept } from '../../../store/notes/notes-beside.js';
import { type NotesFile, notesOf, UnwrittenNote } from '../../../store/notes/notes-file.js';
import { subjectOf } from '../../../store/notes/notes-subject.js';
import { type WaitingNotes, writePending } from '../../../store/notes/write-notes.js';
import type { Environment } from '../../../system/environment.js';
import { codeOf } from '../../../system/errors.js';
import type { Loaded } from '../../state/state.js';
import { digestOfLoaded } from '../digest-of-loaded.js';

/** Outcome for a change that could not be written: its file, the reason, and whether it waits on the disk. */
export interface Unwritten {
  readonly path: string;
  readonly reason: string;
  readonly waits: boolean;
}

/** The notes on an article of the reader. */
export function notesOfLoaded(env: Environment, library: string | undefined, loaded: Loaded): NotesFile {
  const { article, origin } = loaded;
  const subject = subjectOf(article, origin, () => digest(loaded));
  // A kept article remains one while its folder is gone.
  const kept = isKept(subject.path, library) || isKept(subject.path, library, loaded.markdown);
  return notesOf(env, library, { ...subject, isKept: kept });
}

/** SHA-256 of a text; empty if it is not completely read and something else identifies the article. */
const digest = (loaded: Loaded): string =>
  loaded.reading && loaded.origin.key === undefined ? digestOf(loaded.markdown()) : digestOfLoaded(loaded);

/**
 * Writes a change of the notes on an article; undefined if that is done.
 * @param article the article as it was when the change was made
 */
export function saveNote(
  env: Environment,
  library: string | undefined,
  loaded: Loaded,
  { article, change }: { readonly article: Article; readonly change: AnnotationChange },
): Unwritten | undefined {
  const notes = notesOfLoaded(env, library, loaded);
  try {
    notes.change(withCompleteAnchor(article, change));
    return undefined;
  } catch (error) {
    if (!(error instanceof UnwrittenNote)) throw error;
    return { path: notes.path, reason: codeOf(error.cause) ?? String(error.cause ?? 'HOME'), waits: error.waits };
  }
}

function withCompleteAnchor(article: Article, change: AnnotationChange): AnnotationChange {
  if (change.kind === 'remove') return change;
  const { annotation } = change;
  return { ...change, annotation: { ...annotation, anchor: completeAnchor(article, annotation.anchor) } };
}

/** Writes the changes that wait since an earlier run. */
export const saveWaiting = (env: Environment): WaitingNotes => writePending(env);
