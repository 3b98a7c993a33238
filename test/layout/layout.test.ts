import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/article/excerpt.js';
import { textOf } from '../../src/article/text.js';
import { type Layout, lastTop, layOut, move, placeOf, rowIndex, rowsFrom, START } from '../../src/layout/layout.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { textOfSpans } from '../../src/layout/row.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { createPainter } from '../../src/style/paint.js';
import { articleOf, layoutOfText, settingOf, textRows } from '../kit/article/setting.js';
import { markdown, wordsOf } from '../kit/random/markdown.js';

const WIDTHS = [1, 2, 3, 5, 10, 19, 20, 21, 39, 40, 41, 79, 80, 81, 200];

describe('layout', () => {
  test('no row is wider than the width, at any width', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(...WIDTHS), fc.boolean(), (source, width, plain) => {
        for (const row of textRows(layoutOfText(source, width, { plain })))
          expect(row.length, JSON.stringify(row)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('every character of the text is in the rows once, at its offset, at every width', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(...WIDTHS), fc.boolean(), (source, width, plain) => {
        const layout = layoutOfText(source, width, { plain });
        layout.article.blocks.forEach((block, index) => {
          const text = textOf(block);
          const shown = new Array<string>(text.length).fill(' ');
          for (const { spans } of layout.rows(index)) {
            for (const { at, text: part } of spans) {
              if (at === undefined) continue;
              expect(
                shown
                  .slice(at, at + part.length)
                  .join('')
                  .trim(),
              ).toBe('');
              shown.splice(at, part.length, ...part);
            }
          }
          expect(shown.join('')).toBe(text.replace(/\s/g, ' '));
        });
      }),
    );
  });

  test('a heading has a blank row above and below it, and two blank rows are nowhere', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(...WIDTHS), fc.boolean(), (source, width, plain) => {
        const { article, rows } = layoutOfText(source, width, { plain });
        const isBlank = (text: string): boolean => /^[│> ]*$/.test(text);
        const textsOf = (block: number): readonly string[] => rows(block).map(({ spans }) => textOfSpans(spans));
        article.blocks.forEach(({ kind }, block) => {
          const texts = textsOf(block);
          const blank = texts.findIndex((text) => !isBlank(text));
          expect(blank, texts.join('\n')).toBeLessThanOrEqual(1);
          expect(isBlank(texts.at(-1) ?? '')).toBe(false);
          if (block > 0 && (kind === 'heading' || article.blocks[block - 1]?.kind === 'heading')) expect(blank).toBe(1);
        });
      }),
    );
  });

  test('a list below a check box begins under the box, on each of its rows', () => {
    const tasks = '- [ ] one two three\n  - four five six\n\n    seven\n- [x] eight\n\n10. [ ] nine\n    1. ten\n';
    expect(textRows(layoutOfText(tasks, 17, { plain: false })).filter((row) => row !== '')).toEqual([
      '• [ ] one two',
      '      three',
      '  • four five six',
      '    seven',
      '• [x] eight',
      '10. [ ] nine',
      '    1. ten',
    ]);
  });

  test('a title and a heading of level 1 have a thin rule below them, the levels below have none', () => {
    const levels = '# Title\n\n# One\n\n## Two\n\n### Three\n\n#### Four\n';
    expect(textRows(layoutOfText(levels, 40, { plain: false })).filter((row) => row !== '')).toEqual([
      'Title',
      '─────',
      'One',
      '───',
      'Two',
      'Three',
      '#### Four',
    ]);
  });

  test('a header of two lines is one line before the values of a table without room for columns', () => {
    const table = `| Name | First<br>year | Last year |\n|---|---|---|\n| ${'Extraordinary '.repeat(2)} | 1920 | 1933 |`;
    expect(textRows(layoutOfText(table, 18))).toContain('First year: 1920');
  });

  test('every word of the source is in the text, in order', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const text = articleOf(source).blocks.map(textOf).join(' ');
        expect(text.match(/[a-zäöüß]+/g) ?? []).toEqual(wordsOf(source));
      }),
    );
  });

  test('the layout of a part is that part of the layout', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(...WIDTHS), (source, width) => {
        const article = articleOf(source);
        const whole = layOut(article, settingOf(width));
        for (const section of article.sections) {
          const part = layOut(excerptOf(article, section), settingOf(width));
          const own = (layout: Layout, block: number) =>
            layout
              .rows(block)
              .filter(({ start }) => start >= 0)
              .map((row) => textOfSpans(row.spans));
          for (let block = section.start + 1; block < section.end; block += 1)
            expect(own(part, block - section.start)).toEqual(own(whole, block));
        }
      }),
    );
  });

  test('any text is set without an exception, in rows that fit and hold no control characters, whatever the colours', () => {
    const piece = fc.constantFrom(
      ...'*_`~[]()<>|!#-+>.:\\\n\t &;"\'^1aä字👍\u001B\u009B\u202E\u0301'.split(''),
      '\n\n',
      '    ',
      '[^1]',
      '[^1]: ',
      '```\n',
      '|-|-|',
      '<b>',
      '<table>',
      '- ',
      '> ',
      '\u001B[31m',
    );
    const paint = (level: 0 | 3) => createPainter({ level, hyperlinks: false, theme: 'dark' });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        fc.constantFrom(20, 40, 80),
        (pieces, width) => {
          const layout = layoutOfText(pieces.join(''), width, { plain: false, tools: { metrics: unicodeMetrics } });
          layout.article.blocks.forEach((_, block) => {
            for (const { spans } of layout.rows(block)) {
              const text = paint(0)(spans);
              expect(unicodeMetrics.cells(text), JSON.stringify(text)).toBeLessThanOrEqual(width);
              expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
              expect(stripVTControlCharacters(paint(3)(spans))).toBe(text);
            }
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the place of a row finds that row again', () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 5, max: 90 }), (source, width) => {
        const layout = layoutOfText(source, width, { plain: false, sideways: true });
        layout.article.blocks.forEach((_, block) => {
          layout.rows(block).forEach((row, i) => {
            expect(rowIndex(layout, placeOf(row))).toBe(i);
          });
        });
      }),
    );
  });

  test('moving down row by row visits every row once', () => {
    const layout = layoutOfText('# T\n\nsome words here\n\n- a\n- b\n\n## H\n\n```\nx\n\ny\n```\n', 8, {
      plain: false,
    });
    const all = textRows(layout);
    const seen: string[] = [];
    for (let place = START; seen.length < all.length; place = move(layout, place, 1))
      seen.push(textOfSpans(rowsFrom(layout, place, 1)[0]?.spans ?? []));
    expect(seen).toEqual(all);
    expect(move(layout, START, -3)).toEqual(START);
  });

  test('moving by any number of rows leads as far, up and down, to the first or the last row at most', () => {
    const layout = layoutOfText('# T\n\nsome words here\n\n- a\n- b\n\n```\nx\n\ny\n```\n', 8, { plain: false });
    const places = layout.article.blocks.flatMap((_, block) => layout.rows(block).map(placeOf));
    for (const [from, place] of places.entries())
      for (let count = -places.length; count <= places.length; count += 1)
        expect(move(layout, place, count), `${from} ${count}`).toEqual(
          places[Math.max(0, Math.min(from + count, places.length - 1))],
        );
  });

  test('an article without blocks has one place', () => {
    const layout = layOut({ ...articleOf(''), blocks: [] }, settingOf(20));
    expect([move(layout, START, 1), lastTop(layout, 5), rowsFrom(layout, START, 5)]).toEqual([START, START, []]);
  });

  test('a page has the rows from its top on, as many as are asked for', () => {
    const layout = layoutOfText('# T\n\nsome words here\n\n- a\n- b\n\n```\nx\n\ny\n```\n', 8, { plain: false });
    const all = textRows(layout);
    for (let from = 0, place = START; from < all.length; from += 1, place = move(layout, place, 1))
      for (const count of [0, 1, 2, 3, all.length])
        expect(rowsFrom(layout, place, count).map(({ spans }) => textOfSpans(spans))).toEqual(
          all.slice(from, from + count),
        );
  });

  test('the lowest top leaves a full page', () => {
    const layout = layoutOfText('one\n\ntwo\n\nthree\n\nfour\n', 20);
    expect(rowsFrom(layout, lastTop(layout, 3), 9).map((row) => textOfSpans(row.spans))).toEqual(['three', '', 'four']);
    expect(lastTop(layout, 99)).toEqual(START);
  });
});

