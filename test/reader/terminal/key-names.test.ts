import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { keyNames } from '../../../src/reader/terminal/key-names.js';

/** Report of a key by Ink, by the properties that are set. */
const reported = (...set: readonly (keyof Key)[]): Key => Object.fromEntries(set.map((name) => [name, true])) as never;

test.each([
  ['keys typed fast', '/a ü\r', reported(), ['/', 'a', 'space', 'ü', 'enter']],
  ['… with Ctrl among them', '\u0015foo\u0012\u007F', reported(), ['ctrl-u', 'f', 'o', 'o', 'ctrl-r', 'backspace']],
  ['Escape twice', '\u001B', reported('escape', 'meta'), ['escape', 'escape']],
  ['Escape and a letter', 'j', reported('meta'), ['escape', 'j']],
  ['Escape and Enter', '\r', reported('return', 'meta'), ['escape', 'enter']],
  ['Escape and Tab', '', reported('tab', 'meta'), ['escape', 'tab']],
  ['Escape and an arrow', '', reported('downArrow', 'meta'), ['escape', 'down']],
  ['Escape and Ctrl-R', 'r', reported('ctrl', 'meta'), ['escape', 'ctrl-r']],
  ['Shift-Tab', '', reported('tab', 'shift'), ['shift-tab']],
  ['function keys', '\uF704j\uF70F\uF710', reported(), ['f1', 'j', 'f12', '\uF710']],
  ['a key that is not known', '', reported(), []],
  ['… with Ctrl', '', reported('ctrl'), []],
  ['Ctrl and a capital', 'R', reported('ctrl'), ['ctrl-r']],
  ['characters for other keys', '\n\t\b', reported(), ['enter', 'tab', 'backspace']],
  ['the arrow up', '', reported('upArrow'), ['up']],
  ['the arrow to the left', '', reported('leftArrow'), ['left']],
  ['the arrow to the right', '', reported('rightArrow'), ['right']],
  ['a page down', '', reported('pageDown'), ['pagedown']],
  ['a page up', '', reported('pageUp'), ['pageup']],
  ['Home', '', reported('home'), ['home']],
  ['End', '', reported('end'), ['end']],
  ['Backspace', '', reported('backspace'), ['backspace']],
  ['Backspace as Delete', '', reported('delete'), ['backspace']],
])('%s', (_, input, key, names) => expect(keyNames(input, key)).toEqual(names));
