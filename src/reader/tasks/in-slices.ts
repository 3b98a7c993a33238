import type { Interruptible } from '../../article/interruptible.js';

/** Duration of a slice before keys have their turn, in ms. */
const SLICE = 2;

/**
 * Runs a computation in slices between keys. Returns its value, or undefined if the reader was closed meanwhile.
 * @param giveWay lets keys go first; resolves to whether the reader is still open
 */
export async function inSlices<Value>(
  steps: Interruptible<Value>,
  giveWay: () => Promise<boolean>,
): Promise<Value | undefined> {
  let start = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return (await giveWay()) ? step.value : undefined;
    if (performance.now() - start < SLICE) continue;
    if (!(await giveWay())) return undefined;
    start = performance.now();
  }
}
