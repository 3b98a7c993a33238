import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../article/model.js';
import { ROOT } from '../root.js';
import type { Task } from './worker.js';

const PATIENCE_MS = 2000;
const PATIENCE_MS_PER_MB = 300;
const MEMORY_MB = 256;

/** Parses a text that looks dangerous in a worker with a limit on time and memory; undefined if it does not get through. */
export function parseConfined(task: Task): Promise<Article | undefined> {
  const worker = new Worker(join(ROOT, 'dist', 'worker.cjs'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const patience = PATIENCE_MS + (PATIENCE_MS_PER_MB * task.body.length) / 1_000_000;
  return new Promise((resolve) => {
    const end = (article?: Article): void => {
      clearTimeout(timer);
      resolve(article);
      void worker.terminate();
    };
    const timer = setTimeout(end, patience);
    worker.once('message', end);
    worker.once('error', () => end());
    worker.once('exit', () => end());
  });
}
