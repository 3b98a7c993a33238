import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTerminal } from '../../../src/reader/terminal/open-terminal.js';
import type { Io } from '../../../src/system/io.js';

const written: string[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  written.length = 0;
  vi.spyOn(fs, 'writeSync').mockImplementation((_, data) => {
    written.push(String(data));
    return Buffer.byteLength(String(data));
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.mocked(fs.writeSync).mockRestore();
  syncBuiltinESMExports();
  vi.useRealTimers();
});

const sent = (): string => written.splice(0).join('').replaceAll('\u001B', '^');

/** A terminal with an environment, what is done to it, and the codes with which it ends the reader. */
function terminal(env: Readonly<Record<string, string>> = {}) {
  const done: string[] = [];
  const codes: number[] = [];
  const process = new EventEmitter();
  const stream = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => done.push(`raw ${on}`) });
  const io = { env, process, size: () => ({ columns: 80, rows: 24 }) } as unknown as Io;
  const opened = openTerminal(io, stream as unknown as ReadStream, (code) => codes.push(code));
  const type = async (keys: string): Promise<void> => {
    stream.write(keys);
    await new Promise(setImmediate);
  };
  return { ...opened, stream, process, done, codes, type };
}

const WHEEL = '^7^[?1007$p^8^[K';

test.each([
  [{ TERM: 'xterm' }, false, `${WHEEL}^[c`],
  [{ TERM: 'xterm' }, true, `${WHEEL}^]11;?^\\^[c`],
  [{ TERM: 'linux' }, true, ''],
])('A terminal is asked what it can answer: %o, %s', (env, background, asked) => {
  terminal(env).ask(background ? () => {} : undefined);
  expect(sent()).toBe(asked);
});

test('what a terminal answers is heard: its background, and that its wheel sent no arrows, which holds again at the end', async () => {
  const { ask, screen, type } = terminal();
  const heard: string[] = [];
  ask((background) => heard.push(background));
  screen.enter();
  await type('\u001B[?1007;2$y\u001B]11;rgb:0/0/0\u0007\u001B[?62c');
  sent();
  screen.leave();
  expect([heard, sent().endsWith('^[?1049l^[?1007l^[23;0t')]).toEqual([['dark'], true]);
});

test.each([
  [{ TERM: 'linux' }, false, false],
  [{}, true, false],
  [{ XTERM_VERSION: '390' }, true, true],
  [{ VTE_VERSION: '7600' }, true, true],
  [{ KITTY_WINDOW_ID: '1' }, true, true],
])('The title and the mode of the wheel are saved where the terminal can: %o', (env, title, wheel) => {
  terminal(env).screen.enter();
  const text = sent();
  expect([text.includes('^[22;0t'), text.includes('^[?1007s')]).toEqual([title, wheel]);
});

test.each([
  ['off', '', []],
  ['wheel', '^[?1000h^[?1006h', ['wheel']],
  ['full', '^[?1000h^[?1006h^[?1002h', ['wheel', 'click']],
] as const)('The mouse is taken in the mode "%s"', async (mode, taken, kinds) => {
  const { screen, takeMouse, type } = terminal();
  screen.enter();
  sent();
  const inputs: string[] = [];
  takeMouse(mode, ({ kind }) => inputs.push(kind));
  await type('\u001B[<64;1;1M\u001B[<0;5;6M\u001B[<0;5;6m');
  expect([sent(), inputs]).toEqual([taken, kinds]);
});

test('a terminal that is closed is left, in its own mode, and so are the signals', async () => {
  const { screen, keyboard, stream, process, done, codes, close } = terminal();
  screen.enter();
  process.emit('SIGTERM');
  expect([done, codes]).toEqual([['raw true'], [143]]);
  sent();
  await close();
  expect(sent()).toContain('^[?1049l');
  expect([done, stream.destroyed, keyboard.stream.destroyed]).toEqual([['raw true', 'raw false'], true, true]);
  expect(process.eventNames()).toEqual([]);
});

test('a terminal that vanishes ends the reader as SIGHUP does', async () => {
  const { stream, codes } = terminal();
  stream.end();
  await new Promise(setImmediate);
  expect(codes).toEqual([129]);
});
