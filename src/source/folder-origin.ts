import { basename, join, resolve } from 'node:path';
import { faults } from '../messages/faults.js';
import { UserError } from '../system/errors.js';
import { realPath } from '../system/real-path.js';
import type { Collection, Entry } from './collection.js';
import type { Origin } from './origin.js';
import { readmeIn } from './readme.js';

/**
 * A folder, whose Markdown files are listed.
 * @param originOf makes the origin of a file
 */
export function folderOrigin(folder: string, originOf: (path: string) => Origin): Origin {
  const name = basename(resolve(folder)) || '/';
  let key: string | undefined;
  const collection: Collection = {
    // Asked for at each drawing, and the same even if a link on the way is replaced.
    get key() {
      key ??= `folder:${realPath(folder)}`;
      return key;
    },
    name,
    find: async function* () {
      const { walkFolder } = await import('./walk-folder.js');
      for (const { files, unreachable } of walkFolder(folder)) {
        const entries = files.map((file): Entry => ({ ...file, origin: () => originOf(join(folder, file.path)) }));
        yield { entries, unreachable };
      }
    },
  };
  return {
    key: undefined,
    name,
    open: () => {
      throw new UserError(faults.folder(folder, readmeIn(folder)));
    },
    resolve: (target) => originOf(join(folder, target)),
    describe: (href) => href,
    can: {},
    collection,
  };
}
