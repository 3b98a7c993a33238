import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { articleOf, layoutOfText, textRows } from '../../kit/article/setting.js';
import { visibleText, words } from '../../kit/article/visible.js';

const examples = tests.map(({ markdown, html, section, number }) => ({
  number,
  section,
  source: markdown.replaceAll('→', '\t'),
  seen: words(visibleText(shown(html.replaceAll('→', '\t'), number))),
}));

/** Reference of an example, with its images named; example 590 has double brackets, which are a link to a page here. */
function shown(html: string, number: number): string {
  const images = html.replace(/<img [^>]*>/g, named);
  return number === 590 ? images.replace(/!?\[\[foo\]\]/g, 'foo') : images;
}

/** Text of an image without alternative text: its title, or the word for it, as no file of the examples has a telling name. */
function named(image: string): string {
  return /alt="[^"]/.test(image) ? image : (/title="([^"]*)"/.exec(image)?.[1] ?? 'image');
}

const SETTINGS = [20, 40, 80, 200].flatMap((width) => [true, false].map((plain) => ({ width, plain })));

describe('CommonMark 0.31.2', () => {
  test.each(examples)(
    'example $number ($section) keeps the words of the reference, and no others',
    ({ source, seen }) => {
      expect(words(articleOf(source).blocks.map(textOf).join('\n'))).toEqual(seen);
    },
  );

  test.each(SETTINGS)(
    'every example fits and shows its words in order, $width cells wide, plain: $plain',
    ({ width, plain }) => {
      for (const { number, source, seen } of examples) {
        const rows = textRows(layoutOfText(source, width, { plain, tools: { metrics: unicodeMetrics } }));
        for (const row of rows)
          expect(unicodeMetrics.cells(row), `example ${number}: ${row}`).toBeLessThanOrEqual(width);
        const text = rows.join('').replace(/\s|↳/g, '');
        let at = 0;
        for (const word of seen) {
          const found = text.indexOf(word, at);
          expect(found, `example ${number}: ${word} in ${text}`).toBeGreaterThanOrEqual(0);
          at = found + word.length;
        }
      }
    },
  );
});