test('a margin may be half as wide as the page, and loses its outermost container where it would be wider', () => {
  const nested = '> > > words';
  expect(textRows(layoutOfText(nested, 12))).toEqual(['> > > words']);
  expect(textRows(layoutOfText(nested, 11))).toEqual(['> > words']);
});

test('a wide line of code goes on after a space, or anywhere where no space is in the last two thirds of a row', () => {
  expect(textRows(layoutOfText('```\nwords and more words\n```', 12))).toEqual(['words and ', '↳ more words']);
  expect(textRows(layoutOfText('```\nab cdefghijklmnop\n```', 12))).toEqual(['ab cdefghijk', '↳ lmnop']);
});

test('words of inline code stay whole where they fit a line', () => {
  expect(textRows(layoutOfText('take `--long-option` or not', 15))).toEqual(['take', '--long-option', 'or not']);
  expect(textRows(layoutOfText('take the-long-option or not', 15))).toEqual(['take the-long-', 'option or not']);
  expect(textRows(layoutOfText('take `--long-option` or not', 9))).toEqual(['take', '--long-', 'option or', 'not']);
  expect(textRows(layoutOfText('take `--long`-option or not', 12))).toEqual(['take --long-', 'option or', 'not']);
});

test('a line may begin with inline code after a hyphen, so that the lines are even', () => {
  expect(textRows(layoutOfText('one several-`option` or not', 14))).toEqual(['one several-', 'option or not']);
});

