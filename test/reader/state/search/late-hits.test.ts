import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../../src/article/search/regex-search.js';
import { reduce } from '../../../../src/reader/state/reduce.js';
import { mustScan } from '../../../../src/reader/state/search/searching.js';
import type { State } from '../../../../src/reader/state/state.js';
import { scrollXFor } from '../../../../src/reader/state/viewport.js';
import {
  loaded,
  opened,
  openedWith,
  press,
  reading,
  restOf,
  screen,
  status,
  typed,
} from '../../../kit/article/reader.js';

/** A text so long that the reader does not search all of it at once. */
const LONG = openedWith(loaded(`${`words ${'x'.repeat(99_990)}\n\n`.repeat(8)}the last words`), 80, 12);

/** State after the whole text is searched. */
function scanned(from: State): State {
  let state = from;
  expect(mustScan(state)).toBe(true);
  while (mustScan(state)) state = reduce(state, { kind: 'scan' }).state;
  return state;
}

describe('a hit that is found late', () => {
  const asked = typed(LONG, '/last<enter>');

  test('is shown when it is found, and back leads to where the search began', () => {
    expect(asked.message).toBe('Not found yet: last');
    const found = scanned(asked);
    expect(screen(found).join('\n')).toContain('the last words');
    expect(found).toMatchObject({ message: undefined, search: { chosen: true, current: 0 } });
    expect(typed(found, 'H').top).toEqual(LONG.top);
  });

  test('is shown while its phrase is typed, without a step in the history', () => {
    const found = scanned(typed(LONG, '/last'));
    expect(screen(found).join('\n')).toContain('the last words');
    expect(found.history).toEqual(LONG.history);
  });

  test('is not shown once the page has moved, or under a panel, but n goes there', () => {
    for (const keys of ['jj', '?']) {
      const moved = typed(asked, keys);
      const found = scanned(moved);
      expect([found.top, found.search?.chosen], keys).toEqual([moved.top, true]);
      expect(screen(typed(found, keys === '?' ? '<escape>n' : 'n')).join('\n')).toContain('the last words');
    }
  });

  test('is shown in wide code, too, and so is the next one', () => {
    const code = `\`\`\`\n${'name '.repeat(30)}last${' name'.repeat(30)}last\n\`\`\``;
    const state = openedWith(loaded(`${`words ${'x'.repeat(99_990)}\n\n`.repeat(8)}${code}`), 60, 12);
    const found = scanned(typed(state, '/last<enter>'));
    const shown = (at: State): string => screen(at).find((row) => row.includes('last')) ?? '';
    expect(shown(found)).toMatch(/‹.*name last name/);
    expect(shown(typed(found, 'n'))).toMatch(/‹.*namelast$/);
  });

  test('is said to be missing once all is searched', () => {
    const none = scanned(typed(LONG, '/nowhere<enter>'));
    expect([none.message, none.top]).toEqual(['Not found: nowhere', LONG.top]);
    expect(scanned(typed(LONG, '/nowhere')).message).toBeUndefined();
  });
});

test('N goes back among the hits that are known while more may come', () => {
  const growing = openedWith(reading(restOf(), 'hit one, hit two, hit three'), 80, 12);
  expect(typed(growing, '/hit<enter>nN').search?.current).toBe(0);
  expect(typed(growing, '/hit<enter>2n').search?.current).toBe(2);
  expect(typed(growing, '/hit<enter>2n')).toMatchObject({ awaits: undefined, message: undefined });
});

test('the section is that of the hit as long as it is on the page', () => {
  const text = '# T\n\n## One\n\ntext\n\n## Two\n\nneedle\n\n## Three\n\n'.concat('filler\n\n'.repeat(30));
  const found = typed(openedWith(loaded(text), 80, 16), '/needle<enter>');
  expect(status(found)).toContain('2 Two');
  expect(status(typed(found, '<escape>'))).not.toContain('2 Two');
  expect(status(typed(found, '12j'))).toContain('3 Three');
});

describe('a phrase that becomes a regular expression', () => {
  const compiled = (keys: string): State => {
    const { state, effects } = press(opened(80, 12), keys);
    expect(effects).toEqual([{ kind: 'compile' }]);
    return reduce(state, { kind: 'compile', compile: compilePattern }).state;
  };

  test('is searched again as soon as expressions can be compiled', () => {
    const state = compiled('/tw.5<ctrl-r>');
    expect(status(state)).toMatch(/ 1\/\d+ · regular expression · 2 Two/);
    expect(status(typed(state, '<ctrl-r>'))).toContain('0/0');
    expect(status(typed(state, '<ctrl-r><ctrl-r>'))).toMatch(/1\/\d+.* regular expression/);
  });

  test('has no hits of the phrase if it is not valid', () => {
    const state = typed(openedWith(loaded('a (b'), 80, 12), '/(b');
    expect(status(state)).toContain('1/1');
    const ready = { ...state, compile: compilePattern };
    expect(status(typed(ready, '<ctrl-r>'))).toMatch(/0\/0 · .*missing closing/);
  });
});

test('code that was moved sideways moves back to its start for a hit near it', () => {
  const state = openedWith(loaded(`\`\`\`\n${'name '.repeat(40)}\n\`\`\``), 40, 8);
  const to = (scrollX: number, from: number) => scrollXFor({ ...state, scrollX }, { block: 0, from, to: from + 4 });
  expect([to(40, 0), to(40, 20), to(0, 5), to(16, 30), to(16, 150)]).toEqual([0, 0, 0, 16, 142]);
});
