import { toolsForLists } from '../../layout/load-tools.js';
import { narrowMetrics } from '../../layout/metrics.js';
import { listsCollection } from '../state/open-collection.js';
import type { Store } from '../state/store.js';
import { workOnDemand } from './work-on-demand.js';

/**
 * Creates a function that loads the metrics for any script where other articles than the shown one are listed; it is called after each
 * change.
 * @param giveWay lets keys go first; resolves to whether the reader is still open
 */
export const createMeasuring = (
  store: Store,
  giveWay: () => Promise<boolean>,
  tell: (error: unknown) => void,
): (() => void) =>
  workOnDemand(() => {
    const { loaded } = store.state();
    if (!listsCollection(store.state()) || loaded.tools.metrics !== narrowMetrics) return undefined;
    return async () => {
      const tools = { ...loaded.tools, ...(await toolsForLists()) };
      if (!(await giveWay())) return false;
      store.dispatch({ kind: 'tools', loaded: { ...loaded, tools } });
      return true;
    };
  }, tell);
