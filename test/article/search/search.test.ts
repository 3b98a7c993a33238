import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../src/article/search/regex-search.js';
import { type Hit, type Matcher, matcherOf, searchBlocks } from '../../../src/article/search/search.js';
import { textOf } from '../../../src/article/text.js';
import { START } from '../../../src/layout/layout.js';
import { articleOf } from '../../kit/article/setting.js';
import { bySuite } from '../../kit/random/by-suite.js';

const article = articleOf(
  'A **phrase that**\nruns *over [several](u) styles*.\n\nÄhnliche Straße, AHNLICH, ähnlich.\n\n| one | two words |\n|---|---|\n| a.b | (c) |\n',
);

const hitsOf = (query: string): readonly Hit[] => {
  const matcher = matcherOf(query);
  return matcher ? searchBlocks(article, matcher, START, Number.POSITIVE_INFINITY).hits : [];
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
    ['strasse', ['Straße']],
    ['straße', ['Straße']],
    ['aehnlich', ['Ähnlich', 'ähnlich']],
    ['Strasse', ['Straße']],
    ['STRASSE', []],
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
  ['x^2', 'x² or x^2, x^2', ['x²', 'x^2', 'x^2']],
  ['x_{10}', 'x₁₀', ['x₁₀']],
  ['10^6', '10⁶ people, 106', ['10⁶']],
  ['106', '10⁶ people, 106, 10₆', ['10⁶', '106', '10₆']],
  ['h2so4', 'H₂SO₄', ['H₂SO₄']],
  ['xn+1', 'xⁿ⁺¹, xn+1', ['xⁿ⁺¹', 'xn+1']],
  ['x_y', 'x_y', ['x_y']],
  ['x²', 'x² or x^2', ['x²']],
  ['Größe-X', 'die Größe-X und Größe\u2011X', ['Größe-X', 'Größe\u2011X']],
  ['grosse', 'Große Größe, grosse, Groesse, gro\u0308ße', ['Große', 'Größe', 'grosse', 'gro\u0308ße']],
  ['groesse', 'Größe, Groesse, gro\u0308ße, Grosse', ['Größe', 'Groesse', 'gro\u0308ße']],
  ['größe', 'Größe, Groesse, Grösse, grosse', ['Größe', 'Groesse', 'Grösse']],
  ['ß', 'Maße, Masse, MASSE, MAẞE', ['ß', 'ss', 'SS', 'ẞ']],
  ['SS', 'Maße, Masse, MASSE, MAẞE', ['SS', 'ẞ']],
  ['sss', 'Nußschale, Nussschale, Fluss so', ['ßs', 'sss']],
  ['AEHNLICH', 'ÄHNLICH, Ähnlich, AEHNLICH', ['ÄHNLICH', 'AEHNLICH']],
  ['Aehnlich', 'ÄHNLICH, Ähnlich, Aehnlich, ähnlich', ['Ähnlich', 'Aehnlich']],
  ['Ähnlich', 'Aehnlich, AEhnlich, ähnlich', ['Aehnlich', 'AEhnlich']],
  ['über aehnlich', 'über ähnlich, über aehnlich', ['über aehnlich']],
  ['Übergrösse', 'Übergröße, Ubergröße', ['Übergröße']],
  ['fine', 'ﬁne, fine, ﬁ ne', ['ﬁne', 'fine']],
  ['ﬁne', 'ﬁne, fine', ['ﬁne', 'fine']],
  ['office', 'oﬃce, oﬀice, ofﬁce, office', ['oﬃce', 'oﬀice', 'ofﬁce', 'office']],
  ['naive resume', 'a naïve\nrésumé', ['naïve\nrésumé']],
  ['encyclopaedia', 'encyclopædia', ['encyclopædia']],
  ['smorrebrod', 'smørrebrød', ['smørrebrød']],
  ['smørrebrød', 'smoerrebroed, smørrebrød', ['smoerrebroed', 'smørrebrød']],
  ['Lodz', 'Łódź', ['Łódź']],
  ['LODZ', 'ŁÓDŹ, łódź', ['ŁÓDŹ']],
  ['abc 12', 'ＡＢＣ１２ ＡＢＣ　１２', ['ＡＢＣ　１２']],
  ['ＡＢＣ', 'abc ABC ＡＢＣ', ['ABC', 'ＡＢＣ']],
  ['!~', '！～, !~', ['！～', '!~']],
  ['"so"', '“so” „so“ «so» "so" ”so„', ['“so”', '„so“', '«so»', '"so"', '”so„']],
  ["'so'", '‚so‘ ’so’', ['‚so‘', '’so’']],
  ['a-b', 'a-b a\u2010b a\u2011b a–b', ['a-b', 'a\u2010b', 'a\u2011b']],
  ['viet и α', 'Việt й ἄ', ['Việt й ἄ']],
  ['dhti', 'đħŧı', ['đħŧı']],
  ['flow baffle ijs best star', 'ﬂow baﬄe ĳs beﬆ ﬅar', ['ﬂow baﬄe ĳs beﬆ ﬅar']],
  ['FINE', 'ﬁNE, FINE, ﬁne', ['ﬁNE', 'FINE']],
  ['Aeon AEON', 'Æon ÆON', ['Æon ÆON']],
  ['Smorrebrod', 'SMØRREBRØD, Smørrebrød, smørrebrød', ['Smørrebrød']],
])('%j in %j', (query, text, hits) => {
  expect(Array.from(matcherOf(query)?.find(text, 0) ?? [], ({ from, to }) => text.slice(from, to))).toEqual(hits);
});

