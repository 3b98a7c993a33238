import { expect, test } from 'vitest';
import { expectGivenBack, watched } from '../kit/terminal/given-back.js';

test.each([
  ['SIGUSR2', 140],
  ['SIGALRM', 142],
  ['SIGIO', 157],
  ['SIGVTALRM', 154],
  ['SIGPROF', 155],
  ['SIGPWR', 158],
  ['SIGABRT', 134],
] as const)('the terminal is given back after %s, with %i', async (signal, code) => {
  const { terminal, pid } = await watched();
  expect(process.kill(pid, signal)).toBe(true);
  await expectGivenBack(terminal, code);
});
