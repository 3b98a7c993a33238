import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hit, matcherOf, searchBlocks } from '../../src/article/search.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/setting.js';

const article = articleOf(
  'A **phrase that**\nruns *over [several](u) styles*.\n\nÄhnliche Straße, AHNLICH, ähnlich.\n\n| one | two words |\n|---|---|\n| a.b | (c) |\n',
);

const hitsOf = (query: string): readonly Hit[] => {
  const matcher = matcherOf(query);
  return matcher ? searchBlocks(article, matcher, 0, Number.POSITIVE_INFINITY).hits : [];
};

const found = (query: string): readonly string[] =>
  hitsOf(query).map(({ block, from, to }) =>
    textOf(article.blocks[block] as (typeof article.blocks)[number]).slice(from, to),
  );

describe('matcherOf', () => {
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

test.each([
  ['ahnlich', 'Ähnlich und a\u0308hnlich', ['Ähnlich', 'a\u0308hnlich']],
  ['ähnlich', 'Ähnlich und a\u0308hnlich, ahnlich', ['Ähnlich', 'a\u0308hnlich']],
  ['a\u0308hnlich', 'ähnlich, ahnlich', ['ähnlich']],
  ['ä', 'a\u0308\u0304 und a\u0308', ['a\u0308']],
  ["it's 'so'", 'it’s ‘so’', ['it’s ‘so’']],
  ['ε', 'έψιλον Ε', ['έ', 'Ε']],
  ['[a-z]', 'a [a-z]', ['[a-z]']],
  ['ՙιḋ', 'x ՙιḋ y', ['ՙιḋ']],
  ['α', 'α\u0301ι', ['α\u0301']],
  ['一', '一二', ['一']],
  ['ที่', 'ว่าที่นี่', ['ที่']],
  ['हिन्दी', 'भाषा हिन्दी है', ['हिन्दी']],
  ['Größe-X', 'die Größe-X und Größe\u2011X', ['Größe-X', 'Größe\u2011X']],
])('%j in %j', (query, text, hits) => {
  expect(matcherOf(query)?.(text).map(({ from, to }) => text.slice(from, to))).toEqual(hits);
});

test('any words are found in themselves', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'aäß -/\\^$.*+?()[]{}|\'"') }),
  );
  fc.assert(
    fc.property(words, (text) => {
      const query = text.normalize().trim();
      const hits = matcherOf(query)?.(`x ${query} y`) ?? [];
      expect(hits.length > 0).toBe(query !== '');
    }),
    { numRuns: 500 },
  );
});
