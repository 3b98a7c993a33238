import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../article/annotation/model.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Environment } from '../../system/environment.js';
import { readIfThere } from '../file.js';
import { annotationsIn } from './notes-file.js';
import { readHeader } from './notes-header.js';
import { articleBeside, notesFolder, notesIn } from './notes-place.js';

/** Notes on an article, with what they say about it. */
export interface ArticleNotes {
  /** Path of the file of notes. */
  readonly path: string;
  /** Path, address, or key of the article. */
  readonly source: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly annotations: readonly Annotation[];
}

/** All notes: those in the library, and those on other articles. Files that cannot be read are passed over. */
export async function* allNotes(env: Environment, library: string | undefined): AsyncIterable<ArticleNotes> {
  const seen = new Set<string>();
  const folders = [...(library === undefined ? [] : foldersIn(library)), notesFolder(env) ?? []].flat();
  for (const folder of folders)
    for (const name of notesIn(folder)) {
      const notes = readNotes(join(folder, name), folder !== notesFolder(env), seen);
      if (notes && notes.annotations.length > 0) yield notes;
    }
}

/** Maximum number of folders below each other. */
const DEEPEST = 12;

/** A folder and those inside it, without hidden ones. */
function foldersIn(folder: string, depth = 0): readonly string[] {
  const inner = depth < DEEPEST ? entriesOf(folder).filter((entry) => entry.isDirectory()) : [];
  const shown = inner.filter(({ name }) => !name.startsWith('.'));
  return [folder, ...shown.flatMap(({ name }) => foldersIn(join(folder, name), depth + 1))];
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Reads a file of notes; undefined if it cannot be read, or was read under another name. */
function readNotes(path: string, isBeside: boolean, seen: Set<string>): ArticleNotes | undefined {
  try {
    const real = realpathSync(path);
    if (seen.has(real)) return undefined;
    seen.add(real);
    const { title = '', author, source = '' } = readHeader(readIfThere(path) ?? '');
    return {
      path,
      source: isBeside ? articleBeside(path) : sanitizeLine(source),
      title: sanitizeLine(title),
      author: author === undefined ? undefined : sanitizeLine(author),
      annotations: annotationsIn(path),
    };
  } catch {
    return undefined;
  }
}
