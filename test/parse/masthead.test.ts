import { describe, expect, test } from 'vitest';
import { blockOfAnchor } from '../../src/article/links.js';
import { textOf } from '../../src/article/text.js';
import { parse } from '../kit/article/parse.js';

const KNOWN = { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] };

test.each([
  ['a title of its own', {}, [4, 4, 6]],
  ['a title from front matter', { title: 'Another' }, [1, 1, 4]],
])('under %s, the byline stands on the line of the title', (_, title, lines) => {
  const known = { ...KNOWN, date: '2024-09-13', ...title };
  const { blocks } = parse('\n\n\n# Title\n\nText', known);
  expect(blocks.slice(0, 2).map(({ kind }) => kind)).toEqual(['title', 'byline']);
  expect(blocks.slice(0, 3).map(({ line }) => line)).toEqual(lines);
});

test.each([
  ['an author alone', { author: 'Ada' }, 'Ada · 1-minute read'],
  ['a page', { isPage: true }, '1-minute read'],
  ['a day alone', { date: '2024-09-13' }, 'September 13, 2024 · 1-minute read'],
  [
    'all that it can hold',
    { author: 'Ada, Bob', date: '2024-09-13', source: { name: 'a.b', url: 'https://a.b' } },
    'Ada, Bob · September 13, 2024 · 1-minute read · a.b',
  ],
])('the byline of %s', (_, known, byline) => {
  expect(parse('# Title\n\nText', { ...KNOWN, ...known }).blocks.map(textOf)[1]).toBe(byline);
  expect(parse('Text', { ...KNOWN, ...known }).blocks.map(textOf)[0]).toBe(byline);
});

test('the source in the byline is a link, after a dot that is none', () => {
  const known = { ...KNOWN, author: 'Ada', source: { name: 'a.b', url: 'https://a.b' } };
  expect(parse('Text', known).blocks[0]).toMatchObject({
    kind: 'byline',
    runs: [
      { text: 'Ada · 1-minute read', marks: [] },
      { text: ' · ', marks: [] },
      { text: 'a.b', marks: ['link'], href: 'https://a.b' },
    ],
  });
});

describe('properties without a text', () => {
  const properties = [
    ['title', 'A'],
    ['rating', '7'],
    ['aliases', ''],
  ] as const;

  test('are a table below the title, without a byline', () => {
    const { blocks, words, sections } = parse('\n<!-- c -->\n', { ...KNOWN, title: 'A', author: 'Ada', properties });
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'table']);
    expect(blocks.map(textOf)).toEqual(['A', '\nrating\t7\naliases\t']);
    expect([words, sections.length]).toEqual([4, 0]);
    const cell = (text: string, ...marks: readonly string[]) => (text === '' ? [] : [{ text, marks }]);
    expect(blocks[1]).toEqual({
      kind: 'table',
      containers: [],
      line: 1,
      align: ['left', 'left'],
      header: [],
      rows: [
        [cell('rating', 'strong'), cell('7')],
        [cell('aliases', 'strong'), cell('')],
      ],
    });
  });

  test('show a title that is not among them', () => {
    expect(parse('', { ...KNOWN, properties }).blocks.map(textOf)).toEqual(['\ntitle\tA\nrating\t7\naliases\t']);
  });

  test('are not shown above a text', () => {
    expect(parse('Text', { ...KNOWN, properties }).blocks.map(textOf)).toEqual(['Text']);
  });
});

test.each([
  ['Llama 4: Was!', '# Llama 4: Was!'],
  ['Llama 4: Was!', '# LLAMA 4 – **was**'],
  ['Llama 4', '# 🦙 `Llama` 4 🚀'],
  ['Llama 4', '### Llama 4 :llama:'],
  ['Größe', '# GRÖßE'],
  ['???', '# ???'],
])('the title %j is not printed twice where %j repeats it', (title, heading) => {
  const { blocks, sections, meta } = parse(`${heading}\n\nText\n\n# Next\n`, { ...KNOWN, title });
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'heading']);
  expect(sections.map((section) => section.title)).toEqual(['Lead', 'Next']);
  expect(meta.title).toBe(title);
});

test.each([
  ['C', '# C++'],
  ['Another', '# Llama'],
  ['???', '# !!!'],
  ['Quote', '> # Quote'],
])('the title %j and the heading %j are two', (title, heading) => {
  expect(parse(heading, { ...KNOWN, title }).blocks.map(({ kind }) => kind)).toEqual(['title', 'heading']);
});

test('the title is counted once among the words, though the text repeats it', () => {
  expect(parse('# Llama 4\n\nText', { ...KNOWN, title: 'Llama 4' }).words).toBe(3);
});

test('the text of a page begins below its title and its byline', () => {
  expect(parse('# Title\n\nText', { ...KNOWN, isPage: true }).bodyStart).toBe(2);
  expect(parse('# Title\n\nText', KNOWN)).not.toHaveProperty('bodyStart');
});

test('a heading of another level is no title of a text, even with one of level 1 below it', () => {
  expect(parse('## One\n\n# Two\n', KNOWN).blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading']);
});

test('the first heading may repeat the title after other text, and links to it lead to the title', () => {
  const source = '[up](#llama-4)\n\n# Llama 4\n\nText\n\n# Llama 4\n';
  const article = parse(source, { ...KNOWN, title: 'Llama 4' });
  expect(article.blocks.map(textOf)).toEqual(['Llama 4', 'up', 'Text', 'Llama 4']);
  expect(article.sections.map(({ slug }) => slug)).toEqual(['lead', 'llama-4']);
  expect(blockOfAnchor(parse(source.replace(/# Llama 4\n$/, ''), { ...KNOWN, title: 'Llama 4' }), '#llama-4')).toBe(0);
  expect(article.words).toBe(6);
});

test('a heading that is the title keeps all names of its place', () => {
  const article = parse('# <a id="x"></a><a id="y"></a>Title\n\nText', KNOWN);
  expect(['#x', '#y'].map((anchor) => blockOfAnchor(article, anchor))).toEqual([0, 0]);
});

test('a heading that is the title keeps its anchor, and another with the same text gets the next', () => {
  const article = parse('# Title {#top}\n\n## Top\n', KNOWN);
  expect(article.sections.map(({ slug }) => slug)).toEqual(['top-1']);
  expect([blockOfAnchor(article, '#top'), blockOfAnchor(article, '#top-1')]).toEqual([0, 1]);
});
