import type { Page } from '../../parse/html/page/page.js';
import { LimitedWorker } from '../limited-worker.js';
import type { PageJob } from './page-worker.js';

/** CPU time that finding the article of a page may take, and reading all of it plainly, in ms. */
const PATIENCE = 3000;
const PATIENCE_PLAINLY = 2000;

const worker = new LimitedWorker<PageJob, Page>({ file: 'page-worker.cjs', memory: 256, idle: 10_000 });

/** What was read of a page, and whether only all of it as it comes. */
interface ReadPage {
  readonly page: Page;
  readonly plainly: boolean;
}

/** Starts a worker ahead of the first page. */
export const preparePageWorker = (): void => worker.prepare();

/**
 * Reads a page in a worker whose time and memory are limited. What is too complex is read plainly; undefined if even that takes too
 * much.
 */
export async function readInWorker(job: Omit<PageJob, 'plainly'>, signal?: AbortSignal): Promise<ReadPage | undefined> {
  for (const plainly of [false, true]) {
    signal?.throwIfAborted();
    const page = await worker.run({ ...job, plainly }, plainly ? PATIENCE_PLAINLY : PATIENCE, signal);
    if (page) return { page, plainly };
  }
  return undefined;
}
