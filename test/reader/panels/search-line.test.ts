import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { loaded, opened, openedWith, press, status, typed } from '../../kit/article/reader.js';

test('typed text is deleted, and earlier phrases come back', () => {
  const twice = typed(opened(80, 12), '/one1<enter>/two2<enter>');
  expect(typed(twice, '/<up>').search?.query.text).toBe('two2');
  expect(typed(twice, '/<up><up>').search?.query.text).toBe('one1');
  expect(typed(twice, '/<up><up><down>').search?.query.text).toBe('two2');
  expect(typed(twice, '/dra<up><up><up><down><down><down>').search?.query.text).toBe('dra');
  expect(typed(twice, '/dra<up>x<backspace><down>').search?.query.text).toBe('two2');
  expect(typed(twice, '/x y<backspace>').search?.query.text).toBe('x ');
  expect(typed(twice, '/x<ctrl-u>').search?.query.text).toBe('');
  expect(typed(twice, '/q?t').search?.query.text).toBe('q?t');
});

test('Ctrl-W erases a word of the query', () => {
  expect(typed(opened(), '/one two<ctrl-w>').search?.query.text).toBe('one ');
});

test('Escape takes a search back to where it began; without a hit the page stays', () => {
  const from = typed(opened(80, 12), 'jj');
  expect(typed(from, '/three5').top).not.toEqual(from.top);
  expect(typed(from, '/three5<escape>')).toMatchObject({ top: from.top, search: undefined });
  const none = typed(from, '/nowhere<enter>');
  expect(none.top).toEqual(from.top);
  expect(status(none)).toContain('Not found: nowhere');
  expect(typed(from, '/three5<enter><backspace>').top).toEqual(from.top);
  const moved = typed(from, '/three5<enter>jj');
  expect(typed(moved, '<escape>')).toMatchObject({ top: moved.top, search: undefined });
  expect(status(typed(from, 'n'))).toContain('No search yet');
});

test('no key goes back beyond the earliest query', () => {
  const searched = typed(opened(80, 12), '/one<enter>/two<enter>/');
  expect(typed(searched, '<up><up><up><up>').search?.query.text).toBe('one');
  expect(typed(searched, '<up><up><up><up><down>').search?.query.text).toBe('two');
});

test('Backspace deletes a whole character, and Ctrl-W the spaces after a word with it', () => {
  const smiling = reduce(typed(opened(80, 12), '/a'), { kind: 'key', key: '\u{1F600}' }).state;
  expect(typed(smiling, '<backspace>').search?.query.text).toBe('a');
  const spaced = typed(opened(80, 12), '/one two<space><space><ctrl-w>');
  expect(spaced.search?.query.text).toBe('one ');
});

test.each([
  ['A title of 28 characters now', '1 A title of 28 characters now'],
  ['A title of 28 characters, no', '1 A title of 28 characters, no'],
  ['A title of 29 characters, now', '1 A title of 29 characters, n…'],
])('the section of a hit is named in 30 cells: %s', (title, shown) => {
  const state = openedWith(loaded(`# T\n\n## ${title}\n\nneedle`), 100, 12);
  expect(status(typed(state, '/needle'))).toMatch(new RegExp(` 1/1 · ${shown.replaceAll('.', '\\.')} ?$`));
});

test('only an expression asks for the engine that it needs', () => {
  expect(press(opened(80, 12), '/a<ctrl-r>').effects).toEqual([{ kind: 'compile' }]);
  const { state, effects } = press(opened(80, 12), '/one<ctrl-r><ctrl-r>');
  expect(effects).toHaveLength(1);
  expect(state.search?.query).toEqual({ text: 'one', pattern: false });
});
