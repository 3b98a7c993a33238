import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../article/annotation/model.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Environment } from '../../system/environment.js';
import { annotationsIn } from './notes-file.js';
import { readHeader } from './notes-header.js';
import { NOTES, notesFolder } from './notes-place.js';

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
  for (const folder of [library, notesFolder(env)]) {
    for (const name of folder === undefined ? [] : namesIn(folder)) {
      const notes = readNotes(join(folder as string, name), folder === library);
      if (notes && notes.annotations.length > 0) yield notes;
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(NOTES) && !name.startsWith('.'));
  } catch {
    return [];
  }
}

function readNotes(path: string, isKept: boolean): ArticleNotes | undefined {
  try {
    const { title = '', author, source = '' } = readHeader(readFileSync(path, 'utf8'));
    return {
      path,
      source: isKept ? `${path.slice(0, -NOTES.length)}.md` : sanitizeLine(source),
      title: sanitizeLine(title),
      author: author === undefined ? undefined : sanitizeLine(author),
      annotations: annotationsIn(path),
    };
  } catch {
    return undefined;
  }
}
