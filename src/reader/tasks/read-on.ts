import { type Anchor, unmovedAnchor } from '../../article/anchor.js';
import { linksOf } from '../../article/links.js';
import type { Article } from '../../article/model.js';
import { charactersBefore } from '../../article/progress.js';
import type { Rest } from '../../document/opened.js';
import { needsOf } from '../../layout/load-tools.js';
import { narrowMetrics } from '../../layout/metrics.js';
import type { Loaded } from '../state/model.js';
import { mustScan } from '../state/searching.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { load } from './effects.js';
import type { Resume } from './resume.js';
import { inTurns } from './turns.js';

/*
 * Work between the keys, in slices: reading the rest of an article, and searching.
 */

/** Interval at which newly read text is shown, in ms. */
const SHOW = 100;
/** Number of turns of the event loop after a key without a slice. */
const TURNS = 6;

export interface ReadOn {
  /** Continues with what the state needs; called after each change. */
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
  let anchor = resumed;
  let stopped = false;
  let scanning = false;
  let turns = 0;

  const scan = (): void => {
    if (scanning || !mustScan(store.state())) return;
    scanning = true;
    setImmediate(() => {
      scanning = false;
      if (!stopped) store.dispatch({ kind: 'scan' });
    });
  };

  const show = async (rest: Rest, before: Loaded, finished: boolean): Promise<Loaded> => {
    const article = rest.article();
    const now = store.state().loaded;
    const { tools } = now.reading?.rest === rest ? now : before;
    const reading = finished ? undefined : { rest, share: rest.share() };
    const next: Loaded = { ...before, article, tools, reading };
    const loaded = lacksTools(next) ? { ...(await load(next, wantsHyphens(store.state()))), reading } : next;
    if (stopped) return loaded;
    store.dispatch({ kind: 'grown', loaded, rest });
    if (anchor) await resume(loaded, anchor);
    return loaded;
  };

  /** Goes to the place where reading ended as soon as it is read; if its words have changed, when everything is read. */
  const resume = async (loaded: Loaded, wanted: Anchor | 'later'): Promise<void> => {
    const here = wanted === 'later' ? undefined : unmovedAnchor(loaded.article, wanted);
    const top = here ?? (loaded.reading ? undefined : await inTurns(memory.recalling(loaded), giveWay));
    // A key may have been pressed meanwhile.
    if (anchor && top && store.state().loaded === loaded) store.dispatch({ kind: 'resumed', top });
    if (top || !loaded.reading) anchor = undefined;
  };

  const giveWay = async (): Promise<boolean> => {
    do {
      turns -= 1;
      await new Promise(setImmediate);
    } while (turns > 0);
    return !stopped;
  };

  const readOn = async (rest: Rest, begun: Loaded): Promise<void> => {
    let loaded = begun;
    let shown = performance.now();
    // The first frame comes before all that.
    await new Promise(setImmediate);
    if (stopped) return;
    for await (const _ of rest.parts) {
      prepare(rest.article());
      if (!(await giveWay())) return;
      // After a late definition the text is read again: until it is as long as before, the shown article and its place stay.
      const again = rest.article().blocks.length < loaded.article.blocks.length;
      if (!rest.paused() && (again || performance.now() - shown < SHOW)) continue;
      loaded = await show(rest, loaded, false);
      shown = performance.now();
    }
    await show(rest, loaded, true);
    const warning = rest.warning();
    if (warning !== undefined && !stopped)
      store.dispatch({ kind: 'message', text: warning[store.state().messages.lang] });
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
      turns = TURNS;
      anchor = undefined;
    },
    giveWay,
    stop: () => {
      stopped = true;
      for (const rest of started) rest.close();
    },
  };
}

/** Whether an article needs more than its layout has by now. */
function lacksTools({ article, tools }: Loaded): boolean {
  const { wide, colours } = needsOf(article.blocks);
  return (wide && tools.metrics === narrowMetrics) || (colours && !tools.highlight);
}

/** Indexes what the last slice read, so that the next frame need not index everything since the frame before. */
export function prepare(article: Article): void {
  needsOf(article.blocks);
  charactersBefore(article);
  linksOf(article);
}
