import type { Steps } from '../../article/steps.js';

/** So many steps are taken before keys have their turn, in ms. */
const SLICE = 2;

/**
 * Takes all steps of a computation, between the keys. Undefined where nobody waits for what comes of it any more.
 * @param giveWay waits for keys; tells whether the reader is still there
 */
export async function inTurns<Value>(steps: Steps<Value>, giveWay: () => Promise<boolean>): Promise<Value | undefined> {
  let start = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return (await giveWay()) ? step.value : undefined;
    if (performance.now() - start < SLICE) continue;
    if (!(await giveWay())) return undefined;
    start = performance.now();
  }
}
