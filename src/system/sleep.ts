const PAUSE = 5;

/** Stands still for a few ms: another program has to go on first. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
