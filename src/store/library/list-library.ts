import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../system/errors.js';
import { type Kept, keptOf } from './kept.js';
import { readData } from './read-data.js';

/** Some of the kept articles, and the number of files that cannot be read. */
export interface SomeKept {
  readonly kept: readonly Kept[];
  readonly unreachable: number;
}

/** Number of files after which others have their turn, and maximum number of folders below each other. */
const SLICE = 200;
const DEEPEST = 12;

/**
 * Reads the front matter of all kept articles, a few at a time, in any order. Hidden entries and foreign files are skipped, and files
 * that are not wanted.
 * @throws Error of the system if the folder is there and cannot be read
 */
export async function* readLibrary(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): AsyncGenerator<SomeKept, void> {
  let paths: string[] = [];
  for (const path of filesIn(folder)) {
    if (!isWanted(path) || paths.push(path) < SLICE) continue;
    yield await readAll(paths);
    paths = [];
  }
  yield await readAll(paths);
}

/**
 * All kept articles, or those in wanted files, the newest first.
 * @throws Error of the system if the folder is there and cannot be read
 */
export async function listLibrary(folder: string, isWanted?: (path: string) => boolean): Promise<readonly Kept[]> {
  const all: Kept[] = [];
  for await (const { kept } of readLibrary(folder, isWanted)) all.push(...kept);
  return all.sort(newestKept);
}

/** Order of a list: what was saved last comes first. */
export const newestKept = (a: Kept, b: Kept): number =>
  a.saved === b.saved ? (a.path < b.path ? -1 : 1) : a.saved > b.saved ? -1 : 1;

async function readAll(paths: readonly string[]): Promise<SomeKept> {
  const kept: Kept[] = [];
  let unreachable = 0;
  for (const path of paths) {
    try {
      const found = await readKept(path);
      if (found) kept.push(found);
    } catch {
      unreachable += 1;
    }
  }
  return { kept, unreachable };
}

/**
 * A kept article; undefined if the file is not one.
 * @throws Error of the system
 */
export async function readKept(path: string): Promise<Kept | undefined> {
  const status = statSync(path);
  const data = status.isFile() ? await readData(path) : undefined;
  return data && keptOf(path, data, { modified: status.mtimeMs, size: status.size });
}

/** Whether a name is that of a file that may be a kept article. */
export const mayBeKept = (name: string): boolean => /\.md$/i.test(name) && !/\.notes\.md$/i.test(name);

function* filesIn(folder: string, depth = 0): Generator<string, void> {
  for (const entry of entriesOf(folder, depth)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < DEEPEST) yield* filesIn(path, depth + 1);
    } else if ((entry.isFile() || entry.isSymbolicLink()) && mayBeKept(entry.name)) yield path;
  }
}

function entriesOf(folder: string, depth: number): readonly Dirent[] {
  try {
    // Names begin with days: the latest articles are known first.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));
  } catch (error) {
    if (depth > 0 || codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
