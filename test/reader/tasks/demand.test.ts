import { expect, test } from 'vitest';
import type { Rest } from '../../../src/document/opened.js';
import type { State } from '../../../src/reader/state/state.js';
import { createStore } from '../../../src/reader/state/store.js';
import { isWanted, wanted } from '../../../src/reader/tasks/demand.js';
import { openedWith, reading, restOf, typed } from '../../kit/article/reader.js';

const MB = 1 << 20;

/** The rest of an input of which a number of characters has come, and all that came is read. */
const after = (length: number, share?: number): Rest =>
  restOf({ length: () => length, ahead: (read) => length * (1 - read), share: () => share });

const open = (rest: Rest, text?: string): State => openedWith(reading(rest, text), 40, 12);

test('a pipe is read to 8 MB beyond the page, a file to its end', () => {
  expect(isWanted(open(after(7 * MB)), after(7 * MB)), 'a pipe that is not shown').toBe(false);
  for (const [rest, expected] of [
    [after(8 * MB - 1), true],
    [after(8 * MB), false],
    [after(800 * MB, 0.5), true],
  ] as const)
    expect(isWanted(open(rest), rest)).toBe(expected);
});

test('a pipe of short paragraphs is read to 50,000 blocks beyond the page', () => {
  const rest = after(1);
  const state = (blocks: number): State => open(rest, 'x\n\n'.repeat(blocks));
  expect([49_999, 50_000].map((blocks) => isWanted(state(blocks), rest))).toEqual([true, false]);
});

test('a pipe without any words is read to 8 MB', () => {
  const rest = after(8 * MB);
  expect(isWanted(open(rest, ''), rest)).toBe(false);
});

test.each([
  ['the page comes near', 'L30j', true],
  ['the end is wanted', 'G', true],
  ['the end is no longer wanted', 'Gg', false],
  ['a search has found nothing yet', '/absent<enter>', true],
  ['a search is cancelled', '/absent<enter><escape>', false],
  ['a search has a hit', '/lead<enter>', false],
  ['the hit after the last one is wanted', '/three deeper<enter>n', true],
  ['the hit after the last one is no longer wanted', '/three deeper<enter>n<escape>', false],
])('a pipe is read on or not when %s', (_, keys, expected) => {
  const rest = after(8 * MB);
  expect(isWanted(typed(open(rest), keys), rest)).toBe(expected);
});

test('reading waits until more is wanted', async () => {
  const rest = after(8 * MB);
  const store = createStore(open(rest), () => {});
  let ended = false;
  const waiting = wanted(store, rest).then(() => {
    ended = true;
  });
  store.dispatch({ kind: 'key', key: 'escape' });
  await Promise.resolve();
  expect(ended).toBe(false);
  store.dispatch({ kind: 'key', key: 'G' });
  await waiting;
});
