import { basename, dirname, resolve } from 'node:path';
import { absoluteAddress, isWebAddress } from '../article/address.js';
import type { Kept } from '../store/library/kept.js';
import { readLibrary } from '../store/library/list-library.js';
import type { Collection, Entry } from './collection.js';
import { fileOrigin, pathBeside } from './file-origin.js';
import type { Content, Origin, TextOptions } from './origin.js';
import { realPath } from './real-path.js';
import { unreadable } from './unreadable.js';
import type { WebAccess } from './web/web-access.js';
import { webOrigin } from './web/web-origin.js';

/** Kept article of a list. */
export interface KeptEntry extends Entry {
  readonly kept: Kept;
}

/** A kept article: its file, whose links are those of the page or the file from which it was saved. */
export function libraryOrigin({ path, address }: Kept, access: WebAccess, as?: TextOptions): Origin {
  const file = fileOrigin(path, 'files', as);
  const origin: Origin = Object.defineProperties({} as Origin, {
    ...Object.getOwnPropertyDescriptors(file),
    ...Object.getOwnPropertyDescriptors(linksOf(address, access)),
    open: { value: (): Content => ({ ...file.open(), origin }) as Content, enumerable: true },
  });
  return origin;
}

/** What links mean in an article that was saved from an address or a path. */
function linksOf(from: string | undefined, access: WebAccess): Partial<Origin> {
  if (from === undefined) return {};
  if (!isWebAddress(from)) return { resolve: (target) => pathBeside(dirname(from), target) };
  return {
    address: from,
    resolve: (target) => webOrigin(absoluteAddress(target, from), access, undefined, from),
    describe: (href) => absoluteAddress(href, from),
  };
}

/** All kept articles of a library. */
export const libraryCollection = (folder: string, access: WebAccess): Collection<KeptEntry> => ({
  key: `library:${realPath(folder)}`,
  name: basename(resolve(folder)) || '/',
  find: async function* () {
    try {
      for await (const { kept, unreachable } of readLibrary(folder))
        yield { entries: kept.map((each) => entryOf(each, folder, access)), unreachable };
    } catch (error) {
      throw unreadable(folder, error);
    }
  },
});

const entryOf = (kept: Kept, folder: string, access: WebAccess): KeptEntry => ({
  path: kept.path.slice(folder.length + 1),
  modified: Date.parse(kept.saved) || kept.modified,
  size: kept.size,
  origin: () => libraryOrigin(kept, access),
  kept,
});
