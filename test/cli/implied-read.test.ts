import { expect, test } from 'vitest';
import { impliedWords } from '../../src/cli/implied-read.js';
import type { Io } from '../../src/system/io.js';

const implied = (words: string, piped?: 'pipe' | 'socket', outputIsTerminal = true): readonly string[] =>
  impliedWords(
    { outputIsTerminal, pipedInput: () => piped } as Io,
    words.split(' ').filter((word) => word !== ''),
  );

test.each([
  ['notes.md'],
  ['-'],
  ['strawberry-o1'],
  ['--plain'],
  ['-w 60 mine'],
  ['-w60 mine'],
  ['-pw 60 mine'],
  ['--width=60 mine'],
  ['--plain mine'],
  ['-- list'],
  ['--plain --help'],
  ['-s list mine'],
  ['--section list mine'],
  ['-ps list mine'],
  ['-s -- list'],
  ['--plain -- --help'],
  ['test'],
])('"llama-news %s" is a command line of "read"', (words) => expect(implied(words)).toEqual(['read']));

test.each([
  ['list'],
  ['-w 60 list'],
  ['sections'],
  ['-w 60 sections'],
  ['lsit'],
  ['--help'],
  ['-h'],
  ['list --help'],
  ['lsit -h'],
  ['-w60 list'],
  ['-P list'],
  ['-wp list'],
  ['--no-pager rm'],
  ['--width=60 rm'],
  ['-h --help'],
])('"llama-news %s" is not a command line of "read"', (words) => expect(implied(words)).toEqual([]));

test('nothing but a pipe is read, and a socket only before a terminal', () => {
  expect(implied('', 'pipe', false)).toEqual(['read', '-']);
  expect(implied('-w 60', 'pipe')).toEqual(['read', '-']);
  expect(implied('--', 'pipe')).toEqual(['read', '-']);
  expect(implied('-- list', 'pipe')).toEqual(['read']);
  expect(implied('--plain notes.md', 'pipe')).toEqual(['read']);
  expect(implied('', 'socket')).toEqual(['read', '-']);
  expect(implied('', 'socket', false)).toEqual(['--help']);
});

test('nothing at all opens the reader in a terminal, and shows the help elsewhere', () => {
  expect(implied('')).toEqual(['read']);
  expect(implied('--', undefined, false)).toEqual(['--help']);
  expect(implied('--json', undefined, false)).toEqual(['read']);
});
