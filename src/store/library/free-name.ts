import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../system/errors.js';
import { createFile } from '../file.js';
import { caseless } from './caseless.js';
import { dayless } from './kept.js';

/**
 * Creates a Markdown file under a name whose slug no other file of the folder has, with a number if necessary. Returns its path.
 * @throws Error of the system
 */
export function createUnder(folder: string, name: string, data: string | Uint8Array): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    const path = join(folder, `${free}.md`);
    if (!slugsIn(folder).has(caseless(dayless(free))) && createFile(path, data)) return path;
  }
}

const slugsIn = (folder: string): ReadonlySet<string> =>
  new Set([...namesIn(folder)].map((name) => dayless(name.replace(/(?:\.notes)?\.md$|\.html$/, ''))));

/** Names in a folder, in the form in which file systems compare them; none if it is not there. */
export function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map(caseless));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Set();
    throw error;
  }
}
