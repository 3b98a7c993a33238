import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { realPath } from '../../system/real-path.js';
import { folded } from '../library/folded.js';
import { foldersIn } from './folders-in.js';
import type { NotesHeader } from './notes-header.js';
import { articleBeside, isNotesName, type NotesPlace, notesBeside } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';
import { HEAD, headerAt, headOf } from './read-head.js';

/*
 * Where the notes of a kept article are: beside it, as far as both were not moved.
 */

/** Lines that delimit front matter in YAML, TOML or JSON. */
const DELIMITER = /^(?:---|\.\.\.|\+\+\+|\{|\})[ \t]*$/;

/** File of the notes of a kept article: the one beside it, or that of an article which was renamed or moved without its notes. */
export function placeBeside(library: string | undefined, path: string, subject: NotesSubject): NotesPlace {
  const place = { path: notesBeside(path), isBeside: true };
  if (library === undefined || existsSync(place.path)) return place;
  return { ...place, before: strayNotes(library)(subject.meta) };
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

/** Finds the only file of notes in the library that names an article and has none beside it. */
export function strayNotes(library: string): (article: Described) => string | undefined {
  const orphans = orphansIn(library).map((path) => ({ path, header: headerAt(path) }));
  return (article) => {
    const [found, another] = orphans.filter(({ header }) => isAbout(header, article));
    return another === undefined ? found?.path : undefined;
  };
}

/** Files of notes in the library whose article is not beside them. */
function orphansIn(library: string): readonly string[] {
  return [...foldersIn(library)].flatMap(({ folder, names }) => {
    const all = new Set(names.map(folded));
    const orphans = names.filter((name) => isNotesName(name) && !all.has(folded(articleBeside(name))));
    return orphans.map((name) => join(folder, name));
  });
}

/** Whether the header of notes names an article. */
const isAbout = (header: NotesHeader, { title, author, date }: Described): boolean =>
  header.title === title && header.author === author && header.date === date;
