import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWatcher } from '../../../src/reader/tasks/watcher.js';

test('one file is watched at a time, and none in the end', async () => {
  const paths = ['a', 'b'].map((name) => join(mkdtempSync(join(tmpdir(), 'watcher-')), name));
  for (const path of paths) writeFileSync(path, '');
  const watched = async (): Promise<number> => {
    await setImmediate();
    return process.getActiveResourcesInfo().filter((kind) => kind === 'FSEventWrap').length;
  };
  const told: unknown[] = [];
  const watch = createWatcher(
    () => {},
    (error) => told.push(error),
  );
  const counts: number[] = [];
  for (const path of [paths[0], paths[1], '/dev/null/missing', '/dev/null/missing', undefined]) {
    watch(path);
    counts.push(await watched());
  }
  expect([counts, told.length]).toEqual([[1, 1, 0, 0, 0], 1]);
});
