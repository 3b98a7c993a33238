import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Ending } from '../../../src/reader/terminal/ending.js';
import type { Terminal } from '../../../src/reader/terminal/open-terminal.js';
import { enterSession } from '../../../src/reader/terminal/session.js';
import type { Io } from '../../../src/system/io.js';

test('a program that has the terminal has its keys, and the reader takes both back', async () => {
  const calls: string[] = [];
  const note = (name: string) => (value?: boolean) => void calls.push(value === undefined ? name : `${name} ${value}`);
  const process = new EventEmitter();
  const io = { process, size: () => ({ columns: 80, rows: 24 }) } as unknown as Io;
  const terminal = {
    screen: { enter: note('enter'), leave: note('leave'), forget: note('forget') },
    keyboard: { release: note('release'), resume: note('resume') },
    signals: { ignore: note('ignore') },
    close: note('close'),
  } as unknown as Terminal;
  const session = enterSession(io, terminal, { end: note('end'), fail: note('fail') } as unknown as Ending, {
    resize: () => note('resize')(),
    leave: note('told'),
  });
  const run = async (): Promise<number> => {
    calls.push('run');
    return 7;
  };
  expect(await session.lend(run)).toBe(7);
  expect(calls).toEqual('enter,ignore true,told,leave,release,run,ignore false,resume,enter,forget,resize'.split(','));
  await session.close();
  expect(process.eventNames()).toEqual([]);
});
