import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Lexed, Window } from '../parse/markdown/lex.js';
import { ROOT } from '../system/package-root.js';

/** Time that a window may take, in ms: at least, and for each million characters. */
const PATIENCE_MS = 2000;
const PATIENCE_MS_PER_MB = 300;
/** Heap that a window may take, in MB. */
const MEMORY_MB = 256;

/** Lexes a window in a worker whose time and memory are limited; undefined if it does not get through. */
export function lexInWorker(window: Window): Promise<Lexed | undefined> {
  const worker = new Worker(join(ROOT, 'dist', 'lex-worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // Warnings of the worker would otherwise be written over the reader's screen.
    stderr: true,
  });
  const patience = PATIENCE_MS + (PATIENCE_MS_PER_MB * window.text.length) / 1_000_000;
  return new Promise((resolve) => {
    const end = (lexed?: Lexed): void => {
      clearTimeout(timer);
      resolve(lexed);
      void worker.terminate();
    };
    const timer = setTimeout(end, patience);
    worker.once('message', end);
    worker.once('error', () => end());
    worker.once('exit', () => end());
    worker.postMessage(window);
  });
}
