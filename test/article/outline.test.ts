import { expect, test } from 'vitest';
import { articleOf } from '../kit/setting.js';

test.each([
  [
    ['a', 'a', 'a'],
    ['a', 'a-1', 'a-2'],
  ],
  [
    ['a', 'a-1', 'a'],
    ['a', 'a-1', 'a-2'],
  ],
  [
    ['a', 'a-1', 'a-2', 'a', 'a'],
    ['a', 'a-1', 'a-2', 'a-3', 'a-4'],
  ],
  [
    ['a', 'a', 'a-1'],
    ['a', 'a-1', 'a-1-1'],
  ],
])('a heading whose slug is taken gets the next free number: %j', (titles, slugs) => {
  const { sections } = articleOf(titles.map((title) => `## ${title}`).join('\n\n'));
  expect(sections.map(({ slug }) => slug)).toEqual(slugs);
});
