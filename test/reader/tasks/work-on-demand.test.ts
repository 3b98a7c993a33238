import { expect, test } from 'vitest';
import { workOnDemand } from '../../../src/reader/tasks/work-on-demand.js';

test('work is done one piece after the other as long as there is some, and begins anew after an error or a pause', async () => {
  const done: string[] = [];
  const told: unknown[] = [];
  const fault = new Error('a fault');
  const piece = (name: string, more: boolean) => async (): Promise<boolean> => {
    done.push(name);
    return more;
  };
  const failing = (): Promise<never> => Promise.reject(fault);
  const pieces = [piece('a', true), piece('b', true), failing, piece('c', false), piece('d', true)];
  const follow = workOnDemand(
    () => pieces.shift(),
    (error) => void told.push(error),
  );
  const steps: unknown[] = [];
  for (let time = 0; time < 4; time += 1) {
    follow();
    follow();
    steps.push(done.join(''));
    await new Promise(setImmediate);
    steps.push(done.join(''));
  }
  expect(steps).toEqual(['a', 'ab', 'abc', 'abc', 'abcd', 'abcd', 'abcd', 'abcd']);
  expect(told).toEqual([fault]);
});
