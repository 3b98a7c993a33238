import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionAt } from '../../../src/article/find-section.js';
import { progressAt } from '../../../src/article/progress.js';
import { move } from '../../../src/layout/layout.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { layoutOf } from '../../../src/reader/state/viewport.js';
import { bundled, opened, openedWith, press, status, typed } from '../../kit/article/reader.js';

test('the other edition and back gives the same row, again and again', () => {
  const german = openedWith(bundled('de'), 80, 24);
  fc.assert(
    fc.property(fc.nat(200), (rows) => {
      const from = typed(german, 'j'.repeat(rows));
      const there = reduce(from, { kind: 'edition', loaded: bundled('en') }).state;
      const back = reduce(there, { kind: 'edition', loaded: bundled('de') }).state;
      expect(back.top).toEqual(from.top);
      expect([there.arrivedAt, back.arrivedAt]).toEqual([there.top, back.top]);
      const again = reduce(back, { kind: 'edition', loaded: bundled('en') }).state;
      expect(again.top).toEqual(there.top);
      const moved = reduce(typed(there, 'jjjj'), { kind: 'edition', loaded: bundled('de') }).state;
      if (typed(there, 'jjjj').top !== there.top) expect([german.top, from.top]).not.toContainEqual(moved.top);
      for (const state of [there, moved]) expect(move(layoutOf(state), state.top, 0)).toEqual(state.top);
    }),
    { numRuns: 25 },
  );
});

test('the other edition is shown at the same section and share', () => {
  const german = openedWith(bundled('de'), 80, 24);
  expect(press(german, 'e').effects).toEqual([{ kind: 'edition' }]);
  const { sections } = german.loaded.article;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (rows) => {
      const state = typed(german, 'j'.repeat(rows));
      const english = reduce(state, { kind: 'edition', loaded: bundled('en') }).state;
      expect(sectionAt(english.loaded.article.sections, english.top)).toBe(sectionAt(sections, state.top));
      const away = progressAt(english.loaded.article, english.top) - progressAt(state.loaded.article, state.top);
      expect(Math.abs(away)).toBeLessThan(0.05);
    }),
    { numRuns: 30 },
  );
  expect(status(typed(opened(80), 'e'))).toContain('No other edition');
});

test('the other edition of another article is shown at its own place', () => {
  const from = typed(openedWith(bundled('de'), 80, 24), '40j');
  const there = reduce(from, { kind: 'edition', loaded: bundled('en') }).state;
  const other = { ...there, loaded: bundled('en', 'strawberry-o1') };
  const topOf = (state: typeof other) =>
    reduce(state, { kind: 'edition', loaded: bundled('de', 'strawberry-o1') }).state.top;
  expect(topOf(other)).toEqual(topOf({ ...other, otherEdition: undefined }));
  expect(topOf(other)).not.toEqual(from.top);
});
