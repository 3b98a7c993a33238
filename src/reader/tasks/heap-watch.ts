import { getBuiltinModule } from 'node:process';
import { faults } from '../../messages/faults.js';
import { UserError } from '../../system/errors.js';

/** Share of the heap that may be in use after a full garbage collection. Above it, V8 aborts after four collections that gained little. */
const MOST = 0.8;
/** Share of the heap's limit that old objects may take, unless an option sets it. */
const OLD = 0.95;
const MB = 2 ** 20;

/** Entry of a garbage collection, which `PerformanceEntry` lacks the details of. */
interface Collection {
  readonly detail?: { readonly kind?: number };
}

/** Watches the memory. Returns a function that ends the watch. @param fail receives the error when too little is left */
export function watchHeap({ execArgv, env }: NodeJS.Process, fail: (error: unknown) => void): () => void {
  const { PerformanceObserver, constants } = getBuiltinModule('node:perf_hooks');
  const options = [env.NODE_OPTIONS, ...execArgv].join(' ');
  const chosen = [...options.matchAll(/--max[-_]old[-_]space[-_]size=(\d+)/g)].at(-1)?.[1];
  const observer = new PerformanceObserver((list) => {
    const collections = list.getEntries() as readonly Collection[];
    if (collections.every(({ detail }) => detail?.kind !== constants.NODE_PERFORMANCE_GC_MAJOR)) return;
    const { used_heap_size, heap_size_limit } = getBuiltinModule('node:v8').getHeapStatistics();
    const most = chosen === undefined ? heap_size_limit * OLD : Number(chosen) * MB;
    if (used_heap_size > most * MOST) fail(new UserError(faults.outOfMemory(Math.round(most / MB))));
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => observer.disconnect();
}
