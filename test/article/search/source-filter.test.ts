import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcherOf, searchBlocks } from '../../../src/article/search/search.js';
import { sourceFilter } from '../../../src/article/search/source-filter.js';
import { textOf } from '../../../src/article/text.js';
import { articleOf } from '../../kit/article/setting.js';
import { bySuite } from '../../kit/random/by-suite.js';
import { markdown } from '../../kit/random/markdown.js';

/** Whether a phrase is in a text, as a search of the article finds it. */
function isIn(phrase: string, source: string): boolean {
  const matcher = matcherOf(phrase);
  const article = articleOf(source);
  return matcher !== undefined && searchBlocks(article, matcher, { block: 0, offset: 0 }, 1e9).hits.length > 0;
}

test('a source that the filter rejects has no hit', () => {
  fc.assert(
    fc.property(markdown, fc.nat(), fc.nat(20), (source, from, length) => {
      const text = articleOf(source).blocks.map(textOf).join(' ');
      const phrase = text.slice(from % (text.length + 1)).slice(0, length);
      if (isIn(phrase, source)) expect(sourceFilter(phrase)(source), JSON.stringify(phrase)).toBe(true);
    }),
    { numRuns: bySuite(50, 300) },
  );
});

test.each([
  ['needle here', 'a **nee**dle [he](http://x.example/)re'],
  ['needle', 'nee<b>dle</b>'],
  ['Füße', 'F&uuml;&szlig;e'],
  ['Füße', 'F&#252;&#xDF;e'],
  ['fuesse', 'Füße'],
  ['Alpha', 'ALPHA'],
  ['Hinweis', '> [!NOTE]\n> Text.'],
  ['September', '---\ndate: 2024-09-13\n---\n\nText.'],
  ['Note', '> [!NOTE]\n> Text.'],
  ['Tipp', '!!! tip\n    Text.'],
  ['Bild', '![](x.png)'],
  ['video', '<video src="x.mp4"></video>'],
  ['Lead', 'Text.'],
  ['Einleitung', 'Text.'],
  ['Read on', 'Text.'],
  ['Weiterlesen', 'Text.'],
  ['März', '---\ndate: 2024-03-13\n---\n\nText.'],
  ['January', '---\ndate: 2024-01-13\n---\n\nText.'],
  ['September 2024', '---\ndate: 2024-09-13\n---\n\nText.'],
  ['14 min', `---\ndate: 2024-09-05\n---\n\n${'word '.repeat(2800)}`],
])('%j may be in %j', (phrase, source) => {
  expect(sourceFilter(phrase)(source)).toBe(true);
});

test.each([...'*_~`[]\\=^\u00AD\u200B\u200F\u2060\u2064\uFEFF'])(
  'a word may be in a source that has %j in it',
  (sign) => {
    expect(sourceFilter('needle')(`a ${sign}nee${sign}dle`)).toBe(true);
  },
);

test('a source without one of the words is rejected', () => {
  expect(sourceFilter('the needle')('the hay')).toBe(false);
  expect(sourceFilter('needle thread')('nee**dle** only')).toBe(false);
  expect(sourceFilter('needle thread')('nee**dle** and thr*ead*')).toBe(true);
});

test('a source whose words are apart is rejected', () => {
  expect(sourceFilter('thread needle')('a needle, a thread. Needle')).toBe(false);
  expect(sourceFilter('Report 77')('Report 7 of 77 reports, a report.')).toBe(false);
});

test.each([
  '> a needle\n> and thread',
  'needle\t and',
  'needle*\u200B* and',
  '[needle](http://x.example "the title") and',
  '[needle][thread]  and\n\n[thread]: http://x.example',
  'needle[^1] and\n\n[^1]: thread',
  'needle<!-- or --> and',
  'needle\\\nand',
  'needle ![](data:,) and',
  'needle&#32;and',
  '!!! note "The needle"\n    and thread',
  '`needle` and',
  '| needle *and*',
])('neighbours may be in %j', (source) => {
  expect(sourceFilter('needle and')(source)).toBe(true);
});

test.each([
  ['Fu\u0308ße', 'Füße'],
  ['Füße', 'Fu\u0308ße'],
  ['αβ', '$\\alpha\\beta$'],
  ['αβ', '\\(\\alpha\\beta\\)'],
  ['αβ', '\\[\\alpha\\beta\\]'],
  ['αβ', '\\begin{equation}\\alpha\\beta\\end{equation}'],
  ['a&b', 'a&amp;b'],
  ['naïve idea', 'na\u00ADïve i*d*ea'],
])('%j is found in %j, although it is written otherwise', (phrase, source) => {
  expect([isIn(phrase, source), sourceFilter(phrase)(source)]).toEqual([true, true]);
});
