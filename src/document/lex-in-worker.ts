import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Lexed, Window } from '../parse/markdown/lex.js';
import { ROOT } from '../system/package-root.js';

/**
 * Time that a window may take, in ms: at least, and for each million characters. CPU time of the process counts, so that text is not
 * given up because the machine is busy with something else.
 */
const PATIENCE_MS = 2000;
const PATIENCE_MS_PER_MB = 300;
/** Minimum time between looks at the CPU time, in ms. */
const LOOK_MS = 50;
/** Heap that a window may take, in MB. */
const MEMORY_MB = 256;
/** Time for which a worker waits for another window, in ms. */
const IDLE_MS = 1000;

/** Worker that waits for another window: starting one takes longer than most windows. */
let idle: Worker | undefined;

/** Lexes a window in a worker whose time and memory are limited; undefined if it does not get through. */
export function lexInWorker(window: Window): Promise<Lexed | undefined> {
  const worker = idle ?? startWorker();
  idle = undefined;
  worker.ref();
  const patience = PATIENCE_MS + (PATIENCE_MS_PER_MB * window.text.length) / 1_000_000;
  const start = process.cpuUsage();
  return new Promise((resolve) => {
    const end = (lexed?: Lexed): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      if (lexed) wait(worker);
      else void worker.terminate();
      resolve(lexed);
    };
    const look = (): void => {
      const { user, system } = process.cpuUsage(start);
      const left = patience - (user + system) / 1000;
      if (left <= 0) end();
      else timer = setTimeout(look, Math.max(left, LOOK_MS));
    };
    let timer = setTimeout(look, patience);
    worker.once('message', end);
    worker.once('error', () => end());
    worker.once('exit', () => end());
    worker.postMessage(window);
  });
}

const startWorker = (): Worker =>
  new Worker(join(ROOT, 'dist', 'lex-worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // Warnings of the worker would otherwise be written over the reader's screen.
    stderr: true,
  });

/** Keeps a worker for another window, for a moment; it does not keep the process. */
function wait(worker: Worker): void {
  worker.unref();
  void idle?.terminate();
  idle = worker;
  setTimeout(() => {
    if (idle !== worker) return;
    idle = undefined;
    void worker.terminate();
  }, IDLE_MS).unref();
}
