import { expect, test } from 'vitest';
import { signedTexts } from '../../../../kit/article/signed-texts.js';

test.each([
  [':::image type="content" source="a/b.png" alt-text="A picture":::', ['A picture']],
  [':::image source="a.png" title="T" alt-text="A"::: :::image source="b.png" title="T":::', ['A, T']],
  ['a :::image type="icon" source="media/sun-icon.svg" border="false"::: b', ['a image: sun-icon.svg b']],
  [':::image type="complex" source="b.png" alt-text="A":::\n   More.\n:::image-end:::\nc', ['A More.', 'c']],
  [
    '::: zone pivot="rust"\n\na\n\n::: zone-end\n:::moniker range=">= x-7"\nb\n:::moniker-end',
    ['rust\na', '>= x-7\nb'],
  ],
  [':::image source="a.png" sub-title="S" title="T":::', ['T']],
  [':::row:::\n:::column span="2":::\na\n:::column-end:::\n:::row-end:::\nb', ['a', 'b']],
  [':::code language="c" source="~/a.c" highlight="3-5":::', ['~/a.c']],
  ['[!INCLUDE [A title](../b.md)] and [!code-csharp[](c.cs?name=d)]', ['A title and c.cs?name=d']],
  ['> [!VIDEO https://e.x/a?b=c&d]', ['> https://e.x/a?b=c&d']],
  ['> [!div class="nextstepaction"]\n> [Next](a.md)', ['> Next']],
  // Text that only looks like it.
  ['a :::image b\n\n[!x] [!a b](c)', ['a :::image b', '[!x] !a b']],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});
