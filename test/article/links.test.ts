import { expect, test } from 'vitest';
import { linksOf } from '../../src/article/links.js';
import { articleOf } from '../kit/article/setting.js';

/** Kind and text of each link of a Markdown text, with its target. */
const links = (source: string): readonly (readonly string[])[] => {
  const article = articleOf(source);
  const [block] = article.blocks;
  const text = block && 'runs' in block ? block.runs.map((run) => run.text).join('') : '';
  return linksOf(article).map(({ kind, from, to, href }) => [kind, text.slice(from, to), href]);
};

test.each([
  ['[a **b** `c`](x.md) d', [['link', 'a b c', 'x.md']]],
  [
    '[a](x.md) and [b](x.md)',
    [
      ['link', 'a', 'x.md'],
      ['link', 'b', 'x.md'],
    ],
  ],
  ['[a](x.md)[b](x.md)', [['link', 'ab', 'x.md']]],
  [
    '[a](x.md)[b](y.md)',
    [
      ['link', 'a', 'x.md'],
      ['link', 'b', 'y.md'],
    ],
  ],
  [
    '![a](x.png)[b](x.png)',
    [
      ['image', 'a', 'x.png'],
      ['link', 'b', 'x.png'],
    ],
  ],
])('stretches of text beside each other with one target are one link: %s', (source, found) => {
  expect(links(source)).toEqual(found);
});
