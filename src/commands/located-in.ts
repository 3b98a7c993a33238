import { inTextOrder } from '../article/annotation/in-text-order.js';
import { locate } from '../article/annotation/locate.js';
import type { Located } from '../article/annotation/model.js';
import type { Opened } from '../document/opened.js';
import { printedNoteTexts } from '../messages/printed-note-texts.js';
import { libraryFolder } from '../store/library/library-folder.js';
import { notesOf } from '../store/notes/notes-file.js';
import { subjectOf } from '../store/notes/notes-subject.js';
import { digestOf } from '../store/places.js';
import { codeOf } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { SourceOptions } from './command-options.js';

/** The reader's own highlights and notes on an article, with their passages, in the order of the text. What cannot be read is told on standard error. */
export function locatedIn(io: Io, { article, origin, markdown }: Opened, options: SourceOptions): readonly Located[] {
  const subject = subjectOf(article, origin, () => digestOf(markdown()));
  const notes = notesOf(io.env, libraryFolder(io.env, options.library), subject);
  try {
    return inTextOrder(locate(article, notes.read()));
  } catch (error) {
    io.warn(printedNoteTexts.notRead(notes.path ?? '', codeOf(error) ?? String(error))[io.language]);
    return [];
  }
}
