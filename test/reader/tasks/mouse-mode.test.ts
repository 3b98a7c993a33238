import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { mouseMode } from '../../../src/reader/tasks/mouse-mode.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-tmux-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(folder, 'tmux'), { force: true });
});

test.each([
  ['says that it has the mouse', 'echo 1', 'wheel'],
  ['says so in words', 'echo on', 'wheel'],
  ['has no mouse', 'echo 0', 'off'],
  ['does not know the option', 'echo', 'off'],
  ['fails', 'exit 1', 'off'],
  ['is missing', undefined, 'off'],
])('the mouse without a setting, where tmux %s', async (_, script, mode) => {
  if (script !== undefined) {
    writeFileSync(join(folder, 'tmux'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'tmux'), 0o755);
  }
  vi.stubEnv('PATH', folder);
  expect(await mouseMode(undefined, { TMUX: '/tmp/tmux-0/default,1,0' })).toBe(mode);
  expect(await mouseMode(undefined, {})).toBe('off');
  for (const chosen of ['off', 'wheel', 'full'] as const)
    expect(await mouseMode(chosen, { TMUX: '/tmp/tmux-0/default,1,0' })).toBe(chosen);
});
