import { expect, test } from 'vitest';
import { opened, status, typed } from '../../kit/reader.js';

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
  expect(status(typed(from, 'n'))).toContain('No search yet');
});