test('a phrase is found where letters are written in another way, and hits end where these do', () => {
  const letter = fc.constantFrom(
    ...([
      ['ss', 'ß'],
      ['ae', 'ä'],
      ['oe', 'ö'],
      ['ue', 'ü'],
      ['oe', 'ø'],
      ['ae', 'æ'],
      ['fi', 'ﬁ'],
      ['ff', 'ﬀ'],
      ['e', 'é'],
      ['o', 'ø'],
      ['a', 'ａ'],
      ['u', 'u\u0308'],
      ['s', 's'],
      ['f', 'f'],
      ['x', 'x'],
      [' ', '\n'],
    ] as const),
  );
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
      const query = letters.map(([typed]) => typed).join('');
      const text = letters.map(([, written]) => written).join('');
      // Only so many letters are joined in all ways.
      fc.pre(query.trim() === query && !query.includes('  ') && !/[fs]{5}/.test(query));
      const hits = Array.from(matcherOf(query)?.find(`| ${text} |`, 0) ?? []);
      expect(hits).toContainEqual({ from: 2, to: 2 + text.length });
    }),
    { numRuns: bySuite(50, 1000) },
  );
});

test('any words are found in themselves', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'aäß -/\\^$.*+?()[]{}|\'"') }),
  );
  fc.assert(
    fc.property(words, (text) => {
      const query = text.normalize().trim();
      const hits = [...(matcherOf(query)?.find(`x ${query} y`, 0) ?? [])];
      expect(hits.length > 0).toBe(query !== '');
    }),
    { numRuns: bySuite(100, 500) },
  );
});

describe('a long text', () => {
  const compiled = (source: string): Matcher => {
    const result = compilePattern(source);
    if ('problem' in result) throw new Error(result.problem.what);
    return result;
  };
  const codeOf = (text: string) => ({
    ...article,
    blocks: [{ kind: 'code' as const, language: '', line: 1, containers: [], text }],
  });
  const hitsIn = (text: string, matcher: Matcher, most = Number.POSITIVE_INFINITY): readonly Hit[] => {
    const hits: Hit[] = [];
    for (let from = START; from.block === 0; ) {
      const step = searchBlocks(codeOf(text), matcher, from, most);
      hits.push(...step.hits);
      from = step.next;
    }
    return hits;
  };

  test.each([
    ['abc', 'ABC abc', ['ABC', 'abc']],
    ['Abc', 'ABC Abc', ['Abc']],
    ['\\p{Lu}bc', 'ABC', ['ABC']],
    ['\\Sbc', 'ABC', ['ABC']],
    ['\\P{N}bc', 'ABC', ['ABC']],
    ['\\p{Lu}Bc', 'ABC ABc', ['ABc']],
    ['^b', 'a\nb', ['b']],
  ])('capitals outside escapes ask for capitals: /%s/ in %j', (source, text, hits) => {
    expect(hitsIn(text, compiled(source)).map(({ from, to }) => text.slice(from, to))).toEqual(hits);
  });

  test('the hits do not depend on where slices and parts of the text end', () => {
    const piece = fc.constantFrom(
      'ab',
      'a',
      ' ',
      '\n',
      'x',
      'ä',
      'a\u0308',
      '😀',
      'a'.repeat(1500),
      'b'.repeat(1999),
      ' '.repeat(700),
    );
    const matchers = ['a', 'ab a', 'ä'].map((query) => matcherOf(query) as Matcher);
    const patterns = ['ab|a', '\\ba\\w*', '^a.?', 'b$', '[ab]+$', 'x[^x]{0,500}x', 'b*|\\ba'].map(compiled);
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom(...matchers, ...patterns),
        fc.integer({ min: 2000, max: 60_000 }),
        (pieces, matcher, most) => {
          const text = pieces.join('');
          const whole = Array.from(matcher.find(text, 0), (found) => ({ block: 0, ...found })).filter(
            ({ from, to }) => to > from,
          );
          // A hit of thousands of characters may be cut short.
          fc.pre(whole.every(({ from, to }) => to - from < 2000 || to === text.length));
          expect(hitsIn(text, matcher, most)).toEqual(whole);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each(['a', 'a.*b|a'].slice(0, bySuite(1, 2)))(
    'the text that is read for a hit of %s does not grow with the text',
    (source) => {
      const { find, work } = compiled(source);
      const read = (text: string) => {
        let characters = 0;
        const counting: Matcher = {
          *find(part, from) {
            for (const found of find(part, from)) {
              characters += part.length - found.from;
              yield found;
            }
          },
          work,
        };
        const hits = hitsIn(text, counting, 100_000).length;
        expect(hits).toBe(text.length);
        return characters / hits;
      };
      expect(read('a'.repeat(8000))).toBeLessThan(1.5 * read('a'.repeat(4500)));
    },
  );

  test.each(['a.*b|a', 'a.*b|', 'b*'])('a slice ends after its work: %s', (source) => {
    const { next, work } = searchBlocks(codeOf('a'.repeat(10_000)), compiled(source), START, 100_000);
    expect(work).toBeLessThan(120_000);
    expect(next.offset).toBeGreaterThan(0);
    expect(next.offset).toBeLessThan(50);
  });
});
