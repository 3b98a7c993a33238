import { expect, test } from 'vitest';
import { blockOfAnchor, blockOfLine, linksOf } from '../../src/article/links.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/article/setting.js';

/** Kind and text of each link of a Markdown text, with its target. */
const links = (source: string): readonly (readonly string[])[] => {
  const article = articleOf(source);
  const text = article.blocks[0] ? textOf(article.blocks[0]) : '';
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
    'a [![b](x.png)](y.md) ![c](z.png)',
    [
      ['link', 'b', 'y.md'],
      ['image', 'c', 'z.png'],
    ],
  ],
  [
    '| a | [b](x.md) |\n|-|-|\n| [c](x.md) | d |',
    [
      ['link', 'b', 'x.md'],
      ['link', 'c', 'x.md'],
    ],
  ],
  [
    'a[^1] [b](x.md)\n\n[^1]: c',
    [
      ['footnote', '[1]', '#footnote-1'],
      ['link', 'b', 'x.md'],
    ],
  ],
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

const NAMED = articleOf(
  [
    '# The *title*',
    'Lead[^n] and <a id="Here"></a>here.',
    '## Café au lait',
    'One.',
    '## Uses',
    'Two.',
    '## uses',
    'Three. ^block-1',
    '[^n]: Note',
  ].join('\n\n'),
);
const textAt = (index: number | undefined): string | undefined => {
  const block = index === undefined ? undefined : NAMED.blocks[index];
  return block && textOf(block);
};

test.each([
  ['#café-au-lait', 'Café au lait'],
  ['#Café-Au-Lait', 'Café au lait'],
  ['#caf%C3%A9-au-lait', 'Café au lait'],
  ['#cafe\u0301-au-lait', 'Café au lait'],
  ['#user-content-café-au-lait', 'Café au lait'],
  ['#uses', 'Uses'],
  ['#USES', 'Uses'],
  ['#uses-1', 'uses'],
  ['#uuser-content-ses', undefined],
  ['#the-title', 'The title'],
  ['#The-Title', 'The title'],
  ['#Here', 'Lead[1] and here.'],
  ['#here', undefined],
  ['#footnote-1', 'Note'],
  ['#footnote-2', undefined],
  ['#%', undefined],
  ['#', undefined],
  ['uses', undefined],
  ['other.md#uses', undefined],
])('the target %s leads to the block %j', (href, text) => {
  expect(textAt(blockOfAnchor(NAMED, href))).toBe(text);
});

test('a heading with an anchor of its own is reached whatever the case, and best in its own', () => {
  const article = articleOf('Lead.\n\n## A {#Own}\n\n## B {#own}');
  expect(['#Own', '#own', '#OWN'].map((href) => blockOfAnchor(article, href))).toEqual([1, 2, 2]);
  expect(blockOfAnchor(articleOf('Lead.\n\n## A {#Own}'), '#own')).toBe(1);
  expect(blockOfAnchor(articleOf('Lead.\n\n## A {#Own}\n\n## B {#OWN}'), '#own')).toBe(1);
});

test.each([
  ['a footnote before a heading of its name', 'a[^1]\n\n## Footnote 1\n\n[^1]: b', '#footnote-1', 2],
  ['a title before a heading of its name', '# Uses\n\n## Uses', '#uses', 0],
  ['a heading after a title of its name', '# Uses\n\n## Uses', '#uses-1', 1],
  ['a title before another place of its name', '# Uses\n\na\n\n<a id="uses"></a>b', '#uses', 0],
  ['a title by its own anchor', '# Uses {#own}\n\na\n\n## B', '#OWN', 0],
  ['no title by its words, if it has an anchor', '# Uses {#own}\n\na\n\n## B', '#uses', undefined],
  ['no first paragraph by its words', 'Uses\n\n## B', '#uses', undefined],
  ['the first of two places of a name', 'a\n\n<a id="x"></a>b\n\n<a id="x"></a>c', '#x', 1],
  ['a heading with the prefix in its name', 'a\n\n## Uses\n\n## User-content-uses', '#user-content-uses', 2],
])('a target leads to %s', (_, source, href, block) => {
  expect(blockOfAnchor(articleOf(source), href)).toBe(block);
});

test('a footnote of several blocks is reached at its first', () => {
  expect(blockOfAnchor(articleOf('a[^1]\n\n[^1]: b\n\n    c'), '#footnote-1')).toBe(1);
});

test.each([
  ['L1', 'The title'],
  ['L4', 'Lead[1] and here.'],
  ['L5-L9', 'Café au lait'],
  ['L5C2', 'Café au lait'],
  ['^block-1', 'Three.'],
  ['%5Eblock-1', 'Three.'],
  ['^block-1.', undefined],
  ['L15', 'Three.'],
  ['^block', undefined],
  ['L', undefined],
  ['xL1', undefined],
  ['x^block-1', undefined],
  ['L1x', undefined],
  ['uses', undefined],
])('the anchor %s names the line of the block %j', (anchor, text) => {
  const markdown = () =>
    '# The *title*\n\nLead[^n] and <a id="Here"></a>here.\n\n## Café au lait\n\nOne.\n\n## Uses\n\nTwo.\n\n## uses\n\nThree. ^block-1\n';
  expect(textAt(blockOfLine(NAMED, anchor, markdown, true))).toBe(text);
});

test('the name of a block ends its line, whatever spaces follow', () => {
  const named = (source: string) => blockOfLine(articleOf('One.\n\nTwo.'), '^id', () => source, true);
  expect(['^id b\n\n^id', 'a\n\nb ^id \t', 'a\n\nb ^id2\n', 'a ^id\n\nb'].map(named)).toEqual([1, 1, undefined, 0]);
});

test('a line after the last block so far is only known once the article is whole', () => {
  const at = (line: number, whole: boolean) =>
    blockOfLine(articleOf('One.\n\nTwo.\n\nThree.'), `L${line}`, () => '', whole);
  expect([1, 2, 3, 4, 5, 9].map((line) => at(line, true))).toEqual([0, 0, 1, 1, 2, 2]);
  expect([1, 3, 4, 5, 9].map((line) => at(line, false))).toEqual([0, 1, 1, undefined, undefined]);
  expect(blockOfLine(articleOf(''), 'L1', () => '', true)).toBeUndefined();
});
