import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { yamlScalar } from '../../parse/yaml-scalar.js';
import { createFile, makeFolders } from '../file.js';
import { dayless, type Kept } from './kept.js';
import { keptName } from './kept-name.js';
import { readKept } from './list-library.js';

/** Article to be kept: what its front matter says, and its text in Markdown. */
export interface Keeping {
  readonly title: string;
  readonly author?: string | undefined;
  readonly site?: string | undefined;
  readonly address?: string | undefined;
  readonly date?: string | undefined;
  /** Time at which it is saved, in ISO 8601. */
  readonly saved: string;
  readonly lang?: string | undefined;
  readonly tags: readonly string[];
  readonly text: string;
}

/**
 * Writes an article into a file of its own in the library, and makes the folder if necessary.
 * @throws Error of the system
 */
export async function keep(folder: string, keeping: Keeping): Promise<Kept> {
  makeFolders(folder);
  const { text, tags, ...texts } = keeping;
  const lines = Object.entries(texts).flatMap(([key, value]) => (value ? [`${key}: ${yamlScalar(value)}`] : []));
  const list = tags.length === 0 ? [] : [`tags: [${tags.map((tag) => yamlScalar(tag)).join(', ')}]`];
  const data = `---\n${[...lines, ...list].join('\n')}\n---\n\n${text}`;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(keeping.date ?? '')?.[0] ?? keeping.saved.slice(0, 10);
  const path = createUnder(folder, keptName(keeping.title, day), data);
  return (await readKept(path)) as Kept;
}

/** Creates a file under a name that no other has, with a number if necessary. Returns its path. */
function createUnder(folder: string, name: string, data: string): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    const path = join(folder, `${free}.md`);
    if (!slugsIn(folder).has(fold(dayless(free))) && createFile(path, data)) return path;
  }
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

const slugsIn = (folder: string): ReadonlySet<string> =>
  new Set(readdirSync(folder).map((name) => fold(dayless(name.replace(/(?:\.notes)?\.md$/i, '')))));
