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
 * What goes on while one reads: the rest of an article is read, and what is searched for is found, in slices between the keys.
 */

/** How often what was read is shown, in ms. */
const SHOW = 100;
/** After a key so many turns of the event loop go by without a slice. */
const TURNS = 6;

export interface ReadOn {
  /** Goes on with what there is to do in a state; called after each change. */
  readonly follow: () => void;
  /** A key was pressed: the place is the reader's own from now on. */
  readonly touch: () => void;
  /** Gives way to keys, and to the frame that a key asks for. Tells whether the reader is still there. */
  readonly giveWay: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * @param resumed where the article that is still being read was left in another run
 * @param tell receives an error
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

  /** Goes to the place where reading ended as soon as it is there; where its words have changed, when all is read. */
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
      // A late definition has the text read again: until that has come as far as before, what is shown stays, and with it the place.
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

/** Whether an article has come to need more than its layout has. */
function lacksTools({ article, tools }: Loaded): boolean {
  const { wide, colours } = needsOf(article.blocks);
  return (wide && tools.metrics === narrowMetrics) || (colours && !tools.highlight);
}

/** Does for what was read since the last slice what a frame would do otherwise for all that was read since the last frame. */
export function prepare(article: Article): void {
  needsOf(article.blocks);
  charactersBefore(article);
  linksOf(article);
}
