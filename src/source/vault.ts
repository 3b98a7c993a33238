import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/*
 * A vault of Obsidian is a folder with a folder `.obsidian`. A link in one of its notes may name a file anywhere in the vault.
 */

/** Maximum number of entries that are examined in a vault, and in another folder; maximum depth of folders. */
const MOST_IN_VAULT = 50_000;
const MOST_ELSEWHERE = 5000;
const DEEPEST = 12;

/** Nearest folder, from a folder up, that has an entry; undefined if there is none. */
export function ancestorWith(folder: string, entry: string): string | undefined {
  for (let at = resolve(folder), up = dirname(at); ; at = up, up = dirname(at)) {
    if (existsSync(join(at, entry))) return at;
    if (up === at) return undefined;
  }
}

const MARK = '.obsidian';

/** Whether a folder is in a vault. */
export const isInVault = (folder: string): boolean => ancestorWith(folder, MARK) !== undefined;

const fold = (path: string): string => path.normalize('NFC').toLowerCase();

/**
 * File that a link in a note of a folder names by its path or the end of it, whatever its case: the one nearest to the top of the vault,
 * or below the folder if that is in no vault. Hidden folders, and links to others, are not searched.
 * @param paths paths that count, the better ones first
 */
export function fileInVault(folder: string, paths: readonly string[]): string | undefined {
  const vault = ancestorWith(folder, MARK);
  const top = vault ?? folder;
  const ends = paths.map((path) => `/${fold(path).replace(/^(?:\.{0,2}\/)+/, '')}`);
  for (const files of levelsOf(top, vault === undefined ? MOST_ELSEWHERE : MOST_IN_VAULT)) {
    const names = files.map(fold);
    const at = ends.map((end) => names.findIndex((name) => name.endsWith(end))).find((index) => index >= 0);
    if (at !== undefined) return join(top, files[at] ?? '');
  }
  return undefined;
}

/**
 * Paths of the files in a folder, then of those one folder deeper, and so on, each with "/" before it.
 * @param most number of entries after which no other folder is read
 */
function* levelsOf(top: string, most: number): Generator<readonly string[], void> {
  let left = most;
  let folders: readonly string[] = [''];
  for (let depth = 0; depth <= DEEPEST && folders.length > 0; depth += 1) {
    const level = { files: [] as string[], folders: [] as string[] };
    for (const folder of folders) {
      const entries = left > 0 ? entriesOf(join(top, folder)) : [];
      left -= entries.length;
      for (const entry of entries) {
        if (entry.isDirectory()) level.folders.push(`${folder}/${entry.name}`);
        else if (entry.isFile()) level.files.push(`${folder}/${entry.name}`);
      }
    }
    yield level.files;
    folders = level.folders;
  }
}

/** Entries of a folder in the order of their names, without hidden ones; none if it cannot be read. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
