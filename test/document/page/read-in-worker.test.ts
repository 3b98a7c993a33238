import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { readInWorker } from '../../../src/document/page/read-in-worker.js';

const job = { html: '<title>Title</title><p>One <b>two.</b>', setting: { address: undefined, whole: false } };

test('a page is read plainly after it has taken CPU time, not because the machine is busy', async () => {
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const used = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  const late = readInWorker(job);
  vi.advanceTimersByTime(60_000);
  expect(await late).toMatchObject({ plainly: false });
  used.mockReturnValue({ user: 2_000_000, system: 600_000 });
  const stuck = readInWorker(job);
  vi.advanceTimersByTime(60_000);
  const read = await stuck;
  expect(read).toMatchObject({ plainly: true, page: { known: { title: 'Title' } } });
  expect(read?.page.blocks.map(textOf)).toEqual(['One two.']);
});

test('a page is not read any further after the reader has given it up', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const begun = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => void vi.restoreAllMocks());
  const [controller, reason] = [new AbortController(), new Error('given up')];
  const reading = readInWorker(job, controller.signal);
  controller.abort(reason);
  await expect(reading).rejects.toBe(reason);
  expect([begun.mock.calls.length, ended.mock.calls.length]).toEqual([1, 1]);
});

test('pages are read at once and in turn', async () => {
  const pages = await Promise.all(['a', 'b', 'c'].map((text) => readInWorker({ ...job, html: `<p>${text}` })));
  expect(pages.map((read) => read?.page.blocks.map(textOf))).toEqual([['a'], ['b'], ['c']]);
  expect(await readInWorker(job)).toMatchObject({ plainly: false });
});
