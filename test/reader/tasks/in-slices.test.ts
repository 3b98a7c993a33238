import { expect, test, vi } from 'vitest';
import { inSlices } from '../../../src/reader/tasks/in-slices.js';

/** Runs a computation of five steps, which takes `perStep` ms each; the reader is closed at the turn `closed`. */
async function computed(perStep: number, closed = Number.POSITIVE_INFINITY) {
  let time = 0;
  let steps = 0;
  let turns = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  function* steadily(): Generator<undefined, string> {
    for (; steps < 5; steps += 1) {
      time += perStep;
      yield;
    }
    return 'done';
  }
  const value = await inSlices(steadily(), async () => {
    turns += 1;
    return turns < closed;
  });
  return { value, steps, turns };
}

test('a computation has keys go first after each 2 ms, and before its value counts', async () => {
  expect(await computed(0.1)).toEqual({ value: 'done', steps: 5, turns: 1 });
  expect(await computed(1)).toEqual({ value: 'done', steps: 5, turns: 3 });
  expect(await computed(2)).toEqual({ value: 'done', steps: 5, turns: 6 });
});

test('a computation ends without a value where the reader is closed', async () => {
  expect(await computed(2, 2)).toEqual({ value: undefined, steps: 1, turns: 2 });
  expect(await computed(0.1, 1)).toEqual({ value: undefined, steps: 5, turns: 1 });
});
