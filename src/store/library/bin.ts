import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../system/errors.js';
import { makeFolders, remove } from '../file.js';
import type { Kept } from './kept.js';
import { readLibrary } from './list-library.js';

/** Folder of the removed articles in a library, where Obsidian puts its removed notes, too. */
export const binOf = (folder: string): string => join(folder, '.trash');

/**
 * Moves a kept article into the bin, with its notes and its page in HTML. Returns its path there.
 * @throws Error of the system
 */
export function removeKept(folder: string, path: string): string {
  return move(path, binOf(folder));
}

/**
 * Moves an article out of the bin. Returns its path.
 * @throws Error of the system
 */
export function restoreKept(folder: string, path: string): string {
  return move(path, folder);
}

/** All articles in the bin. */
export async function* readBin(folder: string) {
  yield* readLibrary(binOf(folder));
}

/** Removes what is in the bin for good. Returns the number of articles. */
export async function emptyBin(folder: string): Promise<number> {
  const kept: Kept[] = [];
  for await (const some of readBin(folder)) kept.push(...some.kept);
  for (const { path } of kept) for (const each of [path, ...companions(path)]) remove(each);
  return kept.length;
}

/** Files that belong to an article's file: its notes, and its page in HTML. */
function companions(path: string): readonly string[] {
  const stem = path.replace(/\.md$/i, '');
  return [`${stem}.notes.md`, `${stem}.html`].filter(existsSync);
}

/** Moves a file and those that belong to it into a folder, under names that are free there. */
function move(path: string, folder: string): string {
  makeFolders(folder);
  const stem = basename(path).replace(/\.md$/i, '');
  const taken = new Set(namesIn(folder));
  const endings = [path, ...companions(path)].map((each) => each.slice(path.length - 3));
  let free = stem;
  for (let number = 2; ['.md', '.notes.md', '.html'].some((end) => taken.has(fold(free + end))); number += 1)
    free = `${stem}-${number}`;
  const from = join(dirname(path), stem);
  for (const ending of endings) renameSync(from + ending, join(folder, free + ending));
  return join(folder, `${free}.md`);
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map(fold);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
