import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { opened, openedWith, reading, restOf, status, typed } from '../../kit/article/reader.js';

test('what waits for more text no longer does so after a key, a click or a paste', () => {
  const waiting = typed(openedWith(reading(restOf({ share: () => 0.5 })), 80, 12), 'G');
  expect(waiting.awaits).toBe('end');
  for (const input of [
    { kind: 'key', key: 'j' },
    { kind: 'key', key: 'ö' },
    { kind: 'key', key: '3' },
    { kind: 'paste', text: 'x' },
    { kind: 'click', column: 0, row: 0 },
    { kind: 'wheel', direction: 1, column: 0, row: 0 },
  ] as const)
    expect(reduce(waiting, input).state, JSON.stringify(input)).toMatchObject({ awaits: undefined });
});

test.each([
  ['one line', 'one line'],
  ['one\ttab', 'one tab'],
  ['two\r\nlines\n', 'two lines'],
  ['\u2028a\u0085b\u2029c', ' a b c'],
  ['\u001B[31mred\u0007', '[31mred'],
  ['a\u202Eb\u200Bc', 'abc'],
  ['\n\n', ''],
])('of pasted %j, %j is typed', (text, line) => {
  for (const keys of ['/', ':', 'o', 'a', 't/']) {
    const { state, effect } = reduce(typed(opened(80, 12), keys), { kind: 'paste', text });
    const { panel, search } = state;
    expect(search?.query.text ?? (panel && ('query' in panel ? panel.query : 'text' in panel && panel.text))).toBe(
      line,
    );
    expect(effect).toBeUndefined();
  }
});

test('what is pasted while keys are commands is ignored, and a message says so', () => {
  for (const keys of ['', 't', '?', '3', 'V', 'F']) {
    const state = typed(opened(80, 12), keys);
    const { pending, panel, message } = reduce(state, { kind: 'paste', text: 'q' }).state;
    expect([pending, panel, message]).toEqual(['', state.panel, state.messages.pasteIgnored]);
  }
});

test('keys without a character, and a 0 that begins no number, type nothing and count nothing', () => {
  for (const key of ['<f5>', '<tab>', '<pagedown>']) expect(typed(opened(), `/a${key}`).search?.query.text).toBe('a');
  expect(typed(opened(), '/a<space>').search?.query.text).toBe('a ');
  expect(status(typed(opened(80), '0'))).toContain('0 is not bound');
  expect(typed(opened(), '10j').top).toEqual(typed(opened(), 'jjjjjjjjjj').top);
});

test('the key that ends a wrong sequence is taken for itself, and Escape for nothing', () => {
  const state = typed(opened(), ']]jj');
  expect(typed(state, 'zj').top).toEqual(typed(state, 'j').top);
  expect(typed(state, 'zG').top).toEqual(typed(state, 'G').top);
  expect(typed(state, '<tab>z<escape>')).toMatchObject({ pending: '', link: typed(state, '<tab>').link });
});

test('the first key of a sequence or a number takes the message away', () => {
  for (const key of ['z', ']', 'm', "'", '5'])
    expect(typed({ ...opened(), message: 'said' }, key)).toMatchObject({ pending: key, message: undefined });
});

test('a number has five digits at most, and what is typed after them is a new one', () => {
  expect(typed(opened(), '12345').pending).toBe('12345');
  expect(typed(opened(), '123456').pending).toBe('6');
});

test('a character of two code units is typed into a query, and one that is invisible as a space', () => {
  expect(reduce(typed(opened(), '/a'), { kind: 'key', key: '📗' }).state.search?.query.text).toBe('a📗');
  expect(reduce(typed(opened(), '/a'), { kind: 'key', key: '\u200B' }).state.search?.query.text).toBe('a ');
});

test('after a paste, an address is shown anew before it opens', () => {
  const asked = typed(opened(80, 12), '<tab><tab><enter>');
  const pasted = reduce(asked, { kind: 'paste', text: 'x' }).state;
  expect([asked.addressToConfirm, pasted.addressToConfirm]).toEqual(['https://example.org/', undefined]);
});

test('a key without a command is named with the key for help', () => {
  for (const keys of ['x', 'tx']) expect(typed(opened(80, 12), keys).message).toBe('x is not bound · ? shows the keys');
});
