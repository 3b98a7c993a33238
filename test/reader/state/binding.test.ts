import { describe, expect, test } from 'vitest';
import { bind, bindWithCharacter, keyLabel, meaningOf } from '../../../src/reader/state/binding.js';

const bindings = [
  bind('j down', 'rowDown', '', ''),
  bind(']] J', 'nextHeading', '', ''),
  bindWithCharacter('m', 'setMark', '', ''),
  bind('1 2 3 4 5', 'selectNumber', '', ''),
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
  ])('%s', (keys, meaning) => {
    expect(meaningOf(bindings, keys)).toEqual(meaning);
  });
});

test('a label shows all keys, the ends of a long row of them, and the letter that has to follow', () => {
  expect(bindings.map(keyLabel)).toEqual(['j  down', ']]  J', 'm a … z', '1 … 5']);
});
