import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWaiting } from '../../../src/reader/terminal/waiting.js';
import type { Io } from '../../../src/system/io.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const ESC = '\u001B';
const PROGRESS = { address: 'https://a.test/', bytes: 0 };

/** A wait at a keyboard, what is done to the terminal and the process, and the exit code once there is one. */
function wait() {
  const done: unknown[] = [];
  const process = Object.assign(new EventEmitter(), {
    kill: (pid: number, signal: string) => void done.push(`${signal} to ${pid}`),
  });
  const keyboard = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => void done.push(`raw ${on}`) });
  const io = { process, language: 'en', size: () => ({ columns: 60, rows: 20 }) } as unknown as Io;
  const waiting = createWaiting(io, keyboard as unknown as ReadStream);
  let code: number | undefined;
  void waiting.ended.then((ended) => {
    code = ended;
  });
  const type = async (keys: string): Promise<number | undefined> => {
    keyboard.write(keys);
    await new Promise(setImmediate);
    vi.advanceTimersByTime(60);
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    return code;
  };
  return { waiting, keyboard, process, done, type, begin: () => waiting.request.progress?.(PROGRESS) };
}

test.each<[string, string, number | undefined]>([
  ['q', 'q', 0],
  ['Q, after other keys', 'jkQ', 0],
  ['Ctrl-C', '\u0003', 130],
  ['q and Ctrl-C', 'q\u0003', 130],
  ['Escape', ESC, 0],
  ['another key', 'j', undefined],
  ['an arrow', `${ESC}[A`, undefined],
  ['a paste with a q in it', `${ESC}[200~q${ESC}[201~`, undefined],
])('A key that ends a fetch, or does not: %s', async (_, keys, code) => {
  const { waiting, begin, type } = wait();
  begin();
  expect(await type(keys)).toBe(code);
  waiting.close();
});

describe('the keyboard', () => {
  test('is left as it is until something is fetched, and after a wait without a fetch', () => {
    const { waiting, keyboard, process, done } = wait();
    expect([done, keyboard.listenerCount('data')]).toEqual([[], 0]);
    waiting.close();
    expect([done, process.eventNames(), waiting.request.signal?.aborted]).toEqual([[], [], true]);
    expect(keyboard.isPaused()).toBe(false);
  });

  test('is in raw mode during a fetch, and given back with the end of the fetch', async () => {
    const { waiting, keyboard, process, done, begin } = wait();
    begin();
    begin();
    expect(done).toEqual(['raw true']);
    waiting.close();
    expect(done).toEqual(['raw true', 'raw false']);
    expect([keyboard.listenerCount('data'), keyboard.isPaused(), process.eventNames()]).toEqual([0, true, []]);
    expect([waiting.request.signal?.aborted, vi.getTimerCount()]).toEqual([true, 0]);
    begin();
    expect([done.length, vi.getTimerCount()]).toEqual([2, 0]);
  });

  test('goes to the reader in raw mode with the keys that were typed, which end nothing there', async () => {
    const { waiting, keyboard, process, done, begin, type } = wait();
    begin();
    await type('jk');
    keyboard.write(ESC);
    await new Promise(setImmediate);
    waiting.handOver();
    expect(String(keyboard.read())).toBe(`jk${ESC}`);
    expect([done, process.eventNames(), waiting.request.signal?.aborted]).toEqual([['raw true'], [], false]);
    expect(await type('q')).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is given back while Ctrl-Z stops the program, and taken when that goes on, or was not stopped', async () => {
    const { waiting, process, done, begin, keyboard, type } = wait();
    begin();
    done.length = 0;
    keyboard.write('\u001A');
    await new Promise(setImmediate);
    expect(done.splice(0)).toEqual(['raw false', 'SIGTSTP to 0']);
    vi.advanceTimersByTime(199);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done.splice(0)).toEqual(['raw true']);
    process.emit('SIGCONT');
    expect(done.splice(0)).toEqual(['raw true']);
    expect(await type('q')).toBe(0);
    waiting.close();
    expect(done).toEqual(['raw false']);
  });
});

test('a wait that ends while the program is stopped leaves the keyboard as it was', async () => {
  const { waiting, done, begin, keyboard } = wait();
  begin();
  keyboard.write('\u001A');
  await new Promise(setImmediate);
  waiting.close();
  vi.advanceTimersByTime(1000);
  expect([done.at(-1), vi.getTimerCount()]).toEqual(['raw false', 0]);
});

test.each<[string, (parts: ReturnType<typeof wait>) => void, number]>([
  ['SIGTERM', ({ process }) => process.emit('SIGTERM'), 143],
  ['the end of the terminal', ({ keyboard }) => keyboard.end(), 129],
  ['an error of the terminal', ({ keyboard }) => keyboard.emit('error', new Error('EIO')), 129],
])('%s ends a wait', async (_, end, code) => {
  const parts = wait();
  parts.begin();
  end(parts);
  expect(await parts.waiting.ended).toBe(code);
  parts.waiting.handOver();
});
