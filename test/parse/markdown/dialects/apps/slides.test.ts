import { expect, test } from 'vitest';
import { signedTexts } from '../../../../kit/article/signed-texts.js';

test.each([
  ['a\n\n---\nlayout: center\nclass: x y\nbackground:\n  - b\n---\n\n# B', ['a', '', 'B']],
  ['# A\n\n::right::\n\n# B\ntext\n::left::\nc', ['A', 'B', 'text', 'c']],
  ['---\ntitle: a\n---\n\n---\nlayout: b\n\n---', ['', 'title: a', '', 'layout: b', '']],
  ['::other::', ['::other::']],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});
