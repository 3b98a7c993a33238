import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/ui.js';
import { bind, bindWithCharacter, meaningOf } from '../../../src/reader/keys/binding.js';
import { keyLabel } from '../../../src/reader/keys/key-label.js';

const bindings = [
  bind('j down', 'rowDown', '', ''),
  bind(']] J', 'nextHeading', '', ''),
  bindWithCharacter('m', 'setMark', '', ''),
  bind('1 2 3 4 5', 'selectNumber', '', ''),
  bind('zt', 'aimTop', '', ''),
  { ...bind('G', 'toParagraph', '', ''), count: { example: 20, needed: true } },
];

describe('the meaning of keys', () => {
  test.each([
    ['down', { command: 'rowDown', character: 'down' }],
    ['J', { command: 'nextHeading', character: 'J' }],
    [']', 'prefix'],
    [']]', { command: 'nextHeading', character: ']]' }],
    [']]]', undefined],
    ['m', 'prefix'],
    ['mé', { command: 'setMark', character: 'é' }],
    ['m𝔪', { command: 'setMark', character: '𝔪' }],
    ['mab', undefined],
    ['4', { command: 'selectNumber', character: '4' }],
    // The name of a key is not typed letter by letter.
    ['d', undefined],
    ['x', undefined],
    ['z', 'prefix'],
    ['zt', { command: 'aimTop', character: 'zt' }],
    ['G', undefined],
  ])('%s', (keys, meaning) => {
    expect(meaningOf(bindings, keys)).toEqual(meaning);
  });
});

test('a key that needs a number works after one alone', () => {
  expect(meaningOf(bindings, 'G', true)).toEqual({ command: 'toParagraph', character: 'G' });
});

test('a label shows all keys, the ends of a long row of them, and the letter that has to follow', () => {
  expect(bindings.map((binding) => keyLabel(binding, messagesFor('en')))).toEqual([
    'j  ↓',
    ']]  J',
    'm a … z',
    '1 … 5',
    'zt',
    '20G',
  ]);
});
