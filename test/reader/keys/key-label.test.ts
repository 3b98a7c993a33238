import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/ui.js';
import { type Binding, bind, bindWithCharacter } from '../../../src/reader/keys/binding.js';
import { keyFor, keyLabel, labelOf } from '../../../src/reader/keys/key-label.js';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';

const [de, en] = [messagesFor('de'), messagesFor('en')];

test.each([
  ['j', 'j', 'j'],
  [']]', ']]', ']]'],
  ['f1', 'F1', 'F1'],
  ['f12', 'F12', 'F12'],
  ['ctrl-e', 'Ctrl-E', 'Strg-E'],
  ['pagedown', 'PgDn', 'Bild ab'],
  ['down', '↓', '↓'],
  ['fa', 'fa', 'fa'],
])('the key %s is shown as %s, in German as %s', (key, english, german) => {
  expect([labelOf(key, en), labelOf(key, de)]).toEqual([english, german]);
});

describe('the keys of a binding are shown', () => {
  const numbered: Binding = { ...bind('G', 'toEnd', '', ''), count: { example: 7, needed: true } };
  test.each<[string, Binding, string]>([
    ['one after the other, if there are four', bind('g home f1 ctrl-a', 'toStart', '', ''), 'g  Home  F1  Ctrl-A'],
    ['two keys of a sequence apart', { ...bind('', 'editNote', '', ''), keys: ['ctrl-x ctrl-e'] }, 'Ctrl-X Ctrl-E'],
    ['from the first to the last if they are many', bind('1 2 3 4 5', 'selectNumber', '', ''), '1 … 5'],
    ['with the letter that follows', bindWithCharacter('m', 'setMark', '', ''), 'm a … z'],
    ['with the number before them', numbered, '7G'],
  ])('%s', (_, binding, label) => expect(keyLabel(binding, en)).toBe(label));
});

describe('the key of a command', () => {
  test('is the first that works in the mode, or else the first that works everywhere', () => {
    const state = { keys: keysByMode, messages: en };
    expect(keyFor(state, 'help')).toBe('?');
    expect(keyFor(state, 'help', 'jump')).toBe('F1');
    expect(keyFor(state, 'selectDown', 'jump')).toBe('↓');
    expect(keyFor(state, 'selectDown')).toBeUndefined();
  });

  test('is missing if all of its keys are taken away', () => {
    const without = (bindings: readonly Binding[]) =>
      bindings.map((binding) => (binding.command === 'help' ? { ...binding, keys: [] } : binding));
    const keys = { ...keysByMode, read: without(keysByMode.read) };
    expect(keyFor({ keys, messages: en }, 'help')).toBe('F1');
    expect(keyFor({ keys: { ...keys, everywhere: without(keys.everywhere) }, messages: en }, 'help')).toBeUndefined();
  });
});
