import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/article/setting.js';

test.each([
  ['![a](b.png){: width="50%" }{: .x } b', 'a b'],
  ['`c`{.py}{#d}', 'c'],
  ['**a**{: .b} *c*{.d #e}', 'a c'],
  ['<https://a.b>{:target="_blank"}', 'https://a.b'],
  ['Table: a {#b}', 'Table: a'],
  ['Table: a b{#c}', 'Table: a b{#c}'],
  ['*{.a} b*', '{.a} b'],
  ['a\n{: .c } b', 'a {: .c } b'],
  ['**a**{b=c} **d**{ } *e* {.f}', 'a{b=c} d{ } e {.f}'],
])('%j', (source, text) => {
  expect(articleOf(source).blocks.map(textOf)).toEqual([text]);
});
