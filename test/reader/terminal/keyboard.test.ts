import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeyboard } from '../../../src/reader/terminal/keyboard.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Keyboard that has asked for the background; typed keys and replies arrive in pieces, each some ms after the previous one. */
async function received(pieces: readonly (readonly [after: number, text: string])[]) {
  const terminal = Object.assign(new PassThrough(), { setRawMode: () => terminal });
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {});
  let background: string | undefined;
  keyboard.ask(() => {}, {
    background: (found) => {
      background = found;
    },
    wheelOff: () => {},
  });
  let keys = '';
  keyboard.stream.on('data', (data) => {
    keys += data;
  });
  for (const [after, text] of [...pieces, [5000, ''] as const]) {
    await vi.advanceTimersByTimeAsync(after);
    terminal.write(text);
    await vi.advanceTimersByTimeAsync(0);
  }
  void keyboard.close();
  return { keys, background };
}

const LIGHT = '\u001B]11;rgb:ffff/ffff/ffff\u0007';
const DEVICE = '\u001B[?62c';

test.each([
  ['an answer in time', [[20, `${LIGHT}${DEVICE}j`]], { keys: 'j', background: 'light' }],
  ['one just in time', [[149, `${LIGHT}${DEVICE}j`]], { keys: 'j', background: 'light' }],
  ['one just too late', [[151, `${LIGHT}${DEVICE}j`]], { keys: 'j', background: undefined }],
  ['a late one', [[400, `${LIGHT}${DEVICE}j`]], { keys: 'j', background: undefined }],
  [
    'one after the last',
    [
      [20, DEVICE],
      [900, `k${LIGHT}j`],
    ],
    { keys: 'kj', background: undefined },
  ],
  [
    'one with a pause in it',
    [
      [20, LIGHT.slice(0, 9)],
      [100, `${LIGHT.slice(9)}j`],
    ],
    { keys: 'j', background: 'light' },
  ],
  [
    'one that breaks off',
    [
      [20, LIGHT.slice(0, 9)],
      [3000, 'j'],
    ],
    { keys: 'j', background: undefined },
  ],
  [
    'one that breaks off, and keys that would end it later',
    [
      [20, '\u001B[?62'],
      [100, 'é'],
      [100, 'c'],
    ],
    { keys: 'éc', background: undefined },
  ],
  [
    'none, and an Escape key',
    [
      [20, '\u001B'],
      [60, 'j'],
    ],
    { keys: '\u001B[27uj', background: undefined },
  ],
] as const)('%s', async (_, pieces, expected) => expect(await received(pieces)).toEqual(expected));

test.each([
  [
    'an unfinished string is dropped after 50 ms',
    [
      [0, '\u001B]52;c;q'],
      [55, 'j'],
    ],
    'j',
  ],
  [
    '… its end, too, if it comes later',
    [
      [0, '\u001B]52;c;q'],
      [55, 'q\u001B\\j'],
    ],
    'j',
  ],
  [
    'the end of a report that comes later is dropped',
    [
      [0, '\u001B[?64;1'],
      [55, ';2cj'],
    ],
    'j',
  ],
  [
    '… and all of it after a late Escape',
    [
      [0, '\u001B'],
      [55, '[?64;1;2cj'],
    ],
    '\u001B[27uj',
  ],
  [
    '… also of a report of the cursor',
    [
      [0, '\u001B[12;'],
      [55, '40Rj'],
    ],
    'j',
  ],
  [
    'Escape and two keys are keys after 50 ms',
    [
      [0, '\u001B]]'],
      [55, 'j'],
    ],
    '\u001B[27u]]j',
  ],
  [
    'an arrow whose end comes after 40 ms is one',
    [
      [0, '\u001B['],
      [40, 'Aj'],
    ],
    '\u001B[Aj',
  ],
  [
    'Escape is a key after 20 ms',
    [
      [0, '\u001B'],
      [22, '[Aj'],
    ],
    '\u001B[27u[Aj',
  ],
  [
    'an arrow whose rest comes after 18 ms is one',
    [
      [0, '\u001B'],
      [18, '[Aj'],
    ],
    '\u001B[Aj',
  ],
  [
    'a paste goes on while it arrives',
    [
      [0, '\u001B[200~q'],
      [900, 'q'],
      [900, 'q\u001B[201~j'],
    ],
    '\u001B[200~qqq\u001B[201~j',
  ],
  [
    'a paste ends after a second of silence',
    [
      [0, '\u001B[200~q'],
      [1005, 'j'],
    ],
    '\u001B[200~q\u001B[201~j',
  ],
  [
    'a paste ends with Ctrl-C',
    [
      [0, '\u001B[200~q'],
      [0, '\u0003'],
    ],
    '\u001B[200~q\u001B[201~\u0003',
  ],
] as const)('%s', async (_, pieces, keys) => expect((await received(pieces)).keys).toBe(keys));

/** Time for which a closing keyboard keeps the terminal after a question, in ms, and the keys that it passes on. */
async function keptFor(answer: readonly [after: number, text: string], closedAfter = 0) {
  const modes: boolean[] = [];
  const terminal = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => modes.push(on) });
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {});
  keyboard.ask(() => {}, { wheelOff: () => {} });
  let keys = '';
  keyboard.stream.on('data', (data) => {
    keys += data;
  });
  await vi.advanceTimersByTimeAsync(closedAfter);
  const start = performance.now();
  let kept: number | undefined;
  void keyboard.close().then(() => {
    kept = performance.now() - start;
  });
  await vi.advanceTimersByTimeAsync(answer[0]);
  terminal.write(answer[1]);
  await vi.advanceTimersByTimeAsync(2000);
  return { kept, keys, modes };
}

