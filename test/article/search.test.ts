import { describe, expect, test } from 'vitest';
import { findHits } from '../../src/article/search.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/setting.js';

const article = articleOf(
  'A **phrase that**\nruns *over [several](u) styles*.\n\nÄhnliche Straße, AHNLICH, ähnlich.\n\n| one | two words |\n|---|---|\n| a.b | (c) |\n',
);

const found = (query: string): readonly string[] =>
  findHits(article, query).map(({ block, from, to }) =>
    textOf(article.blocks[block] as (typeof article.blocks)[number]).slice(from, to),
  );

describe('findHits', () => {
  test.each([
    ['phrase that runs over several styles', ['phrase that runs over several styles']],
    ['that  runs', ['that runs']],
    ['ahnlich', ['Ähnlich', 'AHNLICH', 'ähnlich']],
    ['ähnlich', ['Ähnlich', 'ähnlich']],
    ['AHNLICH', ['AHNLICH']],
    ['strasse', []],
    ['straße', ['Straße']],
    ['words a.b', ['words\na.b']],
    ['a.b', ['a.b']],
    ['(c)', ['(c)']],
    ['one two', ['one\ttwo']],
    ['', []],
    [' ', []],
    ['nothing', []],
  ])('%j', (query, hits) => {
    expect(found(query)).toEqual(hits);
  });
});
