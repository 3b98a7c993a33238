import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import type { PageJob } from '../../../src/document/page/page-worker.js';
import type { Page } from '../../../src/parse/html/page/page.js';

/** Reads a page plainly in a worker that has a quarter of the heap that the program gives it. */
async function textIn(html: string): Promise<string> {
  const worker = new Worker('./bin/work.js', {
    workerData: 'page-worker.cjs',
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  });
  try {
    const job: PageJob = { html, setting: { address: undefined, whole: false }, plainly: true };
    worker.postMessage(job);
    const [page] = (await once(worker, 'message')) as [Page];
    return page.blocks.map(textOf).join('\n');
  } finally {
    await worker.terminate();
  }
}

test.each([
  ['a tag with a million attributes', `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=b`).join(' ')}>`],
  ['two million paragraphs', '<p>'.repeat(2_000_000)],
])('%s is read in little memory', { timeout: 120_000 }, async (_, html) => {
  expect(await textIn(`${html}last`)).toBe('last');
});
