import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAnew } from '../kit/program/program.js';

/** Writes a line in each thread, and tells in the main one whether the program waited until its idle thread was ended. */
const PRELOADED = `import { isMainThread } from 'node:worker_threads';
if (!isMainThread) console.error('a warning');
const later = globalThis.setTimeout;
globalThis.setTimeout = (action, time, ...rest) =>
  later(time === 10_000 ? () => { console.log('waited'); action(); } : action, time, ...rest);`;

test('a warning of a thread is not shown, and the program does not wait for someone to read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-worker-'));
  const page = join(folder, 'page.html');
  writeFileSync(page, '<p>A sentence.');
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(PRELOADED)}`;
  const { stdout, stderr } = runAnew(['read', '-p', page], { env: { NODE_OPTIONS, XDG_CACHE_HOME: folder } });
  expect([stdout, stderr]).toEqual([expect.stringMatching(/A sentence\.\n$/), '']);
  rmSync(folder, { recursive: true });
});
