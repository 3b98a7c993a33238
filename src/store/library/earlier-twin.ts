import { rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Kept } from './kept.js';
import { stemOf } from './library-bin.js';
import { listLibrary } from './list-library.js';

/**
 * The article from the same address that another program kept under the same name, without or with a lower number, while this one was
 * fetched; this one is removed. Undefined if there is none, as usual.
 * @throws Error of the system
 */
export async function earlierTwin(kept: Kept): Promise<Kept | undefined> {
  const { path, address } = kept;
  const own = stemOf(path);
  const stem = own.replace(/-\d+$/, '');
  if (address === undefined || stem === own) return undefined;
  const isEarlier = (other: string): boolean => {
    const [name, end] = [stemOf(other), stemOf(other).slice(stem.length)];
    const isSame = name.startsWith(stem) && /^(?:-\d+)?$/.test(end);
    return isSame && (name.length < own.length || (name.length === own.length && name < own));
  };
  const found = await listLibrary(dirname(path), (other) => basename(other) !== basename(path) && isEarlier(other));
  const twin = found.find((other) => other.address === address && !other.conflict);
  if (twin) for (const file of [path, `${own}.html`]) rmSync(file, { force: true });
  return twin;
}
