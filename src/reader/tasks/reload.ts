import { Relocation } from '../../article/relocate.js';
import { openIncrementally } from '../../document/open.js';
import type { Loaded } from '../state/model.js';
import { placesToMove, sameOrigin } from '../state/replace-article.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { load } from './effects.js';
import { prepare } from './read-on.js';
import { inTurns } from './turns.js';

/**
 * Creates a function that reads the shown article again, in slices between keys. If the file changes meanwhile, it is read once more.
 * @param giveWay lets keys go first; returns whether the reader is still open
 * @param tell receives errors
 */
export function createReloader(
  store: Store,
  giveWay: () => Promise<boolean>,
  tell: (error: unknown) => void,
): () => void {
  let running = false;
  let changed = false;

  /** Reads the article from its origin; undefined if the reader was closed meanwhile. */
  const readAgain = async ({ origin }: Loaded): Promise<Loaded | undefined> => {
    const opened = await openIncrementally(origin);
    const { rest } = opened;
    for await (const _ of rest?.parts ?? []) {
      prepare(rest?.article() ?? opened.article);
      if (await giveWay()) continue;
      rest?.close();
      return undefined;
    }
    // Comparing long texts joins their parts; joining them here lets keys go in between.
    for (const { markdown } of [store.state().loaded, opened]) {
      markdown();
      if (!(await giveWay())) return undefined;
    }
    const article = rest?.article() ?? opened.article;
    return load({ article, origin, markdown: opened.markdown }, wantsHyphens(store.state()));
  };

  /** Finds every place of the state in the new text, including places added meanwhile; undefined if another article is shown by then. */
  const movesTo = async (loaded: Loaded): Promise<Relocation | undefined> => {
    let moves: Relocation | undefined;
    while (sameOrigin(store.state().loaded, loaded)) {
      const { article } = store.state().loaded;
      if (moves?.from !== article) moves = new Relocation(article, loaded.article);
      const next = placesToMove(store.state()).find((place) => !moves?.knows(place));
      if (!next) return moves;
      if (!(await inTurns(moves.finding(next), giveWay))) return undefined;
    }
    return undefined;
  };

  const once = async (): Promise<void> => {
    const loaded = await readAgain(store.state().loaded);
    const moves = loaded && (await movesTo(loaded));
    if (loaded && moves) store.dispatch({ kind: 'reloaded', loaded, moves });
  };

  const reload = async (): Promise<void> => {
    changed = running;
    if (running) return;
    running = true;
    try {
      await once();
    } catch (error) {
      tell(error);
    } finally {
      running = false;
    }
    if (changed) await reload();
  };
  return () => void reload();
}
