import { type Phrase, phraseOf, searchEntry } from '../../document/search-entry.js';
import { indexOf, isFinding, MOST_FOUND } from '../state/collection/open-collection.js';
import type { Found } from '../state/open-panel.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { workOnDemand } from './work-on-demand.js';

/** Duration of a slice before keys have their turn, in ms. */
const SLICE = 2;
/** Interval at which new hits are shown, in ms. */
const SHOW = 100;

/** Search that the list on the page waits for, after all entries of its collection are known; undefined if there is none. */
function searchToRun(state: State): { readonly query: string; readonly found: Found } | undefined {
  const { list } = state;
  if (list?.kind !== 'found' || !isFinding(list)) return undefined;
  const { found, query } = list;
  if (found.left) return { found, query };
  const index = indexOf(state, found.collection);
  return index?.complete ? { query, found: { ...found, left: index.entries, total: index.entries.length } } : undefined;
}

/**
 * Creates a function that searches the articles of a collection between keys; it is called after each change.
 * @param giveWay lets keys go first; resolves to whether the reader is still open
 */
export const createFinding = (
  store: Store,
  giveWay: () => Promise<boolean>,
  tell: (error: unknown) => void,
): (() => void) =>
  workOnDemand(() => {
    const search = searchToRun(store.state());
    const phrase = search && phraseOf(search.query);
    if (!search || !phrase) return undefined;
    return () => find(search.found, phrase, store, giveWay);
  }, tell);

/** Goes on with a search as long as the page shows it. */
async function find(found: Found, phrase: Phrase, store: Store, giveWay: () => Promise<boolean>): Promise<boolean> {
  const left = found.left ?? [];
  const hits = [...found.hits];
  let { notRead } = found;
  let shown = shownOf(store.state());
  let due = 0;
  const show = (searched: number): void => {
    if (!shown) return;
    const next = { ...found, hits: [...hits], left: left.slice(searched), notRead };
    store.dispatch({ kind: 'found', from: shown, found: next });
    shown = next;
    due = performance.now() + SHOW;
  };
  const turn = inTurns(giveWay);
  for (const [i, entry] of left.entries()) {
    if (!(await turn())) return false;
    const more = await searchEntry(entry, phrase, MOST_FOUND - hits.length, giveWay);
    // Another search, or none, is on the page now.
    if (shownOf(store.state()) !== shown) return true;
    for (const hit of more ?? []) hits.push({ ...hit, entry });
    if (!more) notRead += 1;
    const isLast = i + 1 === left.length || hits.length >= MOST_FOUND;
    if (isLast || performance.now() >= due) show(i + 1);
    if (isLast) break;
  }
  if (left.length === 0) show(0);
  return giveWay();
}

/** Gives way only at the end of each slice. */
function inTurns(giveWay: () => Promise<boolean>): () => Promise<boolean> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE) return true;
    const open = await giveWay();
    begun = performance.now();
    return open;
  };
}

const shownOf = ({ list }: State): Found | undefined => (list?.kind === 'found' ? list.found : undefined);
