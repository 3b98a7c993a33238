import { fold } from '../../article/search/fold.js';
import { libraryListFaults } from '../../messages/library-list-texts.js';
import type { KeptEntry } from '../../source/library-origin.js';
import { UserError } from '../../system/errors.js';

/**
 * The kept articles that words name: each by its slug or file name, or by words of its title.
 * @throws UserError if there is none
 */
export function findKept(entries: readonly KeptEntry[], names: readonly string[]): readonly KeptEntry[] {
  const found = names.flatMap((name) => {
    const exact = entries.filter(({ kept, path }) =>
      [kept.slug, path, path.replace(/\.md$/i, ''), kept.path].includes(name),
    );
    const words = ` ${fold(name)[0]} `;
    const fitting = exact.length > 0 ? exact : entries.filter(({ kept }) => ` ${fold(kept.title)[0]} `.includes(words));
    if (fitting.length === 0 || words.trim() === '') throw new UserError(libraryListFaults.noArticle(name));
    return fitting;
  });
  return [...new Set(found)];
}
