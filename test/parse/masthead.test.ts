import { expect, test } from 'vitest';
import { blockOfAnchor } from '../../src/article/links.js';
import { textOf } from '../../src/article/text.js';
import { parse } from '../kit/parse.js';

test.each([
  ['a title of its own', {}, [4, 4, 6]],
  ['a title from front matter', { title: 'Another' }, [1, 1, 4]],
])('under %s, the byline stands on the line of the title', (_, title, lines) => {
  const known = { name: 'test', slug: 'test', lang: 'en', date: '2024-09-13', tags: [], related: [], ...title };
  const { blocks } = parse('\n\n\n# Title\n\nText', known);
  expect(blocks.slice(0, 2).map(({ kind }) => kind)).toEqual(['title', 'byline']);
  expect(blocks.slice(0, 3).map(({ line }) => line)).toEqual(lines);
});

const known = { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] };

test.each([
  ['Llama 4: Was!', '# Llama 4: Was!'],
  ['Llama 4: Was!', '# LLAMA 4 – **was**'],
  ['Llama 4', '# 🦙 `Llama` 4 🚀'],
  ['Llama 4', '### Llama 4 :llama:'],
  ['Größe', '# GRÖßE'],
  ['???', '# ???'],
])('the title %j is not printed twice where %j repeats it', (title, heading) => {
  const { blocks, sections, meta } = parse(`${heading}\n\nText\n\n# Next\n`, { ...known, title });
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
  expect(parse(heading, { ...known, title }).blocks.map(({ kind }) => kind)).toEqual(['title', 'heading']);
});

test('the first heading may repeat the title after other text, and links to it lead to the title', () => {
  const source = '[up](#llama-4)\n\n# Llama 4\n\nText\n\n# Llama 4\n';
  const article = parse(source, { ...known, title: 'Llama 4' });
  expect(article.blocks.map(textOf)).toEqual(['Llama 4', 'up', 'Text', 'Llama 4']);
  expect(article.sections.map(({ slug }) => slug)).toEqual(['lead', 'llama-4']);
  expect(blockOfAnchor(parse(source.replace(/# Llama 4\n$/, ''), { ...known, title: 'Llama 4' }), '#llama-4')).toBe(0);
  expect(article.words).toBe(6);
});

test('a heading that is the title keeps its anchor, and another with the same text gets the next', () => {
  const article = parse('# Title {#top}\n\n## Top\n', known);
  expect(article.sections.map(({ slug }) => slug)).toEqual(['top-1']);
  expect([blockOfAnchor(article, '#top'), blockOfAnchor(article, '#top-1')]).toEqual([0, 1]);
});
