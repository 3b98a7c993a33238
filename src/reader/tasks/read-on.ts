import { type Anchor, unmovedAnchor } from '../../article/anchor.js';
import { linksOf } from '../../article/links.js';
import type { Article } from '../../article/model.js';
import { charactersBefore } from '../../article/progress.js';
import type { Rest } from '../../document/opened.js';
import { needsOf } from '../../layout/load-tools.js';
import { narrowMetrics } from '../../layout/metrics.js';
import type { Loaded, State } from '../state/model.js';
import { mustScan } from '../state/searching.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { load } from './effects.js';
import { inSlices } from './in-slices.js';
import type { Resume } from './resume.js';

/*
 * Work in slices between keys: reading the rest of an article, and searching.
 */

/** Interval at which newly read text is shown, in ms. */
const SHOW = 100;
/** Number of turns of the event loop that are kept free of slices after a key. */
const TURNS = 6;

export interface ReadOn {
  /** Continues with the work that the state needs; called after each change. */
  readonly follow: () => void;
  /** Notes that a key was pressed: from now on the place is the user's own. */
  readonly touch: () => void;
  /** Lets keys and their frames go first. Returns whether the reader is still open. */
  readonly giveWay: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * @param resumed place at which another run left the article that is still being read
 * @param tell receives errors
 */
export function createReadOn(
  store: Store,
  memory: Resume,
  resumed: Anchor | 'later' | undefined,
  tell: (error: unknown) => void,
): ReadOn {
  const started = new Set<Rest>();
  let stopped = false;
  const scan = createScan(store, () => stopped);

  const show = async (rest: Rest, before: Loaded, finished: boolean): Promise<Loaded> => {
    const loaded = await loadedSoFar(rest, before, store.state(), finished);
    if (stopped) return loaded;
    store.dispatch({ kind: 'grown', loaded, rest });
    await resuming.arrive(loaded);
    return loaded;
  };

  const turns = createTurns();
  const giveWay = async (): Promise<boolean> => {
    await turns.wait();
    return !stopped;
  };
  const resuming = createResuming(store, memory, resumed, giveWay);

  const readOn = async (rest: Rest, begun: Loaded): Promise<void> => {
    let loaded = begun;
    let shown = performance.now();
    // The first frame comes first.
    await new Promise(setImmediate);
    if (stopped) return;
    for await (const _ of rest.parts) {
      prepare(rest.article());
      if (!(await giveWay())) return;
      if (!rest.paused() && (isBehind(rest, loaded) || performance.now() - shown < SHOW)) continue;
      loaded = await show(rest, loaded, false);
      shown = performance.now();
    }
    await show(rest, loaded, true);
    const text = rest.warning()?.[store.state().messages.lang];
    if (text !== undefined && !stopped) store.dispatch({ kind: 'message', text });
  };

  return {
    follow: () => {
      scan();
      const { loaded } = store.state();
      const rest = loaded.reading?.rest;
      if (!rest || started.has(rest)) return;
      started.add(rest);
      readOn(rest, loaded).catch((error) => {
        if (!stopped) tell(error);
      });
    },
    touch: () => {
      turns.keepFree();
      resuming.cancel();
    },
    giveWay,
    stop: () => {
      stopped = true;
      for (const rest of started) rest.close();
    },
  };
}

/** Creates a wait for the next turn of the event loop, or for several turns after a key. */
function createTurns() {
  let left = 0;
  return {
    wait: async (): Promise<void> => {
      do {
        left -= 1;
        await new Promise(setImmediate);
      } while (left > 0);
    },
    keepFree: (): void => {
      left = TURNS;
    },
  };
}

/** Goes to the place where an earlier run ended as soon as it is read; if its words have changed, once everything is read. */
function createResuming(
  store: Store,
  memory: Resume,
  resumed: Anchor | 'later' | undefined,
  giveWay: () => Promise<boolean>,
) {
  let anchor = resumed;
  return {
    arrive: async (loaded: Loaded): Promise<void> => {
      if (!anchor) return;
      const here = anchor === 'later' ? undefined : unmovedAnchor(loaded.article, anchor);
      const top = here ?? (loaded.reading ? undefined : await inSlices(memory.recalling(loaded), giveWay));
      // A key may have been pressed meanwhile.
      if (anchor && top && store.state().loaded === loaded) store.dispatch({ kind: 'resumed', top });
      if (top || !loaded.reading) anchor = undefined;
    },
    cancel: (): void => {
      anchor = undefined;
    },
  };
}

/** Creates a function that continues the search, one slice in each turn of the event loop, until the state needs no more. */
function createScan(store: Store, stopped: () => boolean): () => void {
  let scheduled = false;
  return () => {
    if (scheduled || !mustScan(store.state())) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (!stopped()) store.dispatch({ kind: 'scan' });
    });
  };
}

/**
 * Whether less is read than is shown, because a late definition made the text be read again. The shown article and its place stay
 * until as much is read.
 */
const isBehind = (rest: Rest, { article }: Loaded): boolean => rest.article().blocks.length < article.blocks.length;

/** Article as far as it is read, with the tools that its layout needs. */
async function loadedSoFar(rest: Rest, before: Loaded, state: State, finished: boolean): Promise<Loaded> {
  const { tools } = state.loaded.reading?.rest === rest ? state.loaded : before;
  const reading = finished ? undefined : { rest, share: rest.share() };
  const loaded: Loaded = { ...before, article: rest.article(), tools, reading };
  return lacksTools(loaded) ? { ...(await load(loaded, wantsHyphens(state))), reading } : loaded;
}

/** Whether the layout of an article needs tools that are not loaded yet. */
function lacksTools({ article, tools }: Loaded): boolean {
  const { wide, colours } = needsOf(article.blocks);
  return (wide && tools.metrics === narrowMetrics) || (colours && !tools.highlight);
}

/** Indexes the last slice, so that the next frame need not index everything since the previous one. */
export function prepare(article: Article): void {
  needsOf(article.blocks);
  charactersBefore(article);
  linksOf(article);
}
