import { progressAt } from '../../article/progress.js';
import type { Rest } from '../../document/opened.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';

/** Maximum number of characters and of blocks that are read beyond the page, where nobody knows whether the input ends. */
const AHEAD = 8 << 20;
const BLOCKS = 50_000;

/**
 * Whether more of an article is to be read. A file is read to its end; a pipe, which may have none, a little beyond the page, and as
 * far as a jump or a search has to go.
 */
export function isWanted({ loaded, top, awaits, search }: State, rest: Rest): boolean {
  if (rest.share() !== undefined) return true;
  if (loaded.reading?.rest !== rest) return false;
  const { article } = loaded;
  const { length } = article.blocks;
  const seeks = search?.matcher !== undefined && !search.chosen;
  const near = length - top.block < BLOCKS && rest.ahead(length === 0 ? 0 : progressAt(article, top)) < AHEAD;
  return awaits !== undefined || seeks || near;
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
