import { describe, expect, test } from 'vitest';
import { DEFAULT_KEYS } from '../../../src/reader/keys/default-keys.js';
import { keysIn, readKeys, SPELLINGS, withKey } from '../../../src/reader/keys/key-spelling.js';

describe('a key is read as people write it', () => {
  test.each([
    ['ctrl-e', 'ctrl-e'],
    ['Ctrl-E', 'ctrl-e'],
    ['CTRL+E', 'ctrl-e'],
    ['C-e', 'ctrl-e'],
    ['<C-e>', 'ctrl-e'],
    ['^E', 'ctrl-e'],
    ['space', 'space'],
    [' ', 'space'],
    ['<Space>', 'space'],
    ['Enter', 'enter'],
    ['<CR>', 'enter'],
    ['return', 'enter'],
    ['PgDn', 'pagedown'],
    ['PageUp', 'pageup'],
    ['Esc', 'escape'],
    ['S-Tab', 'shift-tab'],
    ['Shift-Tab', 'shift-tab'],
    ['F1', 'f1'],
    ['<f12>', 'f12'],
    ['up', 'up'],
    // Terminals send the same for both.
    ['ctrl-i', 'tab'],
    ['ctrl-m', 'enter'],
    ['ctrl-h', 'backspace'],
    ['del', 'backspace'],
    ['Delete', 'backspace'],
    ['BS', 'backspace'],
    ['j', 'j'],
    ['J', 'J'],
    ['ü', 'ü'],
    ['<', '<'],
    [']]', ']]'],
    ['gg', 'gg'],
    ['ZZ', 'ZZ'],
    ['g2', 'g2'],
    ['abcd', 'abcd'],
  ])('%s', (text, key) => expect(readKeys(text)).toBe(key));

  test.each([
    '',
    '  ',
    'M-x',
    '<A-x>',
    'alt-x',
    'F13',
    'F0',
    '5',
    '5x',
    'g g',
    'abcde',
    'ctrl-',
    'ctrl-5',
    '\u001B',
    'a\n',
  ])('not %j', (text) => expect(readKeys(text)).toBeUndefined());

  test('the default keys, and every name', () => {
    for (const key of [...DEFAULT_KEYS.values()].flat()) expect(readKeys(key), key).toBe(key);
    for (const name of Object.keys(SPELLINGS)) expect(readKeys(name)).toBe(name);
  });
});

test.each([
  ['', 'j', 'j', ['j']],
  [']', ']', ']]', [']', ']']],
  ['12', 'j', '12j', ['1', '2', 'j']],
  ['ctrl-x', 'ctrl-e', 'ctrl-x ctrl-e', ['ctrl-x', 'ctrl-e']],
  ['12ctrl-x', 'e', '12ctrl-x e', ['12ctrl-x', 'e']],
  ['', 'ctrl-x', 'ctrl-x', ['ctrl-x']],
])('after %j, the key %s makes %j', (sequence, key, both, keys) => {
  expect([withKey(sequence, key), keysIn(both)]).toEqual([both, keys]);
});
