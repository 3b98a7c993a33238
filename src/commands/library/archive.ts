import { dayOf } from '../../article/date.js';
import { libraryTexts } from '../../messages/library/library-texts.js';
import { changeKept } from '../../store/library/change-kept.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { ArchiveOptions } from '../command-options.js';
import { eachKept } from './library-of.js';

/** Marks kept articles as read today, or as unread again. Returns the exit code. */
export const archive = (io: Io, names: readonly string[], options: ArchiveOptions): Promise<number> =>
  eachKept(io, options, names, async ({ path, slug, read }) => {
    // The day on which it was read first stays.
    const day = options.undo ? undefined : (read ?? dayOf(new Date()));
    if (!(await changeKept(path, { read: day }, io.env))) throw new UserError(libraryTexts.unchangeable(path));
    return options.undo ? libraryTexts.unread(slug) : libraryTexts.archived(slug);
  });
