import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Maximum number of folders below each other. */
const DEEPEST = 12;

/** A folder with its files' names. */
export interface FolderNames {
  readonly folder: string;
  readonly names: readonly string[];
}

/** A folder of the library and those inside it, without hidden ones, with their files' names. */
export function* foldersIn(folder: string, depth = 0): Generator<FolderNames> {
  const entries = entriesOf(folder);
  yield { folder, names: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name) };
  if (depth < DEEPEST)
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith('.')) yield* foldersIn(join(folder, entry.name), depth + 1);
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
