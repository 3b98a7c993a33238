import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { absoluteAddress, isWebAddress } from '../article/address.js';
import { faults } from '../messages/faults.js';
import { libraryTexts } from '../messages/library/library-texts.js';
import type { Kept } from '../store/library/kept.js';
import { newestKept, readLibrary } from '../store/library/list-library.js';
import { codeOf, UserError } from '../system/errors.js';
import { realPath } from '../system/real-path.js';
import type { Edition } from './bundled.js';
import { bundledOrigin } from './bundled-origin.js';
import type { Collection, Entry } from './collection.js';
import { decode } from './decode.js';
import { fileOrigin, pathBeside } from './file-origin.js';
import { HTML_NAME, MARKDOWN_NAME } from './name-patterns.js';
import type { Content, Origin, TextOptions } from './origin.js';
import { unreadable } from './unreadable.js';
import { isPrivateAddress, isPrivateByName } from './web/private-address.js';
import type { WebAccess } from './web/web-access.js';
import { webOrigin } from './web/web-origin.js';

/** Kept article of a list. */
export interface KeptEntry extends Entry {
  readonly kept: Kept;
}

/** A kept article: its file, whose links are those of the page or the file from which it was saved. */
export function libraryOrigin({ path, slug, address }: Kept, access: WebAccess, as?: TextOptions): Origin {
  const file = fileOrigin(path, 'files', as);
  const origin: Origin = {
    get key() {
      return file.key;
    },
    get inVault() {
      return file.inVault;
    },
    name: file.name,
    resolve: file.resolve,
    describe: file.describe,
    can: file.can,
    as: file.as,
    ...(address === undefined ? {} : sourceOf(address, dirname(path), access)),
    slug,
    open: () => ({ ...file.open(), origin }) as Content,
  };
  return origin;
}

/** Meaning of an article's links and marks, which depends on the address or path from which it was saved. */
function sourceOf(address: string, library: string, access: WebAccess): Partial<Origin> {
  if (isWebAddress(address) && URL.canParse(address))
    return {
      address,
      resolve: (target) => webOrigin(absoluteAddress(target, address), access, undefined, publicly(address)),
      describe: (href) => absoluteAddress(href, address),
      inVault: false,
    };
  const [, edition, slug = ''] = /^bundled:(de|en)\/(.+)$/.exec(address) ?? [];
  if (edition) {
    const { resolve, describe } = bundledOrigin(slug, edition as Edition);
    return { resolve, describe, inVault: false };
  }
  if (!isAbsolute(address)) return {};
  return {
    // The file may be on another machine.
    resolve: (target) => pathBeside(existsSync(dirname(address)) ? dirname(address) : library, target),
    // A page has no links of a vault. MDX is known by its name, and a text without a title is called so.
    ...(HTML_NAME.test(address) ? { inVault: false } : {}),
    ...(MARKDOWN_NAME.test(address) ? { name: basename(address) } : {}),
  };
}

/** The address if it is a public one: its links may not lead to private ones. */
function publicly(address: string): string | undefined {
  const { hostname } = new URL(address);
  return isPrivateByName(hostname.replace(/^\[|\]$/g, ''), isPrivateAddress) ? undefined : address;
}

/** Says in the user's terms why a library could not be read. */
export const unreadableLibrary = (folder: string, error: unknown): UserError =>
  codeOf(error) === 'ENOTDIR'
    ? new UserError(libraryTexts.noFolder(folder), { cause: error })
    : unreadable(folder, error);

/** All kept articles of a library. */
const libraryCollection = (folder: string, access: WebAccess): Collection<KeptEntry> => {
  const real = realPath(folder);
  return {
    key: `library:${real}`,
    name: basename(resolve(folder)) || '/',
    library: folder,
    order: unreadFirst,
    find: () => findKept(folder, access, undefined, real),
  };
};

/**
 * Finds the kept articles of a library in wanted files, a few at a time.
 * @throws UserError if it cannot be read
 */
export async function* findKept(
  folder: string,
  access: WebAccess,
  isWanted?: (path: string) => boolean,
  real = realPath(folder),
) {
  try {
    for await (const { kept, unreachable } of readLibrary(folder, isWanted))
      yield { entries: kept.map((each) => keptEntry(each, folder, access, real)), unreachable };
  } catch (error) {
    throw unreadableLibrary(folder, error);
  }
}

/** Text of a file of a library; undefined if it cannot be read, or is larger than a number of bytes. */
export function readKeptText(path: string, most: number): string | undefined {
  try {
    const status = statSync(path);
    return status.isFile() && status.size <= most ? decode(readFileSync(path), path) : undefined;
  } catch {
    return undefined;
  }
}

/** @param real path of the folder without symbolic links */
export function keptEntry(kept: Kept, folder: string, access: WebAccess, real = realPath(folder)): KeptEntry {
  const path = relative(folder, kept.path);
  const { modified, size } = kept;
  return { path, modified, size, origin: () => libraryOrigin(kept, access), key: `file:${join(real, path)}`, kept };
}

/** Unread articles come before archived ones, and of each kind what was saved last. */
const unreadFirst = (a: Entry, b: Entry): number =>
  a.kept && b.kept
    ? Number(a.kept.read !== undefined) - Number(b.kept.read !== undefined) || newestKept(a.kept, b.kept)
    : 0;

/** The library, whose articles are listed. */
export const wholeLibrary = (folder: string, access: WebAccess): Origin & Required<Pick<Origin, 'collection'>> => ({
  key: undefined,
  name: basename(resolve(folder)) || '/',
  open: () => {
    throw new UserError(faults.folder(folder, undefined));
  },
  resolve: (target) => pathBeside(folder, target),
  describe: (href) => href,
  can: {},
  collection: libraryCollection(folder, access),
});
