import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withProgress } from '../../src/commands/fetch-progress.js';
import type { Origin } from '../../src/source/origin.js';
import type { FetchRequest } from '../../src/source/web/fetch-request.js';
import type { Io } from '../../src/system/io.js';

const PAGE = { address: 'https://e.x/a' } as Origin;
const ERASED = '\r\u001B[K';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A run with a standard error that may be a terminal, and all that is written there or done. */
function running(isTTY: boolean, language: Io['language'] = 'en') {
  const done: string[] = [];
  const stderr = {
    isTTY,
    columns: 60,
    write: (text: string) => {
      done.push(text);
    },
  };
  const kill = (pid: number, signal: string): void => {
    done.push(`${signal} to ${pid}`);
  };
  const process = Object.assign(new EventEmitter(), { stderr, pid: 7, kill });
  const warn = (text: string): void => {
    done.push(text);
  };
  const listeners = (): number => SIGNALS.reduce((sum, name) => sum + process.listenerCount(name), 0);
  return { done, stderr, process, listeners, io: { process, warn, language } as unknown as Io };
}

/** Opens something that takes 2 s. */
const slowly = async (request?: FetchRequest): Promise<boolean> => {
  request?.progress?.({ address: 'https://e.x/a', bytes: 0 });
  await vi.advanceTimersByTimeAsync(2000);
  return request?.progress !== undefined;
};

test('A fetch is shown in a row of a terminal, which is erased at its end', async () => {
  const { done, io, listeners } = running(true);
  let during = 0;
  const opened = await withProgress(io, PAGE, (request) => {
    during = listeners();
    return slowly(request);
  });
  expect([opened, during, listeners()]).toEqual([true, 3, 0]);
  expect(done.at(0)).toContain('https://e.x/a');
  expect(done.at(-1)).toBe(ERASED);
});

test('The row is erased before an error, too, and before a signal ends the program', async () => {
  const failed = running(true);
  const failing = async (request?: FetchRequest): Promise<never> => {
    await slowly(request);
    throw new Error('no page');
  };
  await expect(withProgress(failed.io, PAGE, failing)).rejects.toThrow('no page');
  expect([failed.done.at(-1), failed.listeners()]).toEqual([ERASED, 0]);
  const ended = running(true);
  await withProgress(ended.io, PAGE, async (request) => {
    await slowly(request);
    ended.process.emit('SIGTERM', 'SIGTERM');
    expect(ended.listeners()).toBe(0);
  });
  expect(ended.done.slice(-2)).toEqual([ERASED, 'SIGTERM to 7']);
  const vanished = running(true);
  await withProgress(vanished.io, PAGE, async () => {
    vanished.process.emit('SIGHUP', 'SIGHUP');
  });
  expect(vanished.done.at(-1)).toBe('SIGHUP to 7');
});

test('A screen reader is told of a fetch in one line; nothing is told of a file, or without a terminal', async () => {
  const once = running(true);
  expect(await withProgress(once.io, PAGE, slowly, true)).toBe(false);
  expect(once.done).toEqual([expect.stringContaining('https://e.x/a')]);
  for (const [isTTY, origin] of [
    [true, {}],
    [false, PAGE],
  ] as const) {
    const quiet = running(isTTY);
    expect(await withProgress(quiet.io, origin as Origin, slowly)).toBe(false);
    expect([quiet.done, quiet.listeners()]).toEqual([[], 0]);
  }
});

test('A fetch is told of in the language of the user, and fits the terminal also after it was made narrower', async () => {
  const row = running(true, 'de');
  await withProgress(row.io, PAGE, async (request) => {
    await slowly(request);
    row.stderr.columns = 12;
    await slowly(request);
  });
  const shown = row.done.map((text) => text.replace(ERASED, '')).filter((text) => text !== '');
  expect(shown.at(0)).toMatch(/^Lädt https:\/\/e\.x\/a/);
  expect(shown.at(-1)?.length).toBeLessThan(12);
  const once = running(true, 'de');
  await withProgress(once.io, PAGE, slowly, true);
  expect(once.done).toEqual(['Lädt https://e.x/a']);
});
