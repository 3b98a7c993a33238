import { constants } from 'node:os';

/**
 * Signals that end the reader cleanly; the exit code is 128 plus the signal's number, as in shells. At SIGUSR1 Node would otherwise write
 * over the screen. The others are those that end a program and that Node can handle.
 */
const SIGNALS = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGABRT',
  'SIGALRM',
  'SIGUSR1',
  'SIGUSR2',
  'SIGXCPU',
  'SIGIO',
  'SIGVTALRM',
  'SIGPROF',
  'SIGPWR',
  'SIGSTKFLT',
  'SIGSYS',
] as const;

/** Signals that end the reader. */
export interface Signals {
  /** Ignores the signals while another program has the terminal, which gets them, too. */
  readonly ignore: (on: boolean) => void;
  /** Leaves the signals to Node again. */
  readonly release: () => void;
}

/** Handles the signals that end the reader. @param end receives the exit code */
export function handleSignals(process: NodeJS.Process, end: (code: number) => void): Signals {
  let ignored = false;
  const handlers = SIGNALS.map((signal) => {
    const handle = (): void => {
      if (!ignored) end(128 + constants.signals[signal]);
    };
    process.on(signal, handle);
    return [signal, handle] as const;
  });
  return {
    ignore: (on) => {
      ignored = on;
    },
    release: () => {
      for (const [signal, handle] of handlers) process.off(signal, handle);
    },
  };
}
