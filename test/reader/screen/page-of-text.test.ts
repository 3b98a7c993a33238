import { expect, test } from 'vitest';
import { move, START } from '../../../src/layout/layout.js';
import type { Span } from '../../../src/layout/row.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import type { State } from '../../../src/reader/state/state.js';
import { layoutOf } from '../../../src/reader/state/viewport.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { loaded, openedWith, typed } from '../../kit/article/reader.js';

/** A long phrase, so that its hits cross the ends of rows and pages. */
const PHRASE = 'a phrase that is longer than a row of the window';
const TEXT = Array.from({ length: 6 }, (_, i) => `Word ${i} [of a link](${i}.md) and ${PHRASE}, and on.`).join('\n\n');

/** Rows of the text with their roles, without the margin and the signs in it. */
const rowsOf = (state: State): readonly (readonly Span[])[] =>
  frameOf(state)
    .slice(0, -1)
    .map((row) => row.filter(({ at }) => at !== undefined).map(({ text, roles }) => ({ text, roles })));

const painted: Readonly<Record<string, (state: State) => State>> = {
  hits: (state) => typed(state, `/${PHRASE}<enter>g`),
  'a selection': (state) => typed(state, 'VG'),
  'a selected link': (state) => typed(state, '<tab>'),
  highlights: (state) => {
    const { article } = state.loaded;
    const quotes = ['Word 0', `${PHRASE}, and on.\nWord 1 of a link and ${PHRASE}`, 'link', 'Word 5'];
    return annotated(
      state,
      quotes.map((quote) => annotation(article, quote)),
    );
  },
};

test.each(Object.entries(painted))('each page shows %s as the whole article shows them', (_, paint) => {
  const whole = paint(openedWith(loaded(TEXT), 32, 60));
  const all = rowsOf(whole);
  expect(all.flat().some(({ roles }) => roles.length > 0)).toBe(true);
  for (let row = 0; row < 18; row += 1) {
    const page = { ...whole, size: { columns: 32, rows: 7 }, top: move(layoutOf(whole), START, row) };
    expect(rowsOf(page), `from row ${row} on`).toEqual(all.slice(row, row + 6));
  }
});

test('a hit is on top of the selected link', () => {
  const state = typed(openedWith(loaded('Before [a needle in a link](x.md) after'), 60, 8), '/needle<enter><tab>');
  const [row = []] = rowsOf(state);
  expect(row.flatMap(({ text, roles }) => (roles.length > 0 ? [`${roles.at(-1)}: ${text}`] : []))).toEqual([
    'selected: a ',
    'currentHit: needle',
    'selected:  in a link',
  ]);
});
