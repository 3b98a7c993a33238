import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { slugOf } from '../../article/outline.js';
import type { Environment } from '../../system/environment.js';
import { xdgFolder } from '../../system/xdg.js';
import { digestOf, keyOf } from '../places.js';
import type { NotesContext } from './change-notes.js';
import { type NotesHeader, readHeader } from './notes-header.js';
import type { NotesSubject } from './notes-subject.js';

/*
 * Where the notes of an article are: beside a kept article, and in a folder of their own for any other, by what the notes are about.
 */

/** Ending of the names of files of notes. */
export const NOTES = '.notes.md';

/** Folder of the notes of articles that are not in the library; undefined without a home folder. */
export function notesFolder(env: Environment): string | undefined {
  const folder = xdgFolder('data', env);
  return folder && join(folder, 'notes');
}

/** File of the notes of a kept article. */
export const notesBeside = (path: string): string => path.replace(/\.md$/i, '') + NOTES;

/** Whether a file is in a folder. */
export const isInside = (path: string, folder: string | undefined): boolean =>
  folder !== undefined && dirname(path) === folder;

/** What a file of notes says it is about. */
export const sourceOf = (subject: NotesSubject): string =>
  subject.path ?? subject.address ?? subject.key ?? `text:${subject.digest()}`;

/** Path of the notes of an article that is not in the library, in their folder: the one that is there, or else the new one. */
export function placeOutside(folder: string, subject: NotesSubject): string {
  const mark = `-${digestOf(keyOf(subject.key, subject.digest)).slice(0, 8)}${NOTES}`;
  const names = namesIn(folder);
  const own = names.find((name) => name.endsWith(mark));
  return join(
    folder,
    own ?? movedFrom(folder, names, subject) ?? `${slugOf(subject.meta.title).slice(0, 60) || 'notes'}${mark}`,
  );
}

/** Name of the notes of a file that was renamed: they know its text, and the file that they are about is gone or another. */
function movedFrom(folder: string, names: readonly string[], subject: NotesSubject): string | undefined {
  if (subject.path === undefined || names.length === 0) return undefined;
  const digest = subject.digest().slice(0, 16);
  return names.find((name) => headerAt(join(folder, name)).digest?.includes(digest));
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(NOTES) && !name.startsWith('.'));
  } catch {
    return [];
  }
};

function headerAt(path: string): NotesHeader {
  try {
    return readHeader(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** What new notes of an article begin with, and where their links lead. */
export function contextOf(subject: NotesSubject, isKept: boolean): NotesContext {
  const { meta, path, address, edition, digest } = subject;
  const name = path === undefined ? undefined : basename(path);
  const about = { title: meta.title, author: meta.author, lang: meta.lang, date: meta.date };
  const source = isKept && name !== undefined ? name : sourceOf(subject);
  const known = isKept ? {} : { digest: digest().slice(0, 16) };
  const header = { ...about, source, edition, ...known };
  return {
    header: header as NotesHeader,
    href: hrefOf({ name, path, address }, isKept),
    heading: subject.heading ?? (() => undefined),
  };
}

function hrefOf(
  {
    name,
    path,
    address,
  }: { readonly name: string | undefined; readonly path: string | undefined; readonly address: string | undefined },
  isKept: boolean,
): string {
  const href =
    isKept && name !== undefined
      ? encodeURIComponent(name)
      : path === undefined
        ? (address ?? '')
        : pathToFileURL(path).href;
  return href.replace(/#.*/s, '').replace(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
