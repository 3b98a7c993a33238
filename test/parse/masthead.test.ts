import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/article/text.js';
import { parse } from '../kit/parse.js';

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
    expect([words, sections.length]).toEqual([4, 1]);
  });

  test('show a title that is none among them', () => {
    expect(parse('', { ...KNOWN, properties }).blocks.map(textOf)).toEqual(['\ntitle\tA\nrating\t7\naliases\t']);
  });

  test('are not shown above a text', () => {
    expect(parse('Text', { ...KNOWN, properties }).blocks.map(textOf)).toEqual(['Text']);
  });
});
