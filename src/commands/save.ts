import { open } from '../document/open.js';
import { libraryTexts } from '../messages/library-texts.js';
import { keep } from '../store/library/keep.js';
import { libraryFolder } from '../store/library/library-folder.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { SaveOptions } from './command-options.js';
import { withProgress } from './fetch-progress.js';
import { requestedOrigins } from './requested-origin.js';

/** Keeps articles in the library. Returns the exit code. */
export async function save(io: Io, sources: readonly string[], options: SaveOptions): Promise<number> {
  const folder = libraryFolder(io.env, options.library);
  if (folder === undefined) throw new UserError(libraryTexts.noHome);
  for (const origin of requestedOrigins(io, sources, options)) {
    const opened = await withProgress(io, origin, (request) => open(origin, request));
    const { title, author, source, date, lang } = opened.article.meta;
    const kept = await keep(folder, {
      title,
      author,
      site: source?.name,
      address: opened.origin.address ?? opened.origin.can.edit,
      date,
      saved: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      lang,
      tags: options.tag?.split(',') ?? [],
      text: opened.markdown(),
    });
    io.write(`${libraryTexts.saved(kept.title, kept.slug, kept.path)[io.language]}\n`);
  }
  return 0;
}
