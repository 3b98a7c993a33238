import { expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { plainBlocks } from '../../../src/parse/markdown/plain-text.js';

test.each([
  ['Words\ngo on.\n\n*b*', ['paragraph: Words\ngo on.', 'paragraph: *b*']],
  ['  First row\ngoes on.', ['paragraph:   First row\ngoes on.']],
  [
    'a\n\n  +-+\n /   \\\n  +-+\n\n    b\n   c\n\n\nd',
    ['paragraph: a', 'code:   +-+\n /   \\\n  +-+\n\n    b\n   c', 'paragraph: d'],
  ],
  ['name   value\nx      1', ['code: name   value\nx      1']],
  ['a\tb', ['code: a   b']],
  ['a \tb', ['code: a   b']],
  ['a\n\tb', ['code: a\n    b']],
  ['a\n \tb', ['code: a\n    b']],
  ['a\n b', ['paragraph: a\n b']],
  ['a\n  b\n\n\n\nc\n  d', ['code: a\n  b\n\n\n\nc\n  d']],
  ['a.  b\nc  d', ['paragraph: a.  b\nc  d']],
  ['a\u001Bb\n\n  c\u001B\n  d', ['paragraph: a␛b', 'code:   c␛\n  d']],
])('%j is shaped by its spaces or by its width', (text, blocks) => {
  expect(plainBlocks(text, 1).map((block) => `${block.kind}: ${textOf(block)}`)).toEqual(blocks);
});

test('blocks of plain text keep their lines', () => {
  expect(plainBlocks('a\n\n b\n  c\n\n   d\n    e\n\nf', 5).map(({ line }) => line)).toEqual([5, 7, 13]);
});