test('the terminal is kept until the last reply has come, for 100 ms at most, and nothing that comes meanwhile is a key', async () => {
  const given = { keys: '', modes: [false] };
  expect(await keptFor([30, `${LIGHT}q${DEVICE}`])).toEqual({ kept: 30, ...given });
  expect(await keptFor([3000, DEVICE])).toEqual({ kept: 100, ...given });
  expect(await keptFor([3000, DEVICE], 950)).toEqual({ kept: 50, ...given });
  expect(await keptFor([30, LIGHT], 1000)).toEqual({ kept: 0, ...given });
});

test.each([
  '\u001B[<64;10;10M',
  '\u001B[<0;-1;300M',
  '\u001B[M`qj',
  '\u001B[?1007;2$y',
  '\u001B[?62;22c',
  '\u001B[12;40R',
])(
  'the end of a report that comes late is no key, and of its beginning only what may have been typed: %j',
  async (report) => {
    for (let cut = 1; cut < report.length; cut += 1) {
      const { keys } = await received([
        [0, report.slice(0, cut)],
        [55, `${report.slice(cut)}j`],
      ]);
      const typed = report.slice(1, cut);
      expect(keys, `cut at ${cut}`).toBe(cut <= 3 && !/^\[[<?M]/.test(typed) ? `\u001B[27u${typed}j` : 'j');
    }
  },
);

test('the wheel that was off is reported, in time or late, and the terminal with a mouse waits for the reports on their way', async () => {
  const modes: boolean[] = [];
  const terminal = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => modes.push(on) });
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {});
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  const told: string[] = [];
  keyboard.ask(write, { wheelOff: () => told.push('wheel off') });
  expect(written.pop()).toBe('\u001B7\u001B[?1007$p\u001B8\u001B[K\u001B[c');
  await vi.advanceTimersByTimeAsync(400);
  terminal.write(`\u001B[?1007;2$y${DEVICE}`);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['wheel off']);
  keyboard.takeMouse(write, ({ kind }) => told.push(kind));
  terminal.write('\u001B[<64;1;1M');
  await vi.advanceTimersByTimeAsync(0);
  void keyboard.release();
  expect(written).toEqual(['\u001B[c']);
  terminal.write('\u001B[<64;1;1Mq');
  await vi.advanceTimersByTimeAsync(20);
  expect(modes).toEqual([]);
  terminal.write(DEVICE);
  await vi.advanceTimersByTimeAsync(0);
  expect(modes).toEqual([false]);
  expect(told).toEqual(['wheel off', 'up']);
  await keyboard.close();
  expect(written).toEqual(['\u001B[c']);
  terminal.destroy();
});

test('a terminal with a mouse that is released before it has replied is kept until its second reply', async () => {
  const modes: boolean[] = [];
  const terminal = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => modes.push(on) });
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {});
  let wheelOff = false;
  const notice = (): void => {
    wheelOff = true;
  };
  keyboard.ask(() => {}, { wheelOff: notice });
  keyboard.takeMouse(
    () => {},
    () => {},
  );
  void keyboard.close();
  terminal.write(`\u001B[?1007;2$y${DEVICE}`);
  await vi.advanceTimersByTimeAsync(20);
  expect({ modes, wheelOff }).toEqual({ modes: [], wheelOff: true });
  terminal.write(DEVICE);
  await vi.advanceTimersByTimeAsync(0);
  expect(modes).toEqual([false]);
});

test('a terminal that is lent is left in its own mode, unread, and is taken back', async () => {
  const modes: boolean[] = [];
  const terminal = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => modes.push(on) });
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {});
  keyboard.setRaw();
  await keyboard.release();
  expect([modes, terminal.isPaused()]).toEqual([[true, false], true]);
  keyboard.resume();
  expect([modes, terminal.isPaused()]).toEqual([[true, false, true], false]);
  void keyboard.close();
});

test('what was unfinished when the terminal was lent is not continued after that', async () => {
  const terminal = Object.assign(new PassThrough(), { setRawMode: () => terminal });
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {});
  let keys = '';
  keyboard.stream.on('data', (data) => {
    keys += data;
  });
  for (const unfinished of ['\u001B[200~pasted', '\u001B[', '\u001B]11;']) {
    terminal.write(unfinished);
    await vi.advanceTimersByTimeAsync(0);
    await keyboard.release();
    keyboard.resume();
    terminal.write('j');
    await vi.advanceTimersByTimeAsync(5000);
  }
  void keyboard.close();
  expect(keys).toBe('jjj');
});

test.each<[string, (terminal: PassThrough) => void]>([
  ['ends', (terminal) => terminal.end()],
  ['fails', (terminal) => terminal.emit('error', new Error('EIO'))],
])('a terminal that %s is reported once, keeps nothing waiting, and its mouse is silent', async (_, vanish) => {
  const terminal = Object.assign(new PassThrough(), { setRawMode: () => terminal });
  let gone = 0;
  const keyboard = createKeyboard(terminal as unknown as ReadStream, () => {
    gone += 1;
  });
  const written: string[] = [];
  keyboard.ask(() => {}, { wheelOff: () => {} });
  keyboard.takeMouse(
    (text) => written.push(text),
    () => {},
  );
  vanish(terminal.on('data', () => {}));
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).toBe(1);
  let closed = false;
  void keyboard.close().then(() => {
    closed = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect([closed, written]).toEqual([true, []]);
});
