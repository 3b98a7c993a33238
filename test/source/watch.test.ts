import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFile } from '../../src/source/watch.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Watches a file and changes it. Resolves when the change is noticed, before it has settled. */
async function changedFile() {
  const path = join(mkdtempSync(join(tmpdir(), 'watch-')), 'a.md');
  writeFileSync(path, 'before');
  const changed = vi.fn();
  const stop = watchFile(path, changed);
  writeFileSync(path, 'after');
  while (vi.getTimerCount() === 0) await setImmediate();
  return { changed, stop };
}

test('changes of a file that follow one another are told once', async () => {
  const { changed, stop } = await changedFile();
  expect(changed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
  stop();
});

test('a change just before the watch ends is not told', async () => {
  const { changed, stop } = await changedFile();
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.runAllTimers();
  expect(changed).not.toHaveBeenCalled();
});
