import { PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { watchHeap } from '../../../src/reader/tasks/heap-watch.js';

setFlagsFromString('--expose-gc');
const collectGarbage: (options?: { readonly type: 'minor' }) => void = runInNewContext('gc');

/** Errors that a watch reports after the garbage is collected. */
async function reported(
  execArgv: readonly string[],
  options: string,
  minor = false,
  ended = false,
): Promise<unknown[]> {
  const errors: unknown[] = [];
  const end = watchHeap({ execArgv, env: { NODE_OPTIONS: options } } as never, (error) => errors.push(error));
  if (ended) end();
  // It is told after the watch, which began before.
  let told = false;
  const observer = new PerformanceObserver(() => {
    told = true;
  });
  observer.observe({ entryTypes: ['gc'] });
  collectGarbage(...(minor ? [{ type: 'minor' } as const] : []));
  // Node tells it in the next turn of the event loop, but brings none about.
  while (!told) await new Promise(setImmediate);
  observer.disconnect();
  end();
  return errors;
}

const [SMALL, LARGE] = ['--max-old-space-size=1', '--max_old_space_size=100000'];

test.each<[string, readonly string[], string, boolean]>([
  ['the limit of V8', [], '', false],
  ['a small one', [], SMALL, true],
  ['the last of several', [LARGE], SMALL, false],
  ['the last of several', [SMALL], LARGE, true],
])('The reader ends when most of its memory is in use: %s', async (_, execArgv, options, ends) => {
  const errors = await reported(execArgv, options);
  expect(errors.length > 0).toBe(ends);
  for (const error of errors)
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('1 MB') });
});

test('what is in use before all garbage is collected, or after the watch, does not count', async () => {
  expect(await reported([], SMALL, true)).toEqual([]);
  expect(await reported([], SMALL, false, true)).toEqual([]);
});
