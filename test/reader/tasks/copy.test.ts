import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copy } from '../../../src/reader/tasks/copy.js';

const TEXT = 'Grüße, '.repeat(8_000);
/** Text larger than a pipe's buffer: a tmux that refuses it ends before it has read all of it. */
const LONG = TEXT.repeat(50);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-copy-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts a tmux on the path that records its arguments and runs a script. */
function installTmux(script: string): void {
  const path = join(folder, 'tmux');
  writeFileSync(
    path,
    `#!/bin/sh\necho "$*" >> '${folder}/calls'\n${script.replaceAll('BUFFER', `'${folder}/buffer'`)}\n`,
  );
  chmodSync(path, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
}

const noted = (name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';

const WITH_W = 'load-buffer -w -\n';
const WITHOUT_W = 'load-buffer -\n';

test.each([
  ['a new tmux takes it with -w', 'cat > BUFFER', WITH_W],
  ['an old tmux, which refuses -w, takes it without', '[ "$2" = -w ] && exit 1\ncat > BUFFER', WITH_W + WITHOUT_W],
])('a text is copied once, to the buffer of tmux: %s', async (_, script, calls) => {
  installTmux(script);
  const send = vi.fn();
  expect(await copy(LONG, { TMUX: '/tmp/tmux,1,0' }, send)).toBe('tmux');
  expect(noted('calls')).toBe(calls);
  expect(noted('buffer')).toBe(LONG);
  expect(send).not.toHaveBeenCalled();
});

test.each([
  ['a tmux that fails', 'exit 1', { TMUX: '/tmp/tmux,1,0' }, WITH_W + WITHOUT_W],
  ['no tmux around the program', 'cat > BUFFER', {}, ''],
])('a text is sent to the terminal: %s', async (_, script, env, calls) => {
  installTmux(script);
  const send = vi.fn();
  expect(await copy(TEXT, env, send)).toBe('sent');
  expect(noted('calls')).toBe(calls);
  expect(send.mock.calls).toEqual([[Buffer.from(TEXT).toString('base64')]]);
});

test('a text is sent to the terminal if tmux is not installed', async () => {
  vi.stubEnv('PATH', folder);
  expect(await copy('text', { TMUX: '/tmp/tmux,1,0' }, () => {})).toBe('sent');
});

test('a text that is too long for terminals is not sent', async () => {
  const send = vi.fn();
  expect(await copy('x'.repeat(74_251), {}, send)).toBe('tooLong');
  expect(await copy('x'.repeat(74_250), {}, send)).toBe('sent');
  expect(send).toHaveBeenCalledTimes(1);
});
