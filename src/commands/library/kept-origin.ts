import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { faults } from '../../messages/faults.js';
import { libraryTexts } from '../../messages/library/library-texts.js';
import { libraryOrigin } from '../../source/library-origin.js';
import type { Origin, TextOptions } from '../../source/origin.js';
import type { WebAccess } from '../../source/web/web-access.js';
import { findKept, isSlugOf, listForNames, listSlugs } from '../../store/library/find-kept.js';
import type { Kept } from '../../store/library/kept.js';
import { libraryFolder } from '../../store/library/library-folder.js';
import { readKept } from '../../store/library/list-library.js';
import type { Environment } from '../../system/environment.js';
import { isUserError, UserError } from '../../system/errors.js';
import { slugsOf } from './library-of.js';

/** Folder of kept articles, and the way to read them. */
interface Reading {
  /** Folder of the library; undefined without a home folder. */
  readonly folder: string | undefined;
  readonly access: WebAccess;
  readonly as: TextOptions;
}

/**
 * The kept article that a name means: a file of the library, or a slug or words of a title where there is no such file. Its own origin
 * otherwise, which says what is wrong when it is opened.
 */
export async function keptOrigin(
  name: string,
  file: Origin,
  { folder, access, as }: Reading & { readonly folder: string },
): Promise<Origin> {
  if (existsSync(name)) {
    const kept = /\.md$/i.test(name) ? await readKept(resolve(name)).catch(() => undefined) : undefined;
    return kept ? libraryOrigin(kept, access, as) : file;
  }
  if (/^(?:\.{0,2}|~)\//.test(name)) return file;
  const found = findKept(await knownIn(folder, [name]), name);
  switch (found.kind) {
    case 'one':
      return libraryOrigin(found.kept, access, as);
    case 'several':
      return failing(file, new UserError(libraryTexts.several(name, found.kept.length, slugsOf(found.kept))));
    case 'none':
      return suggesting(file, name, /\.\w+$/.test(name) ? undefined : found.near?.slug);
    default:
      return found satisfies never;
  }
}

/** The kept article that words of its title name together; undefined if they name none, or one of them is a slug. */
export async function titledOrigin(
  words: readonly string[],
  { folder, access, as }: Reading,
): Promise<Origin | undefined> {
  const known = folder === undefined ? [] : await knownIn(folder, words);
  if (words.some((word) => known.some((kept) => isSlugOf(kept, word)))) return undefined;
  const found = findKept(known, words.join(' '));
  return found.kind === 'one' ? libraryOrigin(found.kept, access, as) : undefined;
}

/** Whether a word is exactly the slug of a kept article, with its day or without it. */
export async function isKeptSlug(word: string, env: Environment, library: string | undefined): Promise<boolean> {
  const folder = libraryFolder(env, library);
  const named = folder === undefined ? [] : await listSlugs(folder, [word]).catch(() => []);
  return named.some((kept) => isSlugOf(kept, word));
}

/** Kept articles among which names are to be found; none if the folder cannot be read, which is not a fault of a file that does not exist. */
const knownIn = (folder: string, names: readonly string[]): Promise<readonly Kept[]> =>
  listForNames(folder, names).catch(() => []);

const failing = (origin: Origin, error: UserError): Origin => ({
  ...origin,
  open: () => {
    throw error;
  },
});

/** An origin whose file does not exist; a kept article is suggested if no file is. */
function suggesting(origin: Origin, name: string, near: string | undefined): Origin {
  try {
    origin.open();
  } catch (error) {
    if (near !== undefined && isUserError(error) && error.text.en === faults.noSource(name).en)
      return failing(origin, new UserError(faults.noSource(name, near)));
  }
  return origin;
}
