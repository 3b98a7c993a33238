import { expect, test } from 'vitest';
import { type TypedCommand, typedCommand, wordOf } from '../../../src/reader/panels/typed-command.js';

const run = (command: string, count?: number): TypedCommand =>
  ({ kind: 'run', command, ...(count === undefined ? {} : { count }) }) as TypedCommand;
const open = (start: string, path: string): TypedCommand => ({ kind: 'open', start, path });
const tag = (...words: readonly string[]): TypedCommand => ({ kind: 'tag', words });
const refuse = (what: 'write' | 'shell'): TypedCommand => ({ kind: 'refuse', what });

test.each<[string, TypedCommand | undefined]>([
  ['50%', run('toPercent', 50)],
  [' :050 % ', run('toPercent', 50)],
  ['12345%', run('toPercent', 12_345)],
  ['123456%', undefined],
  ['7', run('toParagraph', 7)],
  ['007', run('toParagraph', 7)],
  ['0', run('toStart', 0)],
  ['123456789', run('toParagraph', 123_456_789)],
  ['1234567890', undefined],
  ['x7', undefined],
  ['7x', undefined],
  ['2n', run('nextFile', 2)],
  ['2 next', run('nextFile', 2)],
  ['2nex', undefined],
  ['3p', run('previousFile', 3)],
  ['3 prev', run('previousFile', 3)],
  ['3previous', run('previousFile', 3)],
  ['$', run('toEnd')],
  ['e a.md', open('e ', 'a.md')],
  [' :edit!  a b.md', open(' :edit!  ', 'a b.md')],
  ['öffne ~/a', open('öffne ', '~/a')],
  ['e', undefined],
  ['ea.md', undefined],
  ['tag a, #b  -c', tag('a', '#b', '-c')],
  [':tags a ,b,', tag('a', 'b')],
  ['tag # - + -+', tag()],
  ['tag', undefined],
  ['stag a', undefined],
  ['!ls', refuse('shell')],
  [':!ls', refuse('shell')],
  ...['w', 'wa', 'wall', 'write', 'saveas', 'w!', 'w a.md', 'w!a'].map((it): [string, TypedCommand] => [
    it,
    refuse('write'),
  ]),
  ['wide', undefined],
  ['q', undefined],
])('%j typed after ":" means %j', (line, meaning) => expect(typedCommand(line)).toEqual(meaning));

test.each([
  [':q!', 'q'],
  [' ::  q! ', 'q'],
  ['q ', 'q'],
  ['q!x', 'q!x'],
  ['!', '!'],
  ['ende!', 'ende'],
])('the word of %j is %j', (line, word) => expect(wordOf(line)).toBe(word));
