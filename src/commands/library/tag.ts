import { libraryTexts } from '../../messages/library/library-texts.js';
import { changeKept } from '../../store/library/change-kept.js';
import { readKept } from '../../store/library/list-library.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { TagOptions } from '../command-options.js';
import { eachKept } from './library-of.js';

/** Adds tags to a kept article, or takes them away. Returns the exit code. */
export async function tag(io: Io, [which = '', ...words]: readonly string[], options: TagOptions): Promise<number> {
  const tags = tagsIn(words);
  if (tags.length === 0) throw new UserError(libraryTexts.noTag, { exitCode: 2 });
  return eachKept(io, options, [which], async ({ path, slug }) => {
    if (!(await changeKept(path, options.remove ? { untag: tags } : { tag: tags }, io.env)))
      throw new UserError(libraryTexts.unchangeable(path));
    return libraryTexts.tagged(slug, (await readKept(path))?.tags.join(', ') ?? '');
  });
}

/** Tags in words of a command line, with commas between them or not. */
export const tagsIn = (words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => word.split(',')).flatMap((word) => word.trim().replace(/^#+/, '') || [])),
];
