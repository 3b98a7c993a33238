import { sanitizeLine } from '../../article/sanitize.js';
import type { KeptEntry } from '../../source/library-origin.js';
import { type PlaceEntries, peekPlaces, placesFile } from '../../store/places.js';
import type { Environment } from '../../system/environment.js';

/** Share of each kept article that was read, from 0 to 1, by the key of its origin. */
export function progressOf(env: Environment): (entry: KeptEntry) => number | undefined {
  const entries: PlaceEntries = peekPlaces(placesFile(env, 'kept-places'));
  return ({ key }) => (key !== undefined && Object.hasOwn(entries, key) ? entries[key]?.seen : undefined);
}

/** Describes a kept article as JSON. */
export function jsonOfKept({ kept }: KeptEntry, progress?: number) {
  const { path, modified: _, size: bytes, slug, title, ...others } = kept;
  return { slug, path: sanitizeLine(path), title, ...others, bytes, ...(progress === undefined ? {} : { progress }) };
}
