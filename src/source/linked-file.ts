import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { decodeAddress } from '../article/address.js';
import { READMES } from './descriptor.js';
import { ancestorWith, fileInVault } from './vault.js';

/**
 * Path of the file that a link means in an article of a folder, as on GitHub and in Obsidian: it may be without `.md`, name a folder for
 * its README, begin with "/" at the root of the repository, end with a query, or be the end of a path in the vault. Of a file that does
 * not exist, the path as written.
 * @param target address without its anchor
 */
export function linkedFile(folder: string, target: string): string {
  const path = decodeAddress(target.replace(/\?.*$/s, ''));
  const root = path.startsWith('/') ? ancestorWith(folder, '.git') : undefined;
  const written = [decodeAddress(target), path].map((name) => resolve(folder, name));
  const places = root === undefined ? written : [...written, join(root, path)];
  const found =
    places.flatMap((place) => [place, `${place}.md`, ...READMES.map((name) => join(place, name))]).find(isFile) ??
    fileInVault(folder, [path, `${path}.md`]);
  return relative('.', found ?? resolve(folder, path));
}

/** Whether a path names a regular file that can be reached. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
