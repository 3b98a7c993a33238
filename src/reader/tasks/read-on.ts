import { linksOf } from '../../article/links.js';
import type { Article } from '../../article/model.js';
import { charactersBefore } from '../../article/progress.js';
import type { Rest } from '../../document/opened.js';
import { needsOf } from '../../layout/load-tools.js';
import type { SummaryCache } from '../../store/summary-cache.js';
import { load, readingOf } from '../opening/load.js';
import { mustScan } from '../state/search/searching.js';
import type { Loaded, State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { isWanted, wanted } from './demand.js';
import { createFinding } from './finding.js';
import { createGoingToRemembered, type GoingToRemembered } from './go-to-remembered.js';
import { createIndexing } from './indexing.js';
import { createMeasuring } from './measuring.js';
import { createPreviewing } from './previewing.js';
import type { Resume } from './resume.js';

/*
 * Work in slices between keys: reading the rest of an article, searching, and reading the articles of a collection.
 */

/** Interval at which newly read text is shown, in ms. */
const SHOW = 100;
/** Number of turns of the event loop that are kept free of slices after a key. */
const TURNS = 6;

export interface ReadOn {
  /** Continues with the work that the state needs; called after each change. */
  readonly follow: () => void;
  /** Notes that a key was pressed: the reader no longer jumps to the remembered place. */
  readonly touch: () => void;
  /** Lets keys and their frames go first. Returns whether the reader is still open. */
  readonly giveWay: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * @param tell receives errors
 */
export function createReadOn(
  store: Store,
  resume: Resume,
  tell: (error: unknown) => void,
  summaries: SummaryCache,
): ReadOn {
  const started = new Set<Rest>();
  const turns = createTurns();
  const resuming = createGoingToRemembered(store, resume, turns.giveWay);
  const scan = createScan(store, turns.stopped);
  const collecting = [createMeasuring, createIndexing, createFinding, createPreviewing].map((create) =>
    create(store, turns.giveWay, tell, { progressOf: resume.progressOf, summaries }),
  );
  return {
    follow: () => {
      scan();
      for (const follow of collecting) follow();
      const { loaded } = store.state();
      const rest = loaded.reading?.rest;
      if (!rest || started.has(rest)) return;
      started.add(rest);
      resuming.begin(loaded);
      readRest(loaded, rest, { store, turns, resuming, tell }).catch(tell);
    },
    touch: () => {
      turns.keepFree();
      resuming.cancel();
    },
    giveWay: turns.giveWay,
    stop: () => {
      turns.stop();
      for (const rest of started) rest.close();
    },
  };
}

interface Parts {
  readonly store: Store;
  readonly turns: ReturnType<typeof createTurns>;
  readonly resuming: GoingToRemembered;
  readonly tell: (error: unknown) => void;
}

/** Reads the rest of an article as far as it is wanted, and shows it at intervals. What is read is kept if an error ends it. */
async function readRest(begun: Loaded, rest: Rest, { store, turns, resuming, tell }: Parts): Promise<void> {
  let loaded = begun;
  let shown = performance.now();
  const show = async (reading: Loaded['reading']): Promise<void> => {
    loaded = await loadedSoFar(rest, loaded, store.state(), reading);
    if (turns.stopped()) return;
    store.dispatch({ kind: 'grown', loaded, rest });
    await resuming.arrive(loaded, rest);
    shown = performance.now();
  };
  // The first frame comes first.
  await new Promise(setImmediate);
  if (turns.stopped()) return;
  try {
    for await (const _ of rest.parts) {
      prepare(rest.article());
      if (!(await turns.giveWay())) return;
      const behind = isBehind(rest, loaded);
      if (rest.unfinished() || (!behind && performance.now() - shown >= SHOW)) await show(readingOf(rest));
      if (behind || isWanted(store.state(), rest)) continue;
      await show(readingOf(rest, true));
      await wanted(store, rest);
    }
    await show(undefined);
    const text = rest.warning()?.[store.state().messages.lang];
    if (text !== undefined && !turns.stopped()) store.dispatch({ kind: 'message', text });
  } catch (error) {
    if (turns.stopped()) return;
    await show(undefined);
    tell(error);
  }
}

/** Creates the turns of the event loop: slices wait for the next one, or for several after a key. */
function createTurns() {
  let left = 0;
  let stopped = false;
  return {
    giveWay: async (): Promise<boolean> => {
      do {
        left -= 1;
        await new Promise(setImmediate);
      } while (left > 0);
      return !stopped;
    },
    keepFree: (): void => {
      left = TURNS;
    },
    stop: (): void => {
      stopped = true;
    },
    stopped: (): boolean => stopped,
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
 * Whether less is read than shown, because a late definition made the text be read again. The shown article and its place stay until as
 * much is read.
 */
const isBehind = (rest: Rest, { article }: Loaded): boolean => rest.article().blocks.length < article.blocks.length;

/** Article as far as it is read, with the tools that its layout needs. */
async function loadedSoFar(rest: Rest, before: Loaded, state: State, reading: Loaded['reading']): Promise<Loaded> {
  const page = rest.page?.();
  if (page) return load(page, wantsHyphens(state));
  const { tools } = state.loaded.reading?.rest === rest ? state.loaded : before;
  const loaded: Loaded = { ...before, article: rest.article(), tools, reading };
  return lacksTools(loaded) ? { ...(await load(loaded, wantsHyphens(state))), reading } : loaded;
}

/** Whether the layout of an article needs tools that are not loaded yet. */
function lacksTools({ article, tools }: Loaded): boolean {
  const { reach, colours } = needsOf(article.blocks);
  return reach > tools.metrics.reach || (colours && !tools.colourCode);
}

/** Indexes the last slice, so that the next frame need not index everything since the previous one. */
export function prepare(article: Article): void {
  needsOf(article.blocks);
  charactersBefore(article);
  linksOf(article);
}
