import { expect, test } from 'vitest';
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
