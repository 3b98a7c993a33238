import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { decodeAddress } from '../article/address.js';
import { readmeIn } from './readme.js';
import { ancestorWith, fileInVault, isInVault } from './vault.js';

/**
 * Path of the file that a link means in an article of a folder, as on GitHub and in Obsidian: it may be without `.md`, name a folder,
 * with "/" at its end for the README in it, begin with "/" at the root of the repository, end with a query, or be the end of a path in the
 * vault. Of a file that does not exist, the path as written.
 * @param target address without its anchor
 */
export function linkedFile(folder: string, target: string): string {
  const path = decodeAddress(target.replace(/\?.*$/s, ''));
  const root = path.startsWith('/') ? ancestorWith(folder, '.git') : undefined;
  const written = [decodeAddress(target), path].map((name) => resolve(folder, name));
  const places = root === undefined ? written : [...written, join(root, path)];
  const asPage = /(?:^|\/)\.{0,2}$/.test(path);
  const file = places
    .flatMap((place) => [place, `${place}.md`, ...(asPage ? [readmeIn(place)] : [])])
    .find((place) => place !== undefined && isKind('isFile', place));
  const sub = places.find((place) => isKind('isDirectory', place));
  // In a vault, a note may have the name of the folder that it is in.
  const found = file ?? (isInVault(folder) ? undefined : sub) ?? fileInVault(folder, [path, `${path}.md`]) ?? sub;
  return relative('.', found ?? resolve(folder, path)) || '.';
}

/** Whether a path names a regular file, or a folder, that can be reached. */
function isKind(kind: 'isFile' | 'isDirectory', path: string): boolean {
  try {
    return statSync(path)[kind]();
  } catch {
    return false;
  }
}
