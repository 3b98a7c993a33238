import type { Io } from '../../system/io.js';
import type { State } from '../state/state.js';
import type { Ending } from './ending.js';
import type { Terminal } from './open-terminal.js';

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

/** Takes over the terminal: handles its size and stops, then enters the alternate screen. */
export function enterSession(
  { process, size }: Io,
  { screen, keyboard, signals, close }: Terminal,
  { fail }: Ending,
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
  const showWarnings = hideWarnings(process);
  // Node's own event is missing if a window has its old size again at once, although the terminal may have lost rows.
  process.on('SIGWINCH', resize);
  process.on('SIGCONT', resume).on('SIGTSTP', suspend).on('uncaughtException', fail);
  screen.enter();
  return {
    suspend,
    lend: async (run) => {
      lent = true;
      signals.ignore(true);
      try {
        await leave();
        return await run();
      } finally {
        lent = false;
        signals.ignore(false);
        resume();
      }
    },
    close: async () => {
      closed = true;
      await close();
      showWarnings();
      process.off('SIGCONT', resume).off('SIGTSTP', suspend).off('uncaughtException', fail);
      process.off('SIGWINCH', resize);
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
