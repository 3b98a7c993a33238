import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/article/annotation/annotation.js';
import type { Article, Place } from '../../../src/article/model.js';
import { offsetOf, textBetween } from '../../../src/article/offset.js';
import { textOf } from '../../../src/article/text.js';
import { edgeOf, type Unit, unitAt } from '../../../src/article/units/units.js';
import { articleOf } from '../../kit/article/setting.js';
import { markdown } from '../../kit/random/markdown.js';

const quote = (article: Article, { from, to }: Passage): string =>
  textBetween(article, offsetOf(article, from), offsetOf(article, to));

/** All units of an article, one after the other. */
function unitsOf(article: Article, unit: Unit): readonly string[] {
  const found: string[] = [];
  let place: Place = { block: 0, offset: -1 };
  for (;;) {
    const to = edgeOf(article, place, unit, 'to', 1);
    const from = to && edgeOf(article, to, unit, 'from', -1);
    if (!from) return found;
    found.push(quote(article, { from, to }));
    place = to;
  }
}

describe('sentences', () => {
  test.each([
    ['de', 'Am 12. September kam Dr. Faust, z. B. mit 3.5 Prozent. „Gut.“ Dann ging er.', 3],
    ['de', 'Das kostet ca. 5 Mio. Euro usw. Danach kam nichts.', 2],
    ['de', 'Er war 2024. Danach kam J. Smith, u.a. mit d.h. Nichts.', 2],
    ['en', 'Mr. Smith and J. R. Tolkien, e.g. at St. Paul, met. It was 12. He left!', 3],
    ['en', 'He and I. She came.', 2],
    ['en', 'One.[1] Two.[2][note] Three (four.)¹² Five!³', 4],
    ['ja', 'これは文です。「次の文です。」最後？', 3],
    ['not a language', 'One. Two.', 2],
    ['', 'One. Two.', 2],
  ])('in %s: %s', (lang, text, count) => {
    const article = articleOf(text, lang);
    expect(unitsOf(article, 'sentence')).toHaveLength(count);
    expect(unitsOf(article, 'sentence').join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });

  test.each(['.', '!', '?', '。', '！', '？', '."', '.”', '.“', '.»', '.’', '.)'])(
    'have the marks of footnotes after %s',
    (end) => {
      expect(unitsOf(articleOf(`One${end}[12]⁴⁵ Two.`), 'sentence')).toEqual([`One${end}[12]⁴⁵`, 'Two.']);
    },
  );

  test('have the marks of footnotes after them', () => {
    const text = 'One.[1] Two.¹² Three (four.)[a][b] “Five!”³ Six';
    const units = ['One.[1]', 'Two.¹²', 'Three (four.)[a][b]', '“Five!”³', 'Six'];
    expect(unitsOf(articleOf(text), 'sentence')).toEqual(units);
  });

  test.each([
    ['de-AT', 'Das kostet ca. 5 Mio. Euro.', 1],
    ['DE', 'Es war Dr. Faust.', 1],
    ['de-CH', 'Es waren Dr. Faust und 3. Oktober.', 1],
    ['fr', 'Voir M. Dupont et Mme. Roux.', 1],
    ['fr', 'Il y en avait 12. Dupont.', 2],
    ['es-MX', 'La Sra. Ruiz vino.', 1],
    ['it', 'Il Sig. Rossi venne.', 1],
    ['nl', 'De dhr. Jansen (bijv. Piet) kwam.', 1],
    ['da', 'Den 12. Januar kom han.', 1],
    ['pl', 'Dr. Nowak.', 2],
  ])('go on after abbreviations and ordinals, in %s: %s', (lang, text, count) => {
    expect(unitsOf(articleOf(text, lang), 'sentence')).toHaveLength(count);
  });

  test('go on after an abbreviation after any opening sign', () => {
    for (const sign of [...'([„"\'“‚‘«»'])
      expect(unitsOf(articleOf(`Wir sahen ${sign}Nr. Faust.`, 'de'), 'sentence'), sign).toHaveLength(1);
  });

  test('have marks of footnotes of 20 characters after them, not more', () => {
    const counts = [20, 21].map((length) => unitsOf(articleOf(`One.[${'x'.repeat(length)}] Two.`), 'sentence').length);
    expect(counts).toEqual([2, 1]);
  });

  test('go on after a number with a dot in languages that write ordinals so', () => {
    const countIn = (lang: string): number => unitsOf(articleOf('Am 12. Mai kam er.', lang), 'sentence').length;
    const ordinal = ['de', 'da', 'nb', 'nn', 'no', 'fi', 'et', 'cs', 'sk', 'sl', 'hr', 'hu', 'is', 'tr', 'nb-NO', 'DE'];
    expect(ordinal.filter((lang) => countIn(lang) !== 1)).toEqual([]);
    expect(['en', 'fr', 'es', 'pl', 'den'].filter((lang) => countIn(lang) !== 2)).toEqual([]);
  });

  test('end at the lines of code and at the cells of a table, not at the lines of a verse', () => {
    const article = articleOf('a verse  \ngoes on.\n\n|a|b c|\n|-|-|\n|c|d|\n\n```\nlet x\ny = 1\n```\n\n$$\na\nb\n$$');
    expect(unitsOf(article, 'sentence')).toEqual([
      'a verse\ngoes on.',
      'a',
      'b c',
      'c',
      'd',
      'let x',
      'y = 1',
      'a',
      'b',
    ]);
  });
});

test('words are those of the language, and stretches of signs between them', () => {
  const words = ['„', 'KI', '-', 'Welt', '“,', 'sagte', '(', 'er', ').'];
  expect(unitsOf(articleOf('„KI-Welt“, sagte (er).'), 'word')).toEqual(words);
  expect(unitsOf(articleOf('a,(b)«c» ? ! d'), 'word')).toEqual(['a', ',', '(', 'b', ')', '«', 'c', '»', '?', '!', 'd']);
  expect(unitsOf(articleOf('ภาษาไทยง่าย', 'th'), 'word')).toEqual(['ภาษา', 'ไทย', 'ง่าย']);
  expect(unitsOf(articleOf('日本語の文章', 'ja'), 'word')).toEqual(['日本語', 'の', '文章']);
});

test('characters are those that people see', () => {
  expect(unitsOf(articleOf('a👨‍👩‍👧é'), 'character')).toEqual(['a', '👨‍👩‍👧', 'é']);
});

test('paragraphs are the blocks with text', () => {
  expect(unitsOf(articleOf('```\n  a\n\n b  \n\n```'), 'paragraph')).toEqual(['a\n\n b']);
  expect(unitsOf(articleOf('# T\n\na b\n\n---\n\n- c\n- d'), 'paragraph')).toEqual(['T', 'a b', 'c', 'd']);
});

test('the unit at a place contains it, or comes next, or is the last one', () => {
  const article = articleOf('One two.  Three.');
  const at = (offset: number, unit: Unit) => {
    const found = unitAt(article, { block: 0, offset }, unit);
    return found && quote(article, found);
  };
  expect([0, 7, 8, 99].map((offset) => at(offset, 'sentence'))).toEqual(['One two.', 'One two.', 'Three.', 'Three.']);
  expect([0, 2, 3, 4].map((offset) => at(offset, 'word'))).toEqual(['One', 'One', 'two', 'two']);
  expect(unitAt(articleOf(''), { block: 0, offset: 0 }, 'word')).toBeUndefined();
});

test('units of a long text do not depend on where it is cut to be segmented', () => {
  const text = 'Der 3. Satz von Dr. Faust ist „lang“ (z. B. so). Wer fragt? '.repeat(100).trim();
  const article = articleOf(text, 'de');
  expect(unitsOf(article, 'sentence')).toHaveLength(200);
  expect(unitsOf(article, 'word').filter((word) => /\p{L}/u.test(word))).toHaveLength(1200);
  expect(unitsOf(article, 'character')).toHaveLength(text.length);
});

test.each(['character', 'word', 'sentence', 'paragraph'] as const)(
  'going on by a %s and back again ends at the same edge',
  (unit) => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('from' as const, 'to' as const), (text, edge) => {
        const article = articleOf(text);
        let place = edgeOf(article, { block: 0, offset: -1 }, unit, edge, 1);
        for (let left = 50; place && left > 0; left -= 1) {
          const { block, offset } = place;
          const length = textOf(article.blocks[block] ?? expect.unreachable()).length;
          expect(offset >= (edge === 'to' ? 1 : 0) && offset <= length - (edge === 'to' ? 0 : 1)).toBe(true);
          const next = edgeOf(article, place, unit, edge, 1);
          if (next) expect(edgeOf(article, next, unit, edge, -1)).toEqual(place);
          place = next;
        }
      }),
      { numRuns: 50 },
    );
  },
);

test.each([
  ['one word', 'a'.repeat(10_000_000)],
  ['one sentence', 'word '.repeat(2_000_000)],
  ['dots without an end', 'a.'.repeat(5_000_000)],
  ['spaces', `a${'\u00A0'.repeat(10_000_000)}b`],
  ['wide characters', '👍'.repeat(5_000_000)],
  ['wide characters at odd offsets', `a${'👍'.repeat(5_000_000)}`],
])('a motion in ten million characters looks at a bounded number of them: %s', (_, text) => {
  const article: Article = {
    ...articleOf('x'),
    blocks: [{ kind: 'paragraph', runs: [{ text, marks: [] }], containers: [], line: 1 }],
  };
  const places = (['word', 'sentence', 'character'] as const).flatMap((unit) =>
    ([1, -1] as const).map((direction) =>
      edgeOf(article, { block: 0, offset: text.length >> 1 }, unit, 'to', direction),
    ),
  );
  for (const place of places) {
    expect(Math.abs((place?.offset ?? 0) - (text.length >> 1))).toBeLessThanOrEqual(70_000);
    expect(/^[\uDC00-\uDFFF]/.test(text.slice(place?.offset))).toBe(false);
  }
});
