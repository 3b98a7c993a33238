import type { Page } from '../../parse/html/page/page.js';
import { LimitedWorker } from '../limited-worker.js';
import type { PageJob } from './page-worker.js';

/** CPU time that finding the article of a page may take, and reading the page in all, in ms. */
const PATIENCE = 2500;
const PATIENCE_IN_ALL = 5000;

/** Limits of the heap, in MB. The one for new objects, a third below V8's own, saves 50 to 100 MB with a page of 2 MB at no measurable cost. */
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

const worker = new LimitedWorker<PageJob, Page>({ file: 'page-worker.cjs', memory, idle: 10_000 });

/** Reading of a page, and whether it is all of the page as it comes. */
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
  signal?.throwIfAborted();
  const start = process.cpuUsage();
  const article = await worker.run({ ...job, plainly: false }, PATIENCE, signal);
  if (article) return { page: article, plainly: false };
  signal?.throwIfAborted();
  const { user, system } = process.cpuUsage(start);
  const page = await worker.run({ ...job, plainly: true }, PATIENCE_IN_ALL - (user + system) / 1000, signal);
  return page && { page, plainly: true };
}
