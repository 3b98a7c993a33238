import { Relocation } from '../../article/place/relocate.js';
import { openIncrementally } from '../../document/open.js';
import { load, warningOf } from '../opening/load.js';
import type { Loading } from '../opening/page-loading.js';
import { placesToMove } from '../state/replace-article.js';
import type { Loaded } from '../state/state.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { sameOrigin } from '../state/visits.js';
import { inSlices } from './in-slices.js';
import { prepare } from './read-on.js';

/** Lets keys go first; resolves to whether the reader is still open. */
type GiveWay = () => Promise<boolean>;

/**
 * Creates a function that reads the shown article again, in slices between keys. If the file changes meanwhile, it is read once more.
 * @param tell receives errors
 */
export function createReloader(
  store: Store,
  loading: Loading,
  giveWay: GiveWay,
  tell: (error: unknown) => void,
): () => void {
  let running = false;
  let changed = false;
  const once = async (): Promise<void> => {
    const read = await readAgain(store, loading, giveWay);
    const annotations = read && (await located(read.loaded, store, giveWay));
    const moves = read && (await movesTo(read.loaded, store, giveWay));
    if (moves) store.dispatch({ kind: 'reloaded', ...read, loaded: { ...read.loaded, annotations }, moves });
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

/** Reads the shown article from its origin; undefined if a key ended that, or the reader was closed meanwhile. */
async function readAgain(store: Store, loading: Loading, giveWay: GiveWay) {
  const { origin, collection } = store.state().loaded;
  const opened = await loading.run((request) => openIncrementally(origin, { ...request, reload: true }));
  if (!opened) return undefined;
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
  const { markdown, whole } = opened;
  return {
    loaded: { ...(await load({ article, origin, markdown, whole }, wantsHyphens(store.state()))), collection },
    message: warningOf(opened, store.state().messages.lang),
  };
}

/** Finds the passages of the shown annotations in a new text. */
async function located({ article }: Loaded, store: Store, giveWay: GiveWay): Promise<Loaded['annotations']> {
  const { annotations = [] } = store.state().loaded;
  const shown = annotations.map(({ annotation }) => annotation);
  if (shown.length === 0) return undefined;
  const { locating } = await import('../../article/annotation/locate.js');
  return inSlices(locating(article, shown, true), giveWay);
}

/** Finds every place of the state in a new text, including places added meanwhile; undefined if another article is shown by then. */
async function movesTo(loaded: Loaded, store: Store, giveWay: GiveWay): Promise<Relocation | undefined> {
  let moves: Relocation | undefined;
  while (sameOrigin(store.state().loaded, loaded)) {
    const { article } = store.state().loaded;
    if (moves?.from !== article) moves = new Relocation(article, loaded.article);
    const next = placesToMove(store.state()).find((place) => !moves?.knows(place));
    if (!next) return moves;
    if (!(await inSlices(moves.finding(next), giveWay))) return undefined;
  }
  return undefined;
}
