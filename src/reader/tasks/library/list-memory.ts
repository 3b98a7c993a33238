import type { Summary } from '../../../document/summary.js';
import type { Entry } from '../../../source/collection.js';
import type { SummaryCache } from '../../../store/summary-cache.js';
import type { CollectionIndex } from '../../state/collection/collection-index.js';

/** Data on kept articles from earlier runs: the share of each that was read, from 0 to 1, by its key, and summaries of their texts. */
export interface ListMemory {
  readonly progressOf: (key: string) => number | undefined;
  readonly summaries: SummaryCache;
}

export const NO_MEMORY: ListMemory = { progressOf: () => undefined, summaries: { read: () => ({}), write: () => {} } };

/** Summaries that an earlier run has made of files that have not changed since, by the paths of their entries. */
export function recalled(
  { summaries }: ListMemory,
  key: string,
  entries: readonly Entry[],
): readonly (readonly [path: string, summary: Summary])[] {
  const cached = summaries.read(key);
  return entries.flatMap(({ path, modified, size }) => {
    const known = Object.hasOwn(cached, path) ? cached[path] : undefined;
    return known?.modified === modified && known.size === size ? [[path, known] as const] : [];
  });
}

/** Keeps the summaries of a collection for later runs. */
export function remember({ summaries }: ListMemory, key: string, index: CollectionIndex): void {
  const known = index.entries.flatMap(({ path, modified, size }) => {
    const summary = index.summaries.get(path);
    return summary ? [[path, { ...summary, modified, size }] as const] : [];
  });
  summaries.write(key, Object.fromEntries(known));
}
