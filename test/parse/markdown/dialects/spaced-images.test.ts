import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/setting.js';

/** Blocks of a text, those in containers with the signs of these. */
const shown = (source: string): readonly string[] =>
  articleOf(source).blocks.map((block) => {
    const signs = block.containers.map((container) => (container.kind === 'item' ? (container.ordinal ?? '-') : '>'));
    return [...signs, textOf(block)].join(' ');
  });

test.each([
  ['a ![b](../my pictures/c d.png) e', ['a b e']],
  ['![a](b c.txt) ![d](e.png "f g") ![h](i {j}.png)', ['![a](b c.txt) d ![h](i {j}.png)']],
])('%j', (source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});
