import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Page } from '../../parse/html/page/page.js';
import { ROOT } from '../../system/package-root.js';
import type { PageJob } from './page-worker.js';

/** Reads a page in a worker whose time and memory are limited; undefined if it does not get through. */
export async function readInWorker(job: PageJob): Promise<Page | undefined> {
  const worker = new Worker(join(ROOT, 'dist', 'page-worker.cjs'), { stderr: true });
  try {
    worker.postMessage(job);
    const [page] = (await once(worker, 'message')) as [Page];
    return page;
  } finally {
    void worker.terminate();
  }
}
