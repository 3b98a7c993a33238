import { parentPort } from 'node:worker_threads';
import type { PageSetting } from '../../parse/html/page/page.js';
import { readPage } from '../../parse/html/page/read-page.js';

/** A page to read. */
export interface PageJob {
  readonly html: string;
  readonly setting: PageSetting;
}

// An error ends the worker, which tells all that has to be known.
parentPort?.on('message', ({ html, setting }: PageJob) => parentPort?.postMessage(readPage(html, setting)));
