import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { handleSignals } from '../../../src/reader/terminal/signals.js';

const SIGNALS = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGQUIT: 131,
  SIGABRT: 134,
  SIGUSR1: 138,
  SIGUSR2: 140,
  SIGALRM: 142,
  SIGTERM: 143,
  SIGSTKFLT: 144,
  SIGXCPU: 152,
  SIGVTALRM: 154,
  SIGPROF: 155,
  SIGIO: 157,
  SIGPWR: 158,
  SIGSYS: 159,
};

test('signals end the reader with their code, but not while another program has the terminal', () => {
  const process = new EventEmitter();
  const codes: number[] = [];
  const signals = handleSignals(process as NodeJS.Process, (code) => codes.push(code));
  const send = (): void => {
    for (const name of Object.keys(SIGNALS)) process.emit(name);
  };
  send();
  expect(codes.splice(0)).toEqual(Object.values(SIGNALS));
  signals.ignore(true);
  send();
  expect(codes).toEqual([]);
  signals.ignore(false);
  process.emit('SIGTERM');
  expect(codes).toEqual([143]);
  signals.release();
  expect(process.eventNames()).toEqual([]);
});
