import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReplies } from '../../../src/reader/terminal/replies.js';

const BACKGROUND = ['\u001B]11;rgb:ffff/ffff/eeee\u001B\\', '\u001B]11;rgb:ff/ff/ee\u0007'];
const DEVICE = '\u001B[?62;22c';

/** Result for a text that arrives in pieces, cut at the given offsets. */
function received(text: string, cuts: readonly number[]) {
  let [keys, rest, answered] = ['', '', false];
  let background: 'light' | 'dark' | undefined;
  const ends = [...cuts.map((cut) => cut % text.length), text.length].sort((a, b) => a - b);
  ends.forEach((end, i) => {
    const read = readReplies(rest + text.slice(ends[i - 1] ?? 0, end), answered);
    keys += read.keys;
    rest = read.rest;
    answered = read.complete;
    background ??= read.background;
  });
  return { keys: keys + rest, background };
}

test.each(
  BACKGROUND.flatMap(
    (answer) =>
      [
        ['before the last one', ['j', answer, DEVICE, ']]']],
        ['among keys', ['j', answer, 'k\u001B[B', DEVICE, ']]']],
        ['late, behind the last one', ['j', DEVICE, 'k', answer, ']]']],
        ['twice', [DEVICE, answer, 'jk', answer, ']]']],
      ] as const,
  ),
)('the answer about the background is taken out, in whatever pieces it comes: %s', (_, parts) => {
  const typed = parts.filter((part) => !BACKGROUND.includes(part) && part !== DEVICE).join('');
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
      const text = parts.join('');
      // After the last reply, an Escape at the end of a piece is a key.
      const fair = cuts.filter((cut) => !text.startsWith('\u001B]', (cut % text.length) - 1));
      expect(received(text, fair)).toEqual({ keys: typed, background: 'light' });
    }),
  );
});
