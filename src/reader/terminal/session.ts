import { constants } from 'node:os';
import type { Io } from '../../system/io.js';
import type { State } from '../state/model.js';
import type { Ending } from './ending.js';
import type { Terminal } from './open-terminal.js';

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

/** Time after which the reader resumes if the stop signal had no effect, in ms. */
const NOT_STOPPED = 200;

/** Callbacks of a session. */
interface Listeners {
  readonly resize: (size: State['size']) => void;
  /** Called before the terminal is left, temporarily or for good. */
  readonly leave: () => void;
}

/** Period during which the reader owns the terminal. */
export interface Session {
  /** Stops the process and its job, as the terminal's own Ctrl-Z does. */
  readonly suspend: () => Promise<void>;
  /** Lends the terminal to another program while it runs. */
  readonly lend: <Value>(run: () => Promise<Value>) => Promise<Value>;
  /** Restores the terminal. */
  readonly close: () => Promise<void>;
}

/** Takes over the terminal: handles signals, then enters the alternate screen. */
export function enterSession(
  { process, size }: Io,
  { screen, keyboard, close }: Terminal,
  { end, fail }: Ending,
  on: Listeners,
): Session {
  let closed = false;
  let lent = false;
  const resize = (): void => {
    screen.forget();
    on.resize(size());
  };
  const leave = async (): Promise<void> => {
    on.leave();
    screen.leave();
    await keyboard.release();
  };
  const resume = (): void => {
    if (closed) return;
    process.off('SIGTSTP', suspend).on('SIGTSTP', suspend);
    if (lent) return;
    keyboard.resume();
    screen.enter();
    resize();
  };
  const suspend = async (): Promise<void> => {
    process.off('SIGTSTP', suspend);
    await leave();
    if (closed) return;
    process.kill(0, 'SIGTSTP');
    setTimeout(resume, NOT_STOPPED);
  };
  const ignoreSignals = onSignals(process, (code) => {
    if (!lent) end(code);
  });
  const showWarnings = hideWarnings(process);
  process.on('SIGCONT', resume).on('SIGTSTP', suspend).on('uncaughtException', fail);
  process.stdout.on('resize', resize);
  screen.enter();
  return {
    suspend,
    lend: async (run) => {
      lent = true;
      try {
        await leave();
        return await run();
      } finally {
        lent = false;
        resume();
      }
    },
    close: async () => {
      closed = true;
      await close();
      ignoreSignals();
      showWarnings();
      process.off('SIGCONT', resume).off('SIGTSTP', suspend).off('uncaughtException', fail);
      process.stdout.off('resize', resize);
    },
  };
}

/** Keeps Node from writing its warnings over the screen. Returns a function that lets it write again. */
function hideWarnings(process: NodeJS.Process): () => void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  return () => {
    for (const listener of listeners) process.on('warning', listener);
  };
}

/** Calls back with an exit code at each signal that ends the reader. Returns a function that removes the handlers. */
function onSignals(process: NodeJS.Process, end: (code: number) => void): () => void {
  const handlers = SIGNALS.map((signal) => [signal, () => end(128 + constants.signals[signal])] as const);
  for (const [signal, handle] of handlers) process.on(signal, handle);
  return () => {
    for (const [signal, handle] of handlers) process.off(signal, handle);
  };
}
