import type { Located } from '../article/annotation/annotation.js';
import type { Article } from '../article/model.js';
import { open } from '../document/open.js';
import type { Opened } from '../document/opened.js';
import type { Origin } from '../source/origin.js';
import { libraryFolder } from '../store/library/library-folder.js';
import { mayHaveNotes } from '../store/notes/may-have-notes.js';
import type { Io } from '../system/io.js';
import type { SourceOptions } from './command-options.js';
import { withProgress } from './fetch-progress.js';

/**
 * Opens all of an article; its warning and the progress of a fetch go to standard error.
 * @param once whether the progress is only one line, as screen readers need it
 * @throws UserError if it cannot be read
 */
export const openWhole = async (io: Io, origin: Origin, once = false): Promise<Article> =>
  (await openAll(io, origin, once)).article;

/** Opens all of an article, as {@link openWhole} does, with the reader's own highlights and notes. */
export async function openAnnotated(
  io: Io,
  origin: Origin,
  options: SourceOptions,
  once = false,
): Promise<{ readonly article: Article; readonly annotations: readonly Located[] }> {
  const opened = await openAll(io, origin, once);
  if (!mayHaveNotes(io.env, libraryFolder(io.env, options.library), opened.origin))
    return { article: opened.article, annotations: [] };
  const { locatedIn } = await import('./notes/located-in.js');
  return { article: opened.article, annotations: locatedIn(io, opened, options) };
}

async function openAll(io: Io, origin: Origin, once: boolean): Promise<Opened> {
  const opened = await withProgress(io, origin, (request) => open(origin, request), once);
  if (opened.warning !== undefined) io.warn(opened.warning[io.language]);
  return opened;
}
