import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { realPath } from '../../system/real-path.js';
import { digestOf } from '../digest-of.js';
import { readIfThere } from '../file.js';
import { folded } from '../library/free-name.js';
import { nameOfTitle } from '../library/kept-name.js';
import { keyOf } from '../places.js';
import { foldersIn } from './folders-in.js';
import { notesFolder } from './notes-folder.js';
import { type NotesHeader, readHeader } from './notes-header.js';

import type { NotesSubject } from './notes-subject.js';

/*
 * Where the notes of an article are: beside a kept article, and in a folder of their own for any other, by what they are about.
 */

/** Ending of the names of files of notes. */
const NOTES = '.notes.md';
/** Maximum length of the part of a name that comes from the title, in bytes. */
const LONGEST = 80;
/** Number of bytes of a file in which its front matter is looked for. */
const HEAD = 16_384;
/** Lines that delimit front matter in YAML, TOML or JSON. */
const DELIMITER = /^(?:---|\.\.\.|\+\+\+|\{|\})[ \t]*$/;

/** File of notes that an article has, or would have. */
export interface NotesPlace {
  readonly path: string;
  /** Whether it is beside a kept article, in a folder that other programs use, too. */
  readonly isBeside: boolean;
  /** Path at which the notes are until the next change: their article was renamed. */
  readonly before?: string | undefined;
}

/** Whether a file's name is that of a file of notes. */
export const isNotesName = (name: string): boolean => name.endsWith(NOTES) && !name.startsWith('.');

/** Names in a folder; none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** File of the notes of a kept article. */
export const notesBeside = (path: string): string => path.replace(/\.md$/i, '') + NOTES;

/** Kept article of a file of notes. */
export const articleBeside = (notes: string): string => `${notes.slice(0, -NOTES.length)}.md`;

/** File of the notes of a kept article: the one beside it, or that of an article which was renamed or moved without its notes. */
export function placeBeside(library: string | undefined, path: string, subject: NotesSubject): NotesPlace {
  const place = { path: notesBeside(path), isBeside: true };
  if (library === undefined || existsSync(place.path)) return place;
  return { ...place, before: strayNotes(library)(subject.meta) };
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

/** File of the notes of an article that is not in the library; undefined without a home folder. */
export function placeOutside(env: Environment, subject: NotesSubject): NotesPlace | undefined {
  const folder = notesFolder(env);
  return folder === undefined ? undefined : { ...placeIn(folder, subject), isBeside: false };
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

/** The file that is there, or that of a file which was renamed since, or the new one. */
function placeIn(folder: string, subject: NotesSubject): Omit<NotesPlace, 'isBeside'> {
  const mark = `-${digestOf(keyOf(subject.key, subject.digest)).slice(0, 8)}${NOTES}`;
  const names = namesIn(folder).filter(isNotesName);
  const own = names.find((name) => name.endsWith(mark));
  const path = join(folder, own ?? `${nameOfTitle(subject.meta.title, LONGEST) || 'notes'}${mark}`);
  const before = own === undefined ? movedFrom(folder, names, subject) : undefined;
  return { path, before: before && join(folder, before) };
}

/** Name of the notes of a file that was renamed: they know its text, and the file that they are about is gone or has another. */
function movedFrom(folder: string, names: readonly string[], subject: NotesSubject): string | undefined {
  const digest = subject.path === undefined || names.length === 0 ? '' : shortDigest(subject);
  if (digest === '') return undefined;
  return names.find((name) => {
    const { digest: known, source } = headerAt(join(folder, name));
    return known?.split(' ').includes(digest) && source !== undefined && !hasText(source, digest);
  });
}

/** Beginning of the digest of an article's text; empty if it is not completely read. */
export const shortDigest = (subject: NotesSubject): string => subject.digest().slice(0, 16);

function hasText(path: string, digest: string): boolean {
  try {
    const text = (readIfThere(path) ?? '').replace(/^\ufeff/, '');
    return [text, text.replace(/\r\n?/g, '\n')].some((each) => digestOf(each).startsWith(digest));
  } catch {
    return false;
  }
}

const headerAt = (path: string): NotesHeader => {
  try {
    return readHeader(headOf(path));
  } catch {
    return {};
  }
};

/** Beginning of a file, as far as it may hold front matter. */
function headOf(path: string): string {
  // A pipe would never begin.
  if (!statSync(path).isFile()) return '';
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

/** Path, address or key of what notes are about. */
export const aboutOf = (subject: NotesSubject, { isBeside }: NotesPlace): string =>
  (isBeside && subject.path !== undefined ? basename(subject.path) : subject.path) ??
  subject.address ??
  keyOf(subject.key, subject.digest);
