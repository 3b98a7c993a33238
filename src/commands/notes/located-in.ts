import type { Located } from '../../article/annotation/annotation.js';
import { inTextOrder } from '../../article/annotation/in-text-order.js';
import { locate } from '../../article/annotation/locate.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Opened } from '../../document/opened.js';
import { printedNoteTexts } from '../../messages/notes/printed-note-texts.js';
import { digestOf } from '../../store/digest-of.js';
import { libraryFolder } from '../../store/library/library-folder.js';
import { notesOf } from '../../store/notes/notes-file.js';
import { subjectOf } from '../../store/notes/notes-subject.js';
import { codeOf } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { SourceOptions } from '../command-options.js';

/**
 * The reader's own highlights and notes on an article, with their passages, in the order of the text. If they cannot be read, standard
 * error says so.
 */
export function locatedIn(
  { env, warn, language }: Io,
  { article, origin, markdown }: Opened,
  options: SourceOptions,
): readonly Located[] {
  const subject = subjectOf(article, origin, () => digestOf(markdown()));
  const notes = notesOf(env, libraryFolder(env, options.library), subject);
  try {
    return inTextOrder(locate(article, notes.read()));
  } catch (error) {
    warn(printedNoteTexts.notRead(sanitizeLine(notes.path), codeOf(error) ?? String(error))[language]);
    return [];
  }
}
