/** A long computation in steps of about a ms, between which others may have their turn. */
export type Steps<Value> = Generator<undefined, Value>;

/** Takes all steps at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
