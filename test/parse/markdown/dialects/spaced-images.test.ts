import { expect, test } from 'vitest';
import { signedTexts } from '../../../kit/article/signed-texts.js';

test.each([
  ['a ![b](../my pictures/c d.png) e', ['a b e']],
  ['![a](b c.txt) ![d](e.png "f g") ![h](i {j}.png)', ['![a](b c.txt) d ![h](i {j}.png)']],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});