/** Characters of the text at which the rows of a block begin, up to the next space. */
function beginnings(source: string, width: number): readonly string[] {
  const layout = layoutOfText(source, width);
  const [block] = layout.article.blocks;
  const text = block ? textOf(block) : '';
  return layout.rows(0).map(({ start }) => text.slice(start).split(/\s/)[0] ?? '');
}

test('the further rows of a table begin in its tallest cell, whichever that is', () => {
  const table = '| Short | Long |\n|---|---|\n| one | several words that take three whole rows |\n| two | end |';
  expect(beginnings(table, 20).slice(2)).toEqual(['one', 'that', 'three', 'rows', '', 'two']);
});

test('the spaces where a text ends or breaks are left out of its rows', () => {
  expect(textRows(layoutOfText('words &#32;<br>&#32;and more &#32;', 40))).toEqual(['words', 'and more']);
});

test('a syllable as wide as the line leaves no room for its hyphen', () => {
  const tools = { metrics: narrowMetrics, hyphenate: () => [6] };
  const rows = textRows(layoutOfText('Silbentrennung', 6, { hyphens: true, tools }));
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(6);
  expect(rows.join('').replaceAll(/[\s-]/g, '')).toBe('Silbentrennung');
});

test('the hyphen of a strong word is strong, too', () => {
  const tools = { metrics: narrowMetrics, hyphenate: (word: string) => (word === 'Silbentrennung' ? [6] : []) };
  const layout = layoutOfText('die **Silbentrennung**', 12, { hyphens: true, tools });
  const hyphens = layout.rows(0).flatMap(({ spans }) => spans.filter(({ text }) => text === '-'));
  expect(hyphens).toEqual([{ text: '-', roles: ['strong'] }]);
});
