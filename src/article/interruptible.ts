/** Long computation in steps of about 1 ms, between which other work can run. */
export type Interruptible<Value> = Generator<undefined, Value>;

/** Runs all steps at once. */
export function finish<Value>(steps: Interruptible<Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
