import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlaces, move } from '../../../src/layout/layout.js';
import {
  bodyRows,
  geometryOf,
  layoutOf,
  minutesLeft,
  minutesOfPlace,
  onScreen,
  outlineBeside,
  pageAround,
  scrollXFor,
  visibleEnd,
  wantsHyphens,
} from '../../../src/reader/state/viewport.js';
import { bundled, first, loaded, opened, openedWith, restOf, screen, typed } from '../../kit/article/reader.js';

describe('the geometry', () => {
  test('text, margins and outline fill the window exactly, whatever its width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.boolean(), fc.boolean(), (columns, sidebar, centred) => {
        const state = { ...opened(columns), sidebar, centred };
        const { columns: own, left, width, measure } = geometryOf(state);
        expect(own).toBe(outlineBeside(state) ? columns - (columns < 140 ? 36 : 45) : columns);
        expect(measure).toBeGreaterThan(0);
        expect(left + measure).toBeLessThanOrEqual(own);
        expect(width).toBeGreaterThanOrEqual(measure);
        expect(left + width).toBeLessThanOrEqual(own);
      }),
    );
  });

  test.each([
    [29, 0],
    [30, 1],
    [59, 1],
    [60, 2],
  ])('a window of %i columns has margins of %i cells', (columns, margin) => {
    expect(geometryOf(opened(columns))).toEqual({
      columns,
      left: margin,
      width: columns - 2 * margin,
      measure: columns - 2 * margin,
    });
  });

  test('a window of one row shows text and no status line', () => {
    expect([1, 2, 12].map((rows) => bodyRows(opened(40, rows)))).toEqual([1, 1, 11]);
  });

  test('narrow text is hyphenated unless the reader wants it otherwise', () => {
    expect([40, 52, 53, 120].map((columns) => wantsHyphens(opened(columns)))).toEqual([true, true, false, false]);
    expect([true, false].map((hyphens) => wantsHyphens({ ...opened(40), hyphens }))).toEqual([true, false]);
  });
});

describe('the layout', () => {
  test('the layout is kept while width and tools stay the same, and made anew when they change', () => {
    const state = opened(80);
    expect(layoutOf(typed(state, 'jjT'))).toBe(layoutOf(state));
    expect(layoutOf(typed(state, '-'))).not.toBe(layoutOf(state));
    expect(layoutOf({ ...state, hyphens: true })).not.toBe(layoutOf({ ...state, hyphens: false }));
    // In a wide window, c changes the width for tables alone, and then the measure changes without it.
    const wide = opened(120);
    const [middle, margin, narrow] = [wide, typed(wide, 'c'), typed(wide, 'c-')].map(layoutOf);
    expect([middle?.options.width, margin?.options.width, narrow?.options.width]).toEqual([93, 116, 116]);
    expect([middle, margin, narrow].map((layout) => layout?.options.measure)).toEqual([70, 70, 65]);
    const tools = { ...state.loaded.tools };
    expect(layoutOf({ ...state, loaded: { ...state.loaded, tools } })).not.toBe(layoutOf(state));
  });
});

test('what is deleted is in marks where no style can show it', () => {
  const rowWith = (colours: boolean): string => first({ ...openedWith(loaded('~~old~~ new'), 40, 8), colours });
  expect([true, false].map(rowWith)).toEqual(['old new', '~~old~~ new']);
});

test('an image is called one in the language of its article', () => {
  const shown = loaded('![A logo](a.png) beside text');
  const rowIn = (lang: string): string => {
    const article = { ...shown.article, blocks: [...shown.article.blocks], meta: { ...shown.article.meta, lang } };
    return first(openedWith({ ...shown, article }, 60, 8));
  };
  expect(['de', 'en'].map(rowIn)).toEqual(['[Bild: A logo] beside text', '[image: A logo] beside text']);
});

