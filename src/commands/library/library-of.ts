import { sanitizeLine } from '../../article/sanitize.js';
import type { Text } from '../../messages/language.js';
import { libraryTexts } from '../../messages/library/library-texts.js';
import { unreadableLibrary } from '../../source/library-origin.js';
import { findKept, listForNames } from '../../store/library/find-kept.js';
import type { Kept } from '../../store/library/kept.js';
import { libraryFolder } from '../../store/library/library-folder.js';
import { listLibrary } from '../../store/library/list-library.js';
import { isUserError, OutputError, UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import { unwritable } from '../../system/unwritable.js';
import type { SourceOptions } from '../command-options.js';

/**
 * Folder of the library.
 * @throws UserError without a home folder
 */
export function libraryOf({ env }: Io, { library }: Pick<SourceOptions, 'library'>): string {
  const folder = libraryFolder(env, library);
  if (folder === undefined) throw new UserError(libraryTexts.noHome);
  return folder;
}

/**
 * All kept articles of a library or of its bin, or at least those among which names are to be found.
 * @param library folder of the library, as messages name it
 * @throws UserError if the folder cannot be read
 */
export async function keptIn(
  folder: string,
  { names, library = folder }: { readonly names?: readonly string[]; readonly library?: string } = {},
): Promise<readonly Kept[]> {
  try {
    return await (names ? listForNames(folder, names) : listLibrary(folder));
  } catch (error) {
    throw unreadableLibrary(library, error);
  }
}

/** Maximum number of articles that a message names. */
const MOST = 8;

/** Slugs of articles in a message. */
export const slugsOf = (kept: readonly Kept[]): string =>
  kept
    .slice(0, MOST)
    .map(({ slug }) => slug)
    .join(', ') + (kept.length > MOST ? ', …' : '');

/**
 * The kept article that a command line names.
 * @param none message where there is none
 * @throws UserError that names the candidates if there are several, or a similar one if there is none
 */
export function namedKept(all: readonly Kept[], which: string, none = libraryTexts.none): Kept {
  const found = findKept(all, which);
  if (found.kind === 'one') return found.kept;
  if (found.kind === 'several')
    throw new UserError(libraryTexts.several(which, found.kept.length, slugsOf(found.kept)));
  throw new UserError(none(which, found.near?.slug));
}

/**
 * Changes kept articles one after the other; what goes wrong with one does not stop the others. Returns the exit code.
 * @param change changes an article and returns the message about it
 */
export async function eachKept(
  io: Io,
  options: Pick<SourceOptions, 'library'>,
  names: readonly string[],
  change: (kept: Kept, folder: string) => Promise<Text>,
): Promise<number> {
  const folder = libraryOf(io, options);
  const all = await keptIn(folder, { names });
  return eachNamed(io, names, async (name) => {
    const kept = namedKept(all, name);
    try {
      return await change(kept, folder);
    } catch (error) {
      throw unwritable(kept.path, error);
    }
  });
}

/** Performs an action for each of several names, and prints its result, or on standard error why it failed. Returns the exit code. */
export async function eachNamed<Name>(
  io: Io,
  names: readonly Name[],
  act: (name: Name) => Promise<Text>,
): Promise<number> {
  let code = 0;
  for (const name of names) {
    try {
      io.write(`${sanitizeLine((await act(name))[io.language])}\n`);
    } catch (error) {
      if (!isUserError(error) || error instanceof OutputError) throw error;
      io.warn(error.text[io.language]);
      code = error.exitCode;
    }
  }
  return code;
}
