import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { realPath } from '../../system/real-path.js';
import { caseless } from '../library/caseless.js';
import { type FolderNames, foldersIn } from './folders-in.js';
import type { NotesHeader } from './notes-header.js';
import { articleBeside, isNotesName, type NotesPlace, notesBeside } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { HEAD, headerAt, headOf } from './read-head.js';

/* Location of a kept article's notes: beside it, unless only one of the two was moved. */

/** Lines that delimit front matter in YAML, TOML or JSON. */
const DELIMITER = /^(?:---|\.\.\.|\+\+\+|\{|\})[ \t]*$/;

/** File of the notes of a kept article: the one beside it, or that of an article which was renamed or moved without its notes. */
export function placeBeside(library: string | undefined, path: string, subject: NotesSubject): NotesPlace {
  const place = { path: notesBeside(path), isBeside: true };
  if (library === undefined || existsSync(place.path)) return place;
  return { ...place, before: strayNotes(library)(subject.meta, path) };
}

/**
 * Whether a file is a kept article: it is in the library, and says when it was saved.
 * @param textOf text of the file, where it is known; the file itself may be gone for a while
 */
export function isKept(path: string | undefined, library: string | undefined, textOf = headOf): boolean {
  if (path === undefined || library === undefined || !/\.md$/i.test(path)) return false;
  try {
    if (!`${realPath(dirname(path))}${sep}`.startsWith(`${realPath(library)}${sep}`)) return false;
    const [first = '', ...lines] = textOf(path)
      .slice(0, HEAD)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
    const end = lines.findIndex((line) => DELIMITER.test(line));
    return DELIMITER.test(first) && lines.slice(0, end).some((line) => /^[ \t]*"?saved"?[ \t]*[:=]/.test(line));
  } catch {
    return false;
  }
}

/** Article as its notes describe it. */
type Described = Pick<NotesSubject['meta'], 'title' | 'author' | 'date'>;

/**
 * Finds the notes of an article that were left where it was: the only ones in the library that describe it, or that have no header, under
 * its name or, as it was renamed, under that of no other article.
 */
export function strayNotes(library: string): (article: Described, path: string) => string | undefined {
  const folders = [...foldersIn(library)];
  const paths = orphansIn(folders);
  // Most libraries have none, and thousands of names.
  if (paths.length === 0) return () => undefined;
  const articles = folders.flatMap(({ names }) => names.filter((name) => !isNotesName(name)).map(caseless));
  const orphans = paths.map((path) => {
    const name = caseless(basename(articleBeside(path)));
    return { path, name, header: headerAt(path), owners: articles.filter((other) => other === name).length };
  });
  return (article, path) => {
    const own = caseless(basename(path));
    const [found, another] = orphans.filter(({ name, header, owners }) =>
      name === own
        ? owners < 2 && (header.title === undefined || isAbout(header, article))
        : owners === 0 && isAbout(header, article),
    );
    return another === undefined ? found?.path : undefined;
  };
}

/** Files of notes in folders whose article is not beside them. */
const orphansIn = (folders: readonly FolderNames[]): readonly string[] =>
  folders.flatMap(({ folder, names }) => {
    const notes = names.filter(isNotesName);
    const all = new Set(notes.length === 0 ? [] : names.map(caseless));
    return notes.filter((name) => !all.has(caseless(articleBeside(name)))).map((name) => join(folder, name));
  });

/** Whether the header of notes names an article. */
const isAbout = (header: NotesHeader, { title, author, date }: Described): boolean =>
  header.title === title && header.author === author && header.date === date;