describe('the page', () => {
  test('a page around a place shows it, and is full', () => {
    const state = openedWith(bundled('de'), 60, 14);
    const { blocks } = state.loaded.article;
    for (let block = 0; block < blocks.length; block += 1) {
      const top = pageAround(state, { block, offset: 0 });
      expect(onScreen({ ...state, top }, { block, offset: 0 }), `block ${block}`).toBe(true);
      expect(comparePlaces(top, typed(state, 'G').top), `block ${block}`).toBeLessThanOrEqual(0);
    }
  });

  test('a page around a place has a third of its rows above the place', () => {
    const state = opened(40, 13);
    const block = state.loaded.article.blocks.length >> 1;
    const top = pageAround(state, { block, offset: 0 });
    expect(move(layoutOf(state), top, 4)).toEqual(move(layoutOf(state), { block, offset: 0 }, 0));
  });

  test('the end of the last page is the end of the article', () => {
    const end = typed(opened(), 'G');
    expect(visibleEnd(end)).toEqual({ block: end.loaded.article.blocks.length, offset: 0 });
    expect(onScreen(opened(), visibleEnd(opened()))).toBe(false);
  });
});

describe('the time left', () => {
  const words = (count: number): string => 'word '.repeat(count);

  test('the time left counts the words after the page, and is 0 at the end', () => {
    const one = loaded(words(2000));
    expect([0, 0.5, 1].map((progress) => minutesLeft(one, progress))).toEqual([10, 5, 0]);
    const begun = [0, undefined, 0.5].map((share) => ({
      ...one,
      reading: { rest: restOf(), share, length: 0, held: false },
    }));
    expect(begun.map((each) => minutesLeft(each, 0))).toEqual([10, 10, 20]);
  });

  test('the time left of a section leaves out its subsections and the rest of the article', () => {
    const source = `# T\n\n## One\n\n${words(800)}\n\n### Deeper\n\n${words(2000)}\n\n## Two\n\n${words(2000)}`;
    const state = typed(openedWith(loaded(source), 80, 6), ']]');
    expect(minutesOfPlace(state)).toBe(4);
    expect(minutesOfPlace(typed(state, ']]'))).toBe(10);
  });

  test('the time left of the last section leaves out the footnotes', () => {
    const source = `# T\n\n## One\n\n${words(800)}[^1]\n\n[^1]: ${words(2000)}`;
    expect(minutesOfPlace(typed(openedWith(loaded(source), 80, 6), ']]'))).toBe(4);
  });
});

test('a hit in wide code is shown whole, and the code moves sideways only if it has to', () => {
  for (let before = 0; before < 80; before += 1) {
    const state = openedWith(loaded(`\`\`\`\n${'x'.repeat(before)}hit${'x'.repeat(80)}\n\`\`\`\n`), 40, 12);
    const found = typed(state, '/hit<enter>');
    expect(screen(found)[0], `${before} characters before the hit`).toContain('hit');
    // The window has room for a margin, an indentation of 4 cells, and the mark that the row continues.
    expect(found.scrollX === 0, `${before} characters before the hit`).toBe(before + 3 <= 40 - 1 - 4 - 1);
  }
});

test('no time is left in a section whose end is on the page', () => {
  const state = openedWith(loaded(`Lead words.\n\n## One\n\n${'word '.repeat(2000)}`), 80, 12);
  expect([minutesOfPlace(state), minutesOfPlace(typed(state, ']]'))]).toEqual([0, 9]);
});

test('code that was moved sideways stays where it is for hits that are whole on the page, and moves for all others', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${String(i).padStart(3, '0')}`);
  const state = openedWith(loaded(`\`\`\`\n${words.join('')}\n\`\`\``), 40, 8);
  const shows = (scrollX: number, word: string): boolean => screen({ ...state, scrollX })[0]?.includes(word) === true;
  const kept = words.filter((word, i) => {
    const to = scrollXFor({ ...state, scrollX: 50 }, { block: 0, from: 4 * i, to: 4 * i + 4 });
    expect(shows(to, word), word).toBe(true);
    return to === 50;
  });
  expect(kept).toEqual(words.filter((word) => shows(50, word)));
  expect(kept).toHaveLength(9);
});
