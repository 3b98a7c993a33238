const DURATION = 5;

/** Blocks the thread for 5 ms, so that another program can continue. */
export function sleep(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, DURATION);
}
