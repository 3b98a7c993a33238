import { parentPort } from 'node:worker_threads';
import type { Page, PageSetting } from '../../parse/html/page/page.js';

/** A page to read. */
export interface PageJob {
  readonly html: string;
  readonly setting: PageSetting;
  /** Whether all of it is read as it comes, without looking for an article. */
  readonly plainly: boolean;
}

async function read({ html, setting, plainly }: PageJob): Promise<Page> {
  if (plainly) return (await import('../../parse/html/page/read-plainly.js')).readPlainly(html, setting);
  return (await import('../../parse/html/page/read-page.js')).readPage(html, setting);
}

// An error ends the worker, which tells all that has to be known.
parentPort?.on('message', async (job: PageJob) => parentPort?.postMessage(await read(job)));
