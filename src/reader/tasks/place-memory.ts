import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Messages } from '../../messages/ui.js';
import { addPlaces, type PlaceEntries, type PlaceEntry, placesFile, readPlaces } from '../../store/places.js';
import type { Environment } from '../../system/environment.js';
import { codeOf } from '../../system/errors.js';

/** Remembered places of one state file: read when they are first asked for, and written when they are saved. */
export interface PlaceMemory {
  readonly entries: () => PlaceEntries;
  readonly add: (key: string, entry: PlaceEntry) => void;
  readonly save: () => void;
}

/**
 * @param file path of the state file; undefined if nothing can be remembered
 * @param most maximum number of remembered articles
 * @param tell receives each fault, in one sentence; after the first one, the file is left alone
 */
export function createPlaceMemory(
  file: string | undefined,
  most: number,
  messages: Messages,
  tell: (fault: string) => void,
): PlaceMemory {
  let known: Record<string, PlaceEntry> | undefined;
  let added: Record<string, PlaceEntry> = {};
  let works = true;
  const attempt = <Value>(action: (path: string) => Value): Value | undefined => {
    if (!works || file === undefined) return undefined;
    try {
      return action(file);
    } catch (error) {
      works = false;
      tell(messages.cannotRemember(file, codeOf(error) ?? String(error)));
      return undefined;
    }
  };
  const entries = (): Record<string, PlaceEntry> => {
    if (known) return known;
    const read = attempt(readPlaces);
    known = { ...read?.entries };
    if (read?.aside !== undefined) {
      tell(messages.setAside(read.aside));
      // The valid entries are kept in the new file.
      added = { ...known };
    }
    return known;
  };
  return {
    entries,
    add: (key, entry) => {
      entries()[key] = entry;
      added[key] = entry;
    },
    save: () => {
      if (Object.keys(added).length === 0) return;
      attempt((path) => addPlaces(path, added, most));
      added = {};
    },
  };
}

/** State file of kept articles, of which there may be very many, and whether a key is that of such an article. */
export interface KeptPlaces {
  readonly file: string | undefined;
  readonly holds: (key: string) => boolean;
}

/** @param library folder of the library; undefined if there is none */
export function keptPlaces(env: Environment, library: string | undefined): KeptPlaces {
  let start: string | undefined;
  const holds = (key: string): boolean => {
    start ??= library && startOfKeys(library);
    return start !== undefined && key.startsWith(start);
  };
  return { file: placesFile(env, 'kept-places'), holds };
}

/** Beginning of the keys of the files in a folder; undefined until the folder exists. */
function startOfKeys(folder: string): string | undefined {
  try {
    return `file:${realpathSync(folder)}${sep}`;
  } catch {
    return undefined;
  }
}
