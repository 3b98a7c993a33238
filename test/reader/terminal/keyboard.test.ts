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
  keyboard.ask(
    () => {},
    (found) => {
      background = found;
    },
  );
  let keys = '';
  keyboard.stream.on('data', (data) => {
    keys += data;
  });
  for (const [after, text] of [...pieces, [5000, ''] as const]) {
    await vi.advanceTimersByTimeAsync(after);
    terminal.write(text);
    await vi.advanceTimersByTimeAsync(0);
  }
  keyboard.close();
  return { keys, background };
}

const LIGHT = '\u001B]11;rgb:ffff/ffff/ffff\u0007';
const DEVICE = '\u001B[?62c';

test.each([
  ['an answer in time', [[20, `${LIGHT}${DEVICE}j`]], { keys: 'j', background: 'light' }],
  ['a late one', [[400, `${LIGHT}${DEVICE}j`]], { keys: 'j', background: undefined }],
  [
    'one behind the last',
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
    'none, and an Escape key',
    [
      [20, '\u001B'],
      [60, 'j'],
    ],
    { keys: '\u001Bj', background: undefined },
  ],
] as const)('%s', async (_, pieces, expected) => expect(await received(pieces)).toEqual(expected));
