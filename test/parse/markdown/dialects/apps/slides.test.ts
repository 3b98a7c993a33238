import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/article/text.js';
import { articleOf } from '../../../../kit/setting.js';

/** Blocks of a text, those in containers with the signs of these. */
const shown = (source: string): readonly string[] =>
  articleOf(source).blocks.map((block) => {
    const signs = block.containers.map((container) => (container.kind === 'item' ? (container.ordinal ?? '-') : '>'));
    return [...signs, textOf(block)].join(' ');
  });

test.each([
  ['a\n\n---\nlayout: center\nclass: x y\nbackground:\n  - b\n---\n\n# B', ['a', '', 'B']],
  ['# A\n\n::right::\n\n# B\ntext\n::left::\nc', ['A', 'B', 'text', 'c']],
  ['---\ntitle: a\n---\n\n---\nlayout: b\n\n---', ['', 'title: a', '', 'layout: b', '']],
  ['::other::', ['::other::']],
])('%j', (source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});
