import { readEntry } from '../../document/summary.js';
import { toolsForLists } from '../../layout/load-tools.js';
import type { Entry } from '../../source/collection.js';
import { load } from '../opening/load.js';
import { entryToShow } from '../panels/jump-list.js';
import { openCollection } from '../state/collection/open-collection.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { workOnDemand } from './work-on-demand.js';

/**
 * Creates a function that opens the article of the heading that is selected among those of a collection, so that it can be shown; it is
 * called after each change.
 * @param giveWay lets keys go first; resolves to whether the reader is still open
 */
export function createPreviewing(
  store: Store,
  giveWay: () => Promise<boolean>,
  tell: (error: unknown) => void,
): () => void {
  /** Entries that cannot be read; they are not tried again at each change. */
  const unreadable = new WeakSet<Entry>();
  const show = async (entry: Entry): Promise<boolean> => {
    if (!(await giveWay())) return false;
    const opened = await readEntry(entry, giveWay);
    if (!opened) {
      unreadable.add(entry);
      return true;
    }
    const { panel } = store.state();
    const origin = panel && 'origin' in panel ? panel.origin : {};
    const collection = openCollection({ ...store.state(), ...origin });
    const own = await load(opened, wantsHyphens(store.state()));
    const loaded = { ...own, collection, tools: { ...own.tools, ...(await toolsForLists()) } };
    if (!(await giveWay())) return false;
    store.dispatch({ kind: 'previewed', path: entry.path, loaded });
    return true;
  };
  return workOnDemand(() => {
    const entry = entryToShow(store.state());
    return entry && !unreadable.has(entry) ? () => show(entry) : undefined;
  }, tell);
}
