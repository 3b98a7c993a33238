import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Annotation } from '../../article/annotation/annotation.js';
import { withChange } from '../../article/annotation/with-change.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Environment } from '../../system/environment.js';
import { readIfThere } from '../file.js';
import { conflictsIn } from './copies-of-notes.js';
import { foldersIn } from './folders-in.js';
import { notesFolder } from './notes-folder.js';
import { type NotesHeader, readHeader } from './notes-header.js';
import { articleBeside, isNotesName, namesIn } from './notes-place.js';
import { readPending } from './pending-notes.js';
import { readPlaceLine } from './place-line.js';
import { annotationsIn } from './read-notes.js';

/** Notes on an article, with what they say about it. */
export interface ArticleNotes {
  /** Path of the file of notes. */
  readonly path: string;
  /** Path, address, or key of the article. */
  readonly source: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly annotations: readonly Annotation[];
  /** Titles of sections by their slugs. */
  readonly sections: ReadonlyMap<string, string>;
}

/**
 * All notes: those in the library, and those on other articles, with the changes that wait to be written. Of files that cannot be read,
 * only these changes are there.
 */
export async function* allNotes(env: Environment, library: string | undefined): AsyncIterable<ArticleNotes> {
  const seen = new Set<string>();
  const waiting = new Map(readPending(env).map((pending) => [pending.path, pending]));
  const outside = notesFolder(env);
  const folders = function* () {
    if (library !== undefined) yield* foldersIn(library);
    if (outside !== undefined) yield { folder: outside, names: namesIn(outside) };
  };
  for (const { folder, names } of folders()) {
    const conflicts = conflictsIn(names);
    for (const name of names.filter(isNotesName)) {
      const path = join(folder, name);
      const notes = readNotes(path, folder !== outside, seen, conflicts);
      if (!notes) continue;
      const annotations = waiting.get(path)?.changes.reduce(withChange, notes.annotations) ?? notes.annotations;
      waiting.delete(path);
      if (annotations.length > 0) yield { ...notes, annotations };
    }
  }
  for (const { path, isBeside, header, titles, changes } of waiting.values()) {
    const annotations = changes.reduce(withChange, []);
    const isWanted = !isBeside || (library !== undefined && path.startsWith(join(library, sep)));
    if (isWanted && annotations.length > 0)
      yield { path, ...subjectOf(header, path, isBeside), annotations, sections: new Map(Object.entries(titles)) };
  }
}

/** Facts about the article in a header. */
const subjectOf = ({ title = '', author, source = '' }: NotesHeader, path: string, isBeside: boolean) => ({
  source: isBeside ? articleBeside(path) : sanitizeLine(source),
  title: sanitizeLine(title),
  author: author === undefined ? undefined : sanitizeLine(author),
});

/** Reads a file of notes; undefined if it cannot be read, or was read under another name. */
function readNotes(
  path: string,
  isBeside: boolean,
  seen: Set<string>,
  conflicts: readonly string[],
): ArticleNotes | undefined {
  try {
    const real = realpathSync(path);
    if (seen.has(real)) return undefined;
    seen.add(real);
    const text = readIfThere(path) ?? '';
    return {
      path,
      ...subjectOf(readHeader(text), path, isBeside),
      annotations: annotationsIn(path, conflicts),
      sections: sectionsIn(text),
    };
  } catch {
    return undefined;
  }
}

/** Titles of sections by their slugs, as the links to places in a file of notes name them. */
function sectionsIn(text: string): ReadonlyMap<string, string> {
  const places = text.split(/\r?\n/).flatMap((line) => readPlaceLine(line) ?? []);
  return new Map(places.map(({ section, title }) => [section, section && sanitizeLine(title)]));
}
