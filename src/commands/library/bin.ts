import { formatDate } from '../../article/date.js';
import { libraryTexts } from '../../messages/library/library-texts.js';
import { slugOfFile } from '../../store/library/kept.js';
import { binOf, emptyBin, restoreKept } from '../../store/library/library-bin.js';
import type { Io } from '../../system/io.js';
import { unwritable } from '../../system/unwritable.js';
import type { BinOptions } from '../command-options.js';
import { eachNamed, keptIn, libraryOf, namedKept } from './library-of.js';

/** Lists the removed articles, brings one of them back, or removes all of them for good. Returns the exit code. */
export async function bin(io: Io, options: BinOptions): Promise<number> {
  const folder = libraryOf(io, options);
  const removed = await keptIn(binOf(folder), { library: folder });
  const { restore, empty } = options;
  if (restore !== undefined)
    return eachNamed(io, [restore], async (which) => {
      const { path } = namedKept(removed, which, libraryTexts.noneInBin);
      try {
        const restored = restoreKept(folder, path);
        return libraryTexts.restored(slugOfFile(restored), restored);
      } catch (error) {
        throw unwritable(path, error);
      }
    });
  if (removed.length === 0) io.warn(libraryTexts.binEmpty[io.language]);
  else if (empty) await emptied(io, folder);
  else {
    const { printListing } = await import('../../output/print-listing.js');
    const items = removed.map(({ slug, title, saved }) => ({
      key: slug,
      text: title,
      figures: [formatDate(saved.slice(0, 10), io.language)],
    }));
    await printListing(io, '', items, { ...options, wrap: false, cutKeys: 'slugs' });
  }
  return 0;
}

/** @throws UserError if something cannot be removed */
async function emptied(io: Io, folder: string): Promise<void> {
  try {
    io.write(`${libraryTexts.emptied(await emptyBin(folder))[io.language]}\n`);
  } catch (error) {
    throw unwritable(binOf(folder), error);
  }
}
