import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { catchSignals } from '../../../src/commands/library/catch-signals.js';
import type { Io } from '../../../src/system/io.js';

const NAMES = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function caught() {
  const process = new EventEmitter();
  const listeners = (): readonly number[] => NAMES.map((name) => process.listenerCount(name));
  return { process, listeners, signals: catchSignals({ process } as unknown as Io) };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('The first %s ends the fetches with code %i, and the second one would end the program', (name, code) => {
  const { process, listeners, signals } = caught();
  expect([signals.code(), signals.signal.aborted, listeners()]).toEqual([0, false, [1, 1, 1]]);
  process.emit(name, name);
  expect([signals.code(), signals.signal.aborted, listeners()]).toEqual([code, true, [0, 0, 0]]);
});

test('Signals are left to others after the fetches', () => {
  const { listeners, signals } = caught();
  signals.stop();
  expect([signals.code(), signals.signal.aborted, listeners()]).toEqual([0, false, [0, 0, 0]]);
});
