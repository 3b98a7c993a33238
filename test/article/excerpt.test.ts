import { expect, test } from 'vitest';
import { excerptOf } from '../../src/article/excerpt.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/article/setting.js';

test('a section is shown with its subsections and the notes to which it refers, also through other notes', () => {
  const article = articleOf(
    [
      'Lead[^d].',
      '## A',
      'one[^b]',
      '### B',
      'two',
      '## C',
      'three[^c]',
      '[^b]: Note b[^a]',
      '[^c]: Note c',
      '[^a]: Note a',
      '[^d]: Note d',
    ].join('\n\n'),
  );
  const excerpts = article.sections.map((section) => excerptOf(article, section).blocks.map(textOf));
  const notes = (excerpt: readonly string[] = []): readonly string[] =>
    excerpt.filter((text) => text.startsWith('Note')).map((text) => text.slice(0, 6));
  expect(excerpts.map((excerpt) => excerpt.filter((text) => !text.startsWith('Note')).length)).toEqual([1, 4, 2, 2]);
  expect(excerpts.map(notes)).toEqual([['Note d'], ['Note b', 'Note a'], [], ['Note c']]);
});

test('the last section has its note also where that is the first', () => {
  const article = articleOf('## A\n\none\n\n## B\n\ntwo[^a]\n\n[^a]: Note');
  const [, last] = article.sections;
  expect(last && excerptOf(article, last).blocks.map(textOf)).toEqual(['B', 'two[1]', 'Note']);
});
