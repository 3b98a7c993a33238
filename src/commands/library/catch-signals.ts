import type { Io } from '../../system/io.js';

/** Exit codes after the signals that end an import. */
const ENDS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Turns the first signal into the end of all fetches; the second one ends the program at once. */
export function catchSignals({ process }: Io) {
  const controller = new AbortController();
  let code = 0;
  const stop = (): void => {
    for (const name of Object.keys(ENDS)) process.off(name, end);
  };
  const end = (name: keyof typeof ENDS): void => {
    code = ENDS[name];
    stop();
    controller.abort();
  };
  for (const name of Object.keys(ENDS)) process.on(name, end);
  return { signal: controller.signal, code: () => code, stop };
}
