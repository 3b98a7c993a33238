import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/article/setting.js';

/** Blocks of a text, those in a container with its sign. */
const shown = (source: string): readonly string[] =>
  articleOf(source).blocks.map((block) => `${block.containers.length > 0 ? '> ' : ''}${textOf(block)}`);

test.each([
  ['```{note}\n:class: x\na\n\n- b\n```\n\nc', ['> Note\na', '> b', 'c']],
  ['```{note}\n:title: T\na\n```', ['> Note: T\na']],
  ['````{tip} A *title*\na\n```js\nb\n```\n````', ['> Tip: A title\na', '> b']],
  ['~~~{admonition} A title\na\n~~~', ['> A title\na']],
  ['```{figure} b.png\n:name: f\n\nA caption.\n```', ['image', 'A caption.']],
  [':::{important} A title\n:class: x\na\n:::\n\nb', ['> Important: A title\na', 'b']],
  ['::::{grid} 1 2 2\n:::{card}\n:header: Title\n:link: /x\na\n:::\n::::', ['Title\na']],
  [':::{tab-item} A tab\na\n:::', ['A tab\na']],
  ['(name)=\n## A\n\n(b:c.d-e)=\n\nf', ['A', 'f']],
  ['(b-c)=\n(d-e)=\n# F', ['F']],
  ['{ref}`a <b:c>`, {term}`d`, {py:func}`e`, {ref}`f`', ['a, d, e, f']],
  ['{octicon}`x;1em` a\n\n```{contents}\n:depth: 2\n```\n\n```{index} b\n```\n\nc', ['a', 'c']],
  ['```{math}\n:label: e\n\na^2\n```', ['a²']],
  ['a\n+++\nb\n\n\\newpage\n\n++++', ['a', 'b', '++++']],
  ['```{=html}\n<b>a</b>\n```\n\n```{=latex}\n\\b\n```\n\nc`d`{=html}', ['a', 'cd']],
  // Text and code that only look like it.
  ['```{r}\na\n```\n\n```{note\nb\n```', ['a', 'b']],
  ['```{note}\na', ['a']],
  ['(a)= b\n\n(a b)=\n\n/x/{id}`c`', ['(a)= b', '(a b)=', '/x/{id}c']],
  ['(1)=\n\n(see)=\nwords', ['(1)=', '(see)= words']],
  ['f{xy}`z` {n}`m`', ['f{xy}z {n}m']],
])('%j', (source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});

test('blocks in a directive keep the lines of the source', () => {
  const { blocks } = articleOf('```{note} A title\n:class: x\n\na\n\nb\n```\n\nc');
  expect(blocks.map(({ line }) => line)).toEqual([4, 6, 9]);
});
