import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/article/setting.js';

/** Blocks of a text, those in a container with its sign. */
const shown = (source: string): readonly string[] =>
  articleOf(source).blocks.map((block) => `${block.containers.length > 0 ? '> ' : ''}${textOf(block)}`);

test.each([
  [':::note\n\na\n\n:::\n\nb', ['> Note\na', 'b']],
  [':::message\na\n:::\n\nb', ['> Message\na', 'b']],
  ['::: {.callout-tip title="T"}\na\n:::\n\nb', ['> Tip: T\na', 'b']],
  [':::{tip} T\na\n:::\n\nb', ['> Tip: T\na', 'b']],
  ['::: tip {x}\na\n:::', ['> Tip\na']],
  [':::tip\n:no-name: b\n:::', ['> Tip\n:no-name: b']],
  ['/// note\n    open: true', ['> Note']],
  [':::tip[A]{title="B"}\na\n:::', ['> Tip: A\na']],
  [':::demo\n\na\n\n:::\n\nb', ['Demo\na', 'b']],
  [':::card[A title]{x=y}\na\n:::\n\nb', ['A title\na', 'b']],
  ['::: {.theorem name="T"}\na\n:::\n\n::: {.proof}\nb\n:::', ['Theorem: T\na', 'Proof\nb']],
  ['::: {.callout-note collapse="true"}\n## A *title*\na\n:::', ['> Note: A title\na']],
  [':::tip\n## A title\na\n:::', ['> Tip', '> A title', '> a']],
  // A fence that nothing closes does not take the rest of the text into a quote.
  [':::chart\n\na\n\nb', ['Chart\na', 'b']],
  ['::: and so on\n\na', ['::: and so on', 'a']],
])('%j', (source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});
