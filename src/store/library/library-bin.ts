import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { clearLeftOvers, moveFile, removeIfThere } from '../file.js';
import { makeFolders } from '../make-folder.js';
import { NOTES } from '../notes/notes-place.js';
import { caseless } from './caseless.js';
import { namesIn } from './free-name.js';
import { listLibrary } from './list-library.js';

/** Folder of the removed articles in a library, where Obsidian puts its removed notes, too. */
export const binOf = (folder: string): string => join(folder, '.trash');

/**
 * Moves a kept article into the bin, then its notes and its page in HTML. Returns its path there.
 * @throws Error of the system
 */
export const removeKept = (folder: string, path: string): string => moveAll(path, folder, binOf(folder));

/**
 * Moves the notes of an article and its page in HTML out of the bin to where they were, then the article. Returns its path.
 * @param before its path before it was removed, where that is known: in the bin, its name may have got a number
 * @throws Error of the system
 */
export const restoreKept = (folder: string, path: string, before = path): string =>
  moveAll(path, binOf(folder), folder, before);

/**
 * Removes the articles in the bin for good, with what belongs to them. Returns their number.
 * @throws Error of the system
 */
export async function emptyBin(folder: string): Promise<number> {
  const kept = await listLibrary(binOf(folder));
  // The article is removed last: as long as it is there, the bin can be emptied again.
  for (const { path } of kept) for (const end of [...COMPANIONS, '.md']) removeIfThere(stemOf(path) + end);
  if (existsSync(binOf(folder))) clearLeftOvers(binOf(folder));
  return kept.length;
}

/** Endings of the files that belong to an article's file: its notes, and its page in HTML. */
export const COMPANIONS = [NOTES, '.html'] as const;

/** Path of an article's file without its ending. */
export const stemOf = (path: string): string => path.replace(/\.md$/i, '');

/** Moves a file and those that belong to it to the same place below another folder, under names that are free there. */
function moveAll(path: string, from: string, to: string, named = path): string {
  const folder = join(to, relative(from, dirname(path)));
  makeFolders(folder);
  const stem = stemOf(path);
  const comesBack = to !== binOf(from);
  // Notes without an article at the new place are those that a killed program has left there.
  const companions = COMPANIONS.filter((ending) => existsSync(stem + ending));
  const name = basename(stemOf(named));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    const taken = namesIn(folder);
    const joins = comesBack && number === 1;
    const isTaken = (ending: string): boolean => !(joins && ending === NOTES) && taken.has(caseless(free + ending));
    if (['.md', ...companions].some(isTaken)) continue;
    const moved = join(folder, `${free}.md`);
    const moves = companions.map((ending) => [stem + ending, freeCompanion(join(folder, free), ending)] as const);
    // Killed in between, the article is in the bin and its notes are in the library, where they are found again.
    if (!comesBack) {
      if (!moveFile(path, moved)) continue;
      for (const [old, next] of moves) moveFile(old, next);
      return moved;
    }
    for (const [old, next] of moves) moveFile(old, next);
    if (moveFile(path, moved)) return moved;
    // Another program has taken the name meanwhile.
    for (const [old, next] of moves) moveFile(next, old);
  }
}

/**
 * Path for a file that belongs to an article. Where a reader that still showed a removed article has written notes on it meanwhile, those
 * that come back become a copy of these, which is joined with them as they are read.
 */
function freeCompanion(stem: string, ending: string): string {
  let free = stem + ending;
  for (let number = 1; ending === NOTES && existsSync(free); number += 1)
    free = `${stem}${NOTES.replace('.md', `_conflict-${number}.md`)}`;
  return free;
}
