import type { Located } from '../../article/annotation/annotation.js';
import { memoize } from '../../article/memoize.js';
import { further, toolsForLists } from '../../layout/load-tools.js';
import { narrowMetrics, type Reach, reachOf } from '../../layout/metrics.js';
import { listsCollection } from '../panels/collection-to-read.js';
import { activePanel } from '../panels/registry.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { workOnDemand } from './work-on-demand.js';

/**
 * Creates a function that loads the metrics for text besides the article: listed articles, the reader's own notes, and typed text. It is
 * called after each change.
 * @param giveWay lets keys go first; resolves to whether the reader is still open
 */
export const createMeasuring = (
  store: Store,
  giveWay: () => Promise<boolean>,
  tell: (error: unknown) => void,
): (() => void) =>
  workOnDemand(() => {
    const { loaded } = store.state();
    const reach = reachBeside(store.state());
    if (loaded.tools.metrics.reach >= reach) return undefined;
    return async () => {
      const tools = { ...loaded.tools, ...(await toolsForLists(reach)) };
      if (!(await giveWay())) return false;
      store.dispatch({ kind: 'tools', loaded: { ...loaded, tools } });
      return true;
    };
  }, tell);

/** Reach of the metrics for text besides the article. */
function reachBeside(state: State): Reach {
  const { annotations, tools } = state.loaded;
  if (listsCollection(state) && tools.metrics === narrowMetrics) return 2;
  const typed = reachOf(activePanel(state)?.query?.(state) ?? '');
  const noted = annotations ? reachOfNotes(annotations) : 0;
  return further(noted, typed);
}

const reachOfNotes = memoize((annotations: readonly Located[]) =>
  reachOf(annotations.map(({ annotation }) => annotation.note + annotation.anchor.quote).join('\n')),
);
