import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { caseless } from '../../store/library/caseless.js';
import { type Kept, slugOfFile } from '../../store/library/kept.js';
import { binOf } from '../../store/library/library-bin.js';
import { libraryFolder } from '../../store/library/library-folder.js';
import { mayBeKept, readKept } from '../../store/library/list-library.js';
import type { Environment } from '../../system/environment.js';

/** Maximum number of files whose front matter is read while a shell waits: for articles, and for their tags. */
const MOST_ARTICLES = 100;
const MOST_FOR_TAGS = 2000;

/** Kept articles whose slug has a word that begins with what is typed, whatever its case, the newest first. */
export function keptNamed(env: Environment, library: string | undefined, typed: string): Promise<readonly Kept[]> {
  const start = `-${caseless(typed)}`;
  return newest(env, library, MOST_ARTICLES, (name) => `-${caseless(slugOfFile(name))}`.includes(start));
}

/** Articles in the bin, as `keptNamed` finds those in the library. */
export function removedNamed(env: Environment, library: string | undefined, typed: string): Promise<readonly Kept[]> {
  const folder = libraryFolder(env, library);
  return folder === undefined ? Promise.resolve([]) : keptNamed(env, binOf(folder), typed);
}

/** Tags of the newest articles, the most frequent first. */
export async function keptTags(env: Environment, library: string | undefined): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { tags } of await newest(env, library, MOST_FOR_TAGS, () => true))
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** Articles with certain file names, those with the latest days first; none if the library cannot be read. */
async function newest(
  env: Environment,
  library: string | undefined,
  most: number,
  fits: (name: string) => boolean,
): Promise<readonly Kept[]> {
  const folder = libraryFolder(env, library);
  const kept: Kept[] = [];
  for (const name of folder === undefined ? [] : namesIn(folder).filter(fits).slice(0, most)) {
    const found = await readKept(join(folder as string, name)).catch(() => undefined);
    if (found) kept.push(found);
  }
  return kept;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => mayBeKept(name) && !name.startsWith('.'))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}
