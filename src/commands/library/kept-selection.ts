import { fold } from '../../article/search/fold.js';
import { libraryListFaults } from '../../messages/library/library-list-texts.js';
import { findKept, type KeptEntry } from '../../source/library-origin.js';
import type { Kept } from '../../store/library/kept.js';
import { newestKept } from '../../store/library/list-library.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { KeptOptions } from '../command-options.js';
import { accessOf } from '../requested-origin.js';

/** Kept articles that fit some options, the number of those that were looked at, and that of files that cannot be read. */
export interface Selected {
  readonly entries: readonly KeptEntry[];
  readonly total: number;
  readonly notRead: number;
}

/**
 * Looks for the kept articles that fit some options, a few at a time, the latest names first.
 * @param isWanted whether a file is looked at
 * @throws UserError if the library cannot be read, the options exclude each other, or no tag is given
 */
export async function* selecting(
  io: Io,
  folder: string,
  options: KeptOptions,
  isWanted?: (path: string) => boolean,
): AsyncGenerator<Selected, void> {
  if (options.unread && options.archived) throw new UserError(libraryListFaults.bothStates, { exitCode: 2 });
  // A variable of a script that is empty would let everything through.
  if (options.tag !== undefined && wantedIn(options.tag).length === 0)
    throw new UserError(libraryListFaults.noTags, { exitCode: 2 });
  const fits = fitting(options);
  for await (const { entries, unreachable } of findKept(folder, accessOf(io, options), isWanted))
    yield { entries: entries.filter(({ kept }) => fits(kept)), total: entries.length, notRead: unreachable };
}

/** All that {@link selecting} finds, those saved last first. */
export async function selectKept(io: Io, folder: string, options: KeptOptions): Promise<Selected> {
  const entries: KeptEntry[] = [];
  let [total, notRead] = [0, 0];
  for await (const part of selecting(io, folder, options)) {
    entries.push(...part.entries);
    total += part.total;
    notRead += part.notRead;
  }
  return { entries: entries.sort(newestFirst), total, notRead };
}

/** Order of kept articles in what is printed: those saved last come first. */
export const newestFirst = (a: KeptEntry, b: KeptEntry): number => newestKept(a.kept, b.kept);

/** Whether an article has a state and all tags; case, accents and punctuation of tags do not matter. */
function fitting({ unread, archived, tag = '' }: KeptOptions): (kept: Kept) => boolean {
  const wanted = wantedIn(tag);
  return ({ read, tags }) => {
    if ((unread && read !== undefined) || (archived && read === undefined)) return false;
    const own = wanted.length === 0 ? [] : tags.map(foldTag);
    return wanted.every((name) => own.includes(name));
  };
}

const wantedIn = (tag: string): readonly string[] => tag.split(',').flatMap((name) => foldTag(name) || []);

const foldTag = (tag: string): string => fold(tag)[1];
