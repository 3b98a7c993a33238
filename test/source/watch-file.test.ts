import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFile } from '../../src/source/watch-file.js';

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
  return { path, changed, stop };
}

test('changes of a file that follow one another are reported once', async () => {
  const { changed, stop } = await changedFile();
  expect(changed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
  stop();
});

test('a change is reported only once no other has followed it for a while', async () => {
  const { path, changed, stop } = await changedFile();
  vi.advanceTimersByTime(40);
  const watcher = watch(dirname(path));
  writeFileSync(path, 'again');
  await once(watcher, 'change');
  watcher.close();
  await setImmediate();
  vi.advanceTimersByTime(40);
  expect(changed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
  stop();
});

test('after a change was reported, the end of the watch leaves nothing open', async () => {
  const open = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'FSEventWrap').length;
  const { changed, stop } = await changedFile();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
  expect(open()).toBeGreaterThan(0);
  stop();
  await setImmediate();
  expect(open()).toBe(0);
});

test('a change just before the watch ends is not reported', async () => {
  const { changed, stop } = await changedFile();
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.runAllTimers();
  expect(changed).not.toHaveBeenCalled();
});

/** Changes a file that a path leads to. Resolves when that is noticed, or after some turns of the event loop. */
async function notices(path: string, change: () => void): Promise<boolean> {
  const changed = vi.fn();
  const stop = watchFile(path, changed);
  change();
  for (let turn = 0; turn < 20_000 && vi.getTimerCount() === 0; turn += 1) await setImmediate();
  vi.runAllTimers();
  stop();
  return changed.mock.calls.length > 0;
}

test('changes through symbolic links are noticed: of their target, of a linked folder that is swapped, of the link', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const at = (...names: readonly string[]): string => join(folder, ...names);
  for (const version of ['v1', 'v2']) {
    mkdirSync(at(version));
    writeFileSync(at(version, 'd.md'), version);
  }
  writeFileSync(at('a.md'), 'a');
  symlinkSync('a.md', at('link.md'));
  symlinkSync('v1', at('current'));
  symlinkSync('current/d.md', at('d.md'));
  expect(await notices(at('link.md'), () => writeFileSync(at('a.md'), 'b'))).toBe(true);
  const replace = (): void => {
    writeFileSync(at('new.md'), 'c');
    renameSync(at('new.md'), at('a.md'));
  };
  expect(await notices(at('link.md'), replace)).toBe(true);
  const swap = (): void => {
    symlinkSync('v2', at('next'));
    renameSync(at('next'), at('current'));
  };
  expect(await notices(at('d.md'), swap)).toBe(true);
  expect(await notices(at('d.md'), () => writeFileSync(at('v2', 'd.md'), 'changed'))).toBe(true);
  expect(await notices(at('d.md'), () => writeFileSync(at('v1', 'd.md'), 'changed'))).toBe(false);
});

test('after a link leads elsewhere, changes there are noticed by the same watch, and others no more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  for (const name of ['v1', 'v2', 'v3']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'd.md'), name);
  }
  const lead = (to: string): void => {
    symlinkSync(to, join(folder, 'next'));
    renameSync(join(folder, 'next'), join(folder, 'current'));
  };
  lead('v1');
  const changed = vi.fn();
  const stop = watchFile(join(folder, 'current', 'd.md'), changed);
  /** Whether a change is told. */
  const told = async (change: () => void): Promise<boolean> => {
    changed.mockClear();
    change();
    for (let turn = 0; turn < 20_000 && vi.getTimerCount() === 0; turn += 1) await setImmediate();
    vi.runAllTimers();
    return changed.mock.calls.length === 1;
  };
  expect(await told(() => lead('v2'))).toBe(true);
  expect(await told(() => writeFileSync(join(folder, 'v2', 'd.md'), 'changed'))).toBe(true);
  expect(await told(() => lead('v3'))).toBe(true);
  expect(await told(() => writeFileSync(join(folder, 'v2', 'd.md'), 'again'))).toBe(false);
  stop();
});

test('a link to itself can be watched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  symlinkSync('loop', join(folder, 'loop'));
  expect(await notices(join(folder, 'loop'), () => writeFileSync(join(folder, 'other'), ''))).toBe(false);
});

test('a folder on the way that is missing for a while is awaited', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const path = join(folder, 'notes', 'a.md');
  const make = (): void => {
    mkdirSync(join(folder, 'notes'));
    writeFileSync(path, 'a');
  };
  expect(await notices(path, make)).toBe(true);
});
