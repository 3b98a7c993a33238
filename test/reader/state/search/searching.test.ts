import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../../src/article/search/regex-search.js';
import type { Matcher } from '../../../../src/article/search/search.js';
import { reduce } from '../../../../src/reader/state/reduce.js';
import { hitsOf, mustScan } from '../../../../src/reader/state/search/searching.js';
import type { State } from '../../../../src/reader/state/state.js';
import {
  first,
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

/** Loads the engine for regular expressions when the reader asks for it. */
function withPatterns(state: State, keys: string): State {
  const { state: asking, effects } = press(state, '/<ctrl-r>');
  expect(effects).toEqual([{ kind: 'compile' }]);
  return typed(reduce(asking, { kind: 'compile', compile: compilePattern }).state, keys);
}

describe('regular expressions', () => {
  test('a regular expression is searched live, and n goes through its hits', () => {
    const found = withPatterns(opened(80, 12), 't[wh][a-z]+5\\b');
    expect(status(found)).toContain('1/2');
    expect(status(found)).toContain('regular expression');
    expect(screen(found).join('\n')).toContain('two5');
    const kept = typed(found, '<enter>n');
    expect(screen(kept).join('\n')).toContain('three5');
    expect(press(kept, '/<ctrl-r>').effects).toEqual([]);
    expect(typed(kept, '/<up>').search?.query).toEqual({ text: 't[wh][a-z]+5\\b', pattern: true });
  });

  test('an invalid expression says why, keeps the last result, and can be corrected', () => {
    const found = withPatterns(opened(80, 12), 'two5');
    const broken = typed(found, '(');
    expect(status(broken)).toContain('missing closing )');
    expect(broken.top).toEqual(found.top);
    expect(status(broken)).toContain('1/11'.slice(0, 2));
    const refused = typed(broken, '<enter>');
    expect(status(refused)).toContain('Invalid regular expression · missing closing ): `two5(`');
    expect(refused.search?.editing).toBe(true);
    expect(status(typed(refused, '?)<enter>'))).toMatch(/1\/\d/);
    expect(status(withPatterns(opened(40, 12), '('))).toContain('missing closing');
  });

  test('a catastrophic expression takes time in proportion to the text', () => {
    const text = `${'a'.repeat(20_000)}b`;
    expect(status(withPatterns(openedWith(loaded(text), 80, 12), '(a+)+$'))).toContain('0/0');
    expect(status(withPatterns(openedWith(loaded(text), 80, 12), '(a|a)*b'))).toContain('1/1');
  });

  test('a search that takes too long is given up, says so, and can be left at any time', () => {
    // Each hit takes as long as a slice.
    const costly: Matcher = { find: (_, from) => (from < 5000 ? [{ from, to: from + 1 }] : []), work: () => 300_000 };
    const asking = typed(openedWith(loaded('a'.repeat(9000)), 80, 12), '/<ctrl-r>');
    let state = typed(reduce(asking, { kind: 'compile', compile: () => costly }).state, 'a');
    expect(mustScan(state)).toBe(true);
    expect(mustScan(typed(state, '<escape>'))).toBe(false);
    expect(press(state, '<ctrl-c>').effects).toEqual([{ kind: 'quit', code: 130 }]);
    let slices = 1;
    for (; mustScan(state); slices += 1) state = reduce(state, { kind: 'scan' }).state;
    expect(slices).toBeLessThan(2000);
    expect(status(state)).toMatch(/^ Search stopped after 1\d\d\d hits/);
    expect(status(typed(state, '<enter>'))).toMatch(/1\/1\d\d\d\+/);
    const missing: Matcher = { find: () => [], work: () => 600_000_000 };
    const none = typed(reduce(asking, { kind: 'compile', compile: () => missing }).state, 'b<enter>');
    expect(status(none)).toContain('Search stopped: it takes too long');
  });

  test('case counts if an expression has capitals outside of escapes', () => {
    const text = openedWith(loaded('Alpha beta\n\nalpha BETA'), 80, 12);
    expect(status(withPatterns(text, 'alpha'))).toContain('1/2');
    expect(status(withPatterns(text, 'Alpha'))).toContain('1/1');
    expect(status(withPatterns(text, '\\Walpha|beta\\b'))).toContain('1/2');
  });

  test('a second Ctrl-R searches for words again', () => {
    expect(status(withPatterns(opened(80), 'two.<ctrl-r>'))).toContain('0/0');
    expect(status(withPatterns(opened(80), 'two.'))).not.toContain('0/0');
  });
});

test('marks stay through resizes, the outline and another theme', () => {
  const found = typed(opened(80, 12), '/two5<enter>');
  const away = reduce(found, { kind: 'resize', size: { columns: 30, rows: 9 } }).state;
  const back = reduce(typed(away, 't<escape>T'), { kind: 'resize', size: found.size }).state;
  expect(back.search).toEqual(found.search);
  expect(screen(back).slice(0, -1)).toEqual(screen(found).slice(0, -1));
});

test('Escape drops the marks and goes back to where the search began, and Backspace to the hit', () => {
  const from = typed(opened(80, 12), 'jj');
  for (const keys of ['/three<enter>', '/three<enter>nnN', '/three<enter>sjj<enter>', '/three<enter>otd<enter>']) {
    const found = typed(from, keys);
    expect(found.top, keys).not.toEqual(from.top);
    expect(typed(found, '<escape>'), keys).toMatchObject({ search: undefined, top: from.top });
    expect(typed(found, '<escape><backspace>'), keys).toMatchObject({ search: undefined, top: found.top });
  }
});

test('Escape drops the marks and stays at the place to which the page was moved', () => {
  const there = typed(opened(80, 12), '/two5<enter>jj');
  expect(typed(there, '<escape>')).toMatchObject({ search: undefined, top: there.top });
  expect(first(typed(there, '<escape>'))).toBe(first(there));
});

test('n, N, s and an empty search repeat the last search after Escape and in another article', () => {
  const dropped = typed(opened(80, 12), '/deeper<enter><escape>]]]]]]');
  expect(first(dropped)).toBe('Two');
  expect(status(typed(dropped, 'n'))).toContain('2/3');
  expect(status(typed(dropped, '2n'))).toContain('3/3');
  expect(status(typed(dropped, 'N'))).toContain('1/3');
  expect(screen(typed(dropped, 's')).join('\n')).toContain(' 2/3 ─');
  expect(status(typed(dropped, '/<enter>'))).toContain('2/3');
  expect(typed(opened(), '/<enter>').search).toBeUndefined();
  const other = reduce(dropped, { kind: 'loaded', loaded: loaded('# Other\n\nMuch deeper.') }).state;
  expect(status(typed(other, 'n'))).toContain('1/1');
});

test('the page of a hit or a link at the end is full', () => {
  const text = loaded(`${'line\n\n'.repeat(40)}last needle [link](#x)`);
  for (const keys of ['/needle', '/needle<enter>n', '<tab>']) {
    const state = typed(openedWith(text, 80, 12), keys);
    expect(screen(state).slice(-3, -1), keys).toEqual(['', '     last needle link']);
  }
});

test('a hit far to the right in wide code is scrolled into sight, and Escape scrolls back', () => {
  const code = `near ${'filler '.repeat(40)}far${' more'.repeat(9)}`;
  const state = openedWith(loaded(`\`\`\`\n${code}\n\`\`\`\n\ntext near\n\nfar text`), 60, 10);
  const shown = (keys: string): string => screen(typed(state, keys)).slice(0, -1).join('\n');
  for (const keys of ['/far', '/far<enter>', '/far<enter>nn', '/far<enter>s<enter>'])
    expect(shown(keys), keys).toMatch(/filler far/);
  expect(shown('/near')).toBe(shown(''));
  expect(shown('/far<enter>/near')).toMatch(/near filler/);
  for (const keys of ['/far<escape>', '/far<enter><escape>']) expect(shown(keys), keys).toBe(shown(''));
});

test('the current hit stays the same while hits are found before it', () => {
  const long = Array.from({ length: 800 }, (_, i) => `needle ${i} ${'words '.repeat(200)}`).join('\n\n');
  const start = openedWith(loaded(long), 80, 12);
  let state = typed({ ...start, top: { block: 790, offset: 0 } }, '/needle<enter>');
  const hit = hitsOf(state)[state.search?.current ?? 0];
  expect(mustScan(state)).toBe(true);
  while (mustScan(state)) state = reduce(state, { kind: 'scan' }).state;
  expect(hitsOf(state)).toHaveLength(800);
  expect(hitsOf(state)[state.search?.current ?? 0]).toEqual(hit);
});

test('n waits for a hit in text that is not read yet, and goes to it once it is read', () => {
  const rest = restOf();
  const text = (hits: number): string => `hit\n\n${'filler\n\n'.repeat(30)}${'hit\n\n'.repeat(hits)}`;
  const grown = (state: State, hits: number, more: boolean): State => {
    const next = more ? reading(rest, text(hits)) : loaded(text(hits));
    return reduce(reduce(state, { kind: 'grown', loaded: next, rest }).state, { kind: 'scan' }).state;
  };
  const waiting = typed(openedWith(reading(rest, text(0)), 40, 12), '/hit<enter>n');
  expect(waiting).toMatchObject({ awaits: 'hit', message: 'Not found yet: hit' });
  const still = grown(waiting, 0, true);
  expect(still).toMatchObject({ awaits: 'hit', search: { current: 0 } });
  expect(grown(still, 1, true)).toMatchObject({ awaits: undefined, message: undefined, search: { current: 1 } });
  expect(grown(typed(waiting, '<escape>'), 1, true).search).toBeUndefined();
  expect(grown(waiting, 0, false)).toMatchObject({ awaits: undefined, message: 'Search continued from the start' });
});

test('an empty search goes on from the current hit, in the last direction', () => {
  const third = typed(opened(80, 12), '/deeper<enter>nn');
  expect(status(typed(third, '/<enter>'))).toContain('1/3');
  expect(status(typed(third, '/<space><enter>'))).toContain('1/3');
  expect(status(typed(third, 'N/<enter>'))).toContain('1/3');
  expect(status(typed(third, 'N/<enter>/<enter>'))).toContain('3/3');
  expect(status(typed(third, 'N/<escape>/<enter>'))).toContain('/3');
});

test('a search is listed once among the earlier ones', () => {
  expect(typed(opened(), '/two<enter>/one<enter>/two<enter>').searches.map(({ text }) => text)).toEqual(['one', 'two']);
});

test('no hit is awaited that would come before the first one', () => {
  const growing = openedWith(reading(restOf()), 80, 12);
  expect(typed(growing, '/lead<enter>n').awaits).toBe('hit');
  expect(typed(growing, '/lead<enter>N').awaits).toBeUndefined();
});

test('the selected link is left where it is once it is off the page', () => {
  const far = typed(opened(), '<tab><space><space>');
  expect(typed(far, '<tab>').link).toBe(typed({ ...far, link: undefined }, '<tab>').link);
});

test('wide code is where it was while nothing is found, and when the search is given up', () => {
  const code = `    ${'a '.repeat(30)}needle\n`;
  const state = typed(openedWith(loaded(code), 40, 12), '<right>');
  expect(state.scrollX).toBeGreaterThan(0);
  const found = typed(state, '/needle');
  expect(found.scrollX).toBeGreaterThan(state.scrollX);
  expect(typed(found, 's').scrollX).toBe(state.scrollX);
  expect(typed(found, '<escape>').scrollX).toBe(state.scrollX);
  expect(typed(found, '<enter>').scrollX).toBe(found.scrollX);
});

test.each([
  ['/deeper<enter>7n', 1],
  ['/deeper<enter>7N', 2],
  ['/deeper<enter>6n', 0],
  ['/deeper<enter>6N', 0],
  ['/deeper<enter><escape>g2N', 1],
  ['/deeper<enter><escape>g3n', 2],
])('of three hits, %s leads to that with the index %i', (keys, index) => {
  expect(typed(opened(80, 12), keys).search?.current).toBe(index);
});
