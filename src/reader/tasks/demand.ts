import { progressAt } from '../../article/progress.js';
import type { Rest } from '../../document/opened.js';
import type { State } from '../state/model.js';
import type { Store } from '../state/store.js';

/** Number of characters that are read beyond the place of the page, where nobody knows whether the input ends. */
const AHEAD = 8 << 20;

/**
 * Whether more of an article is to be read. A file is read to its end; a pipe, which may have none, a little beyond the page, and as
 * far as a jump or a search has to go.
 */
export function isWanted({ loaded, top, awaits, search }: State, rest: Rest): boolean {
  if (rest.share() !== undefined) return true;
  if (loaded.reading?.rest !== rest) return false;
  const seeks = search?.matcher !== undefined && !search.chosen;
  return awaits !== undefined || seeks || rest.ahead(progressAt(loaded.article, top)) < AHEAD;
}

/** Waits until more of an article is to be read. */
export const wanted = (store: Store, rest: Rest): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (!isWanted(store.state(), rest)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(check);
    check();
  });
