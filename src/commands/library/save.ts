import { keepOrigin } from '../../library/keep-article.js';
import { libraryTexts } from '../../messages/library/library-texts.js';
import { codeOf, UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import { unwritable } from '../../system/unwritable.js';
import type { SaveOptions } from '../command-options.js';
import { withProgress } from '../fetch-progress.js';
import { requestedOrigins } from '../requested-origin.js';
import { eachNamed, keptIn, libraryOf } from './library-of.js';
import { tagsIn } from './tag.js';

/**
 * Keeps articles in the library; without a source, what is piped in. Returns the exit code.
 * @throws UserError if there is nothing to keep
 */
export async function save(io: Io, sources: readonly string[], options: SaveOptions): Promise<number> {
  const folder = libraryOf(io, options);
  const tags = tagsIn([options.tag ?? '']);
  if (sources.length === 0 && !io.pipedInput()) throw new UserError(libraryTexts.nothingNamed, { exitCode: 2 });
  const named = sources.length === 0 ? ['-'] : [...new Set(sources)];
  const origins = await requestedOrigins(io, named, options);
  const known = [...(await keptIn(folder))];
  return eachNamed(io, origins, async (origin) => {
    if (origin.collection) throw new UserError(libraryTexts.folder(origin.name));
    const { again, html } = options;
    try {
      const { kind, kept, opened, left } = await withProgress(io, origin, (request) =>
        keepOrigin(origin, { folder, env: io.env, known, tags, again, html }, request),
      );
      if (kind === 'kept') known.push(kept);
      if (opened?.warning) io.warn(opened.warning[io.language]);
      if (left !== undefined) io.warn(libraryTexts.notesLeft(codeOf(left) ?? String(left))[io.language]);
      return libraryTexts[kind](kept.slug, kept.path);
    } catch (error) {
      throw unwritable(folder, error);
    }
  });
}
