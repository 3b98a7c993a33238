import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Ending } from '../../../src/reader/terminal/ending.js';
import type { Terminal } from '../../../src/reader/terminal/open-terminal.js';
import { enterSession } from '../../../src/reader/terminal/session.js';
import type { Io } from '../../../src/system/io.js';

/** Opens a session whose parts note their calls. @param release replaces the keyboard's */
function openSession(release?: () => Promise<void>) {
  const calls: string[] = [];
  const note = (name: string) => (value?: unknown) => void calls.push(value === undefined ? name : `${name} ${value}`);
  const process = Object.assign(new EventEmitter(), { kill: () => note('kill')() });
  const warn = (): void => {};
  process.on('warning', warn);
  const io = { process, size: () => ({ columns: 80, rows: 24 }) } as unknown as Io;
  const terminal = {
    screen: { enter: note('enter'), leave: note('leave'), forget: note('forget') },
    keyboard: { release: release ?? note('release'), resume: note('resume') },
    signals: { ignore: note('ignore') },
    close: note('close'),
  } as unknown as Terminal;
  const session = enterSession(io, terminal, { end: note('end'), fail: note('fail') } as unknown as Ending, {
    resize: () => note('resize')(),
    leave: note('told'),
  });
  return { session, calls, process, warn };
}

test('a program that has the terminal has its keys, and the reader takes both back', async () => {
  const { session, calls } = openSession();
  const run = async (): Promise<number> => {
    calls.push('run');
    return 7;
  };
  expect(await session.lend(run)).toBe(7);
  expect(calls).toEqual('enter,ignore true,told,leave,release,run,ignore false,resume,enter,forget,resize'.split(','));
});

test('a program that has the terminal keeps it when the reader is continued, and no stop is heard twice', async () => {
  const { session, calls, process } = openSession();
  await session.lend(async () => {
    calls.length = 0;
    for (let i = 0; i < 2; i += 1) process.emit('SIGCONT');
  });
  expect(calls).toEqual(['ignore false', 'resume', 'enter', 'forget', 'resize']);
  expect(process.listenerCount('SIGTSTP')).toBe(1);
});

test('warnings of Node stay off the screen; afterwards they are printed again, and nothing else is left', async () => {
  const { session, process, warn } = openSession();
  expect(process.listeners('warning')).toEqual([]);
  await session.close();
  expect(process.listeners('warning')).toEqual([warn]);
  expect(process.eventNames()).toEqual(['warning']);
});

test('a reader that is closed while it is being suspended is not stopped', async () => {
  let finish = (): void => {};
  const released = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { session, calls } = openSession(() => released);
  const suspended = session.suspend();
  await session.close();
  finish();
  await suspended;
  expect(calls).not.toContain('kill');
});

test('a reader that is closed while another program has the terminal does not take it back', async () => {
  const { session, calls } = openSession();
  const { promise, resolve } = Promise.withResolvers<number>();
  const lent = session.lend(() => promise);
  await session.close();
  calls.length = 0;
  resolve(7);
  expect(await lent).toBe(7);
  expect(calls).toEqual(['ignore false']);
});

test('a window that changes is drawn anew, and errors that nobody catches end the reader', async () => {
  const { session, calls, process } = openSession();
  calls.length = 0;
  process.emit('SIGWINCH');
  expect(calls.splice(0)).toEqual(['forget', 'resize']);
  process.emit('uncaughtException', 'fault');
  expect(calls).toEqual(['fail fault']);
  await session.close();
});

test.each(['Ctrl-Z', 'SIGTSTP'])(
  '%s stops the reader without the terminal, and it takes that back when it goes on',
  async (by) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { session, calls, process } = openSession();
    calls.length = 0;
    if (by === 'SIGTSTP') process.emit('SIGTSTP');
    else await session.suspend();
    await new Promise(setImmediate);
    expect(calls.splice(0)).toEqual(['told', 'leave', 'release', 'kill']);
    expect(process.listenerCount('SIGTSTP')).toBe(0);
    process.emit('SIGCONT');
    expect(calls.splice(0)).toEqual(['resume', 'enter', 'forget', 'resize']);
    expect(process.listenerCount('SIGTSTP')).toBe(1);
    // It was perhaps not stopped at all.
    vi.advanceTimersByTime(199);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['resume', 'enter', 'forget', 'resize']);
    await session.close();
    calls.length = 0;
    process.emit('SIGCONT');
    expect(calls).toEqual([]);
  },
);

test('the terminal is taken back although the other program fails', async () => {
  const { session, calls } = openSession();
  calls.length = 0;
  await expect(session.lend(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(calls.slice(-5)).toEqual(['ignore false', 'resume', 'enter', 'forget', 'resize']);
});
