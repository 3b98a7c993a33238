import { fold } from '../../article/search/fold.js';
import { libraryListFaults } from '../../messages/library/library-list-texts.js';
import { libraryCollection } from '../../source/library-origin.js';
import type { Kept } from '../../store/library/kept.js';
import { newestKept } from '../../store/library/list-library.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { KeptOptions } from '../command-options.js';
import { accessOf } from '../requested-origin.js';

/**
 * The kept articles that fit some options, those saved last first, and the number of files that cannot be read.
 * @throws UserError if the library cannot be read, or the options exclude each other
 */
export async function selectKept(io: Io, folder: string, options: KeptOptions) {
  if (options.unread && options.archived) throw new UserError(libraryListFaults.bothStates, { exitCode: 2 });
  const entries = [];
  let notRead = 0;
  let total = 0;
  const fits = fitting(options);
  for await (const found of libraryCollection(folder, accessOf(io, options)).find()) {
    entries.push(...found.entries.filter(({ kept }) => fits(kept)));
    total += found.entries.length;
    notRead += found.unreachable;
  }
  return { entries: entries.sort((a, b) => newestKept(a.kept, b.kept)), total, notRead };
}

/** Whether an article has a state and all tags; case, accents and punctuation of tags do not matter. */
function fitting({ unread, archived, tag = '' }: KeptOptions): (kept: Kept) => boolean {
  const wanted = tag.split(',').flatMap((name) => foldTag(name) || []);
  return ({ read, tags }) => {
    if ((unread && read !== undefined) || (archived && read === undefined)) return false;
    const own = wanted.length === 0 ? [] : tags.map(foldTag);
    return wanted.every((name) => own.includes(name));
  };
}

const foldTag = (tag: string): string => fold(tag)[1];
