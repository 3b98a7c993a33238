import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/article/text.js';
import { lastTop, move, placeOf, rowIndex, rowsFrom, START } from '../../src/layout/layout.js';
import { textOfSpans } from '../../src/layout/row.js';
import { markdown, wordsOf } from '../kit/markdown.js';
import { articleOf, layoutOfText, textRows } from '../kit/setting.js';

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

  test('every word of the source is in the text, in order', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const text = articleOf(source).blocks.map(textOf).join(' ');
        expect(text.match(/[a-zäöüß]+/g) ?? []).toEqual(wordsOf(source));
      }),
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

  test('the lowest top leaves a full page', () => {
    const layout = layoutOfText('one\n\ntwo\n\nthree\n\nfour\n', 20);
    expect(rowsFrom(layout, lastTop(layout, 3), 9).map((row) => textOfSpans(row.spans))).toEqual(['three', '', 'four']);
    expect(lastTop(layout, 99)).toEqual(START);
  });
});
