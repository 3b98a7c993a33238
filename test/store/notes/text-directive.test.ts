import { expect, test } from 'vitest';
import { textDirective } from '../../../src/store/notes/text-directive.js';

const directive = (quote: string, before = '', after = ''): string =>
  textDirective({ quote, before, after, section: '', at: 0, of: 0 }, (text) => text);

test('a short passage is named whole, with whole words of its own block around it', () => {
  expect(directive('the passage', 'cut off words right before ', ' and right after wor')).toBe(
    'off words right before-,the passage,-and right after',
  );
  expect(directive('the passage')).toBe('the passage');
  expect(directive('x', 'cut one two three four five ', ' one two three four five cu')).toBe(
    'two three four five-,x,-one two three four',
  );
});

test('words of another block count as such, and no line feed is in a part', () => {
  expect(directive('Title\n', 'The end of it.\n', 'The start\nof more')).toBe('end of it.-,Title,-The start');
});

test('a long passage, or one of several blocks, is named by its first and its last words', () => {
  expect(directive('One two.\nThree\tfour.\nFive six seven.\n')).toBe('One two.,Five six seven.');
  expect(directive(`${'a'.repeat(39)} ${'b'.repeat(40)}`)).toBe(`${'a'.repeat(39)} ${'b'.repeat(40)}`);
  expect(directive(`${'a'.repeat(39)} ${'b'.repeat(41)}`)).toBe(`${'a'.repeat(39)},${'b'.repeat(41)}`);
  expect(directive(`${'a'.repeat(50)} b c ${'d'.repeat(50)}`)).toBe(`${'a'.repeat(50)},${'d'.repeat(50)}`);
  const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
  expect(directive(long)).toBe('word0 word1 word2 word3 word4 word5,word35 word36 word37 word38 word39');
});
