import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/layout/row.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import { isFinding, MOST_FOUND } from '../../../src/reader/state/collection/open-collection.js';
import type { Found, FoundHit } from '../../../src/reader/state/open-panel.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { keptArticle, loaded, openedFolder, openedWith, screen, status, typed } from '../../kit/article/reader.js';

type FoundPage = Extract<State['list'], { kind: 'found' }>;

const listOf = ({ list }: State): FoundPage => (list?.kind === 'found' ? list : expect.unreachable('no search'));

/** A search of a folder of three files, with some progress. */
function searching(progress: Partial<Found>, columns = 80, keys = 'needle'): State {
  const state = typed(openedFolder(['b/one.md', 'two.md', 'c/three.md'], columns, 12), `S${keys}`);
  const from = listOf(state).found;
  return reduce(state, { kind: 'found', from, found: { ...from, total: 3, ...progress } }).state;
}

const { entries } = Object.values(openedFolder(['b/one.md'], 80, 12).indexes)[0] ?? expect.unreachable();
const [entry = expect.unreachable()] = entries;
const hit: FoundHit = {
  entry,
  line: 7,
  heading: '1 Part',
  place: { block: 1, offset: 5 },
  before: 'text ',
  text: 'needle',
  after: ' text',
};
const hitsOf = (count: number): readonly FoundHit[] =>
  Array.from({ length: count }, (_, i) => ({ ...hit, line: i + 1 }));
const rowOf = (change: Partial<FoundHit>, columns = 80): string =>
  screen(searching({ left: [], hits: [{ ...hit, ...change }] }, columns))[1] ?? '';

describe('the status line of a search', () => {
  test.each<[string, Partial<Found>, RegExp]>([
    ['that has not begun', {}, / 0\/0\+ · 0% searched$/],
    ['in its middle', { left: [entry], hits: hitsOf(2) }, / 1\/2\+ · 66% searched$/],
    ['at its end', { left: [], hits: hitsOf(2) }, / 1\/2$/],
    ['without a hit', { left: [] }, / 0\/0$/],
    [
      'in its middle, with a file that cannot be read',
      { left: [entry], notRead: 1 },
      / 0\/0\+ · 66% searched · 1 not read$/,
    ],
    ['of files that cannot be read', { left: [], hits: hitsOf(2), notRead: 3 }, / 1\/2 · 3 not read$/],
    ['that ended early', { left: [entry], hits: hitsOf(MOST_FOUND) }, / 1\/10000\+$/],
  ])('%s', (_, progress, facts) => {
    expect(status(searching(progress))).toMatch(facts);
  });

  test('says nothing of the hits before anything is typed', () => {
    for (const keys of ['', ' ']) expect(status(searching({}, 80, keys))).not.toMatch(/\d\/\d|searched/);
  });
});

test.each<[string, Partial<Found>, string, string]>([
  ['nothing is typed', {}, '', ' Searches all articles in notes'],
  ['only a space is typed', {}, ' ', ' Searches all articles in notes'],
  ['it goes on', { left: [entry] }, 'x', ' Searching…'],
  ['all is searched', { left: [] }, 'x', ' Nothing found'],
])('in place of hits, when %s', (_, progress, keys, line) => {
  expect(screen(searching(progress, 80, keys))[1]).toBe(line);
});

test('the library is called so, whatever its folder is called', () => {
  const state = searching({}, 80, '');
  const list = listOf(state);
  const found = { ...list.found, collection: { ...list.found.collection, library: '/home/me/vault' } };
  expect(screen({ ...state, list: { ...list, found } })[1]).toBe(' Searches the library');
});

test('a search goes on until all is searched or there are as many hits as it keeps', () => {
  const going = (progress: Partial<Found>, keys = 'x'): boolean => isFinding(listOf(searching(progress, 80, keys)));
  expect([going({}), going({ left: [entry] }), going({ left: [entry], hits: hitsOf(MOST_FOUND - 1) })]).toEqual([
    true,
    true,
    true,
  ]);
  expect([going({ left: [] }), going({ left: [entry], hits: hitsOf(MOST_FOUND) }), going({}, ' ')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('another phrase begins at the first hit', () => {
  const state = typed(searching({ left: [], hits: hitsOf(3) }), '<down><down>');
  expect(listOf(state)).toMatchObject({ selected: 2, query: 'needle' });
  expect(listOf(typed(state, 's'))).toMatchObject({ selected: 0, query: 'needles', found: { hits: [] } });
});

describe('the row of a hit', () => {
  test('has file, line, context and, from 60 columns on, the heading', () => {
    expect(rowOf({})).toBe(` b/one.md:7 text needle text${' '.repeat(43)} · 1 Part`);
    expect(rowOf({}, 60)).toMatch(/ · 1 Part$/);
    expect(rowOf({}, 59)).toBe(' b/one.md:7 text needle text');
    expect(rowOf({ heading: '' })).toBe(' b/one.md:7 text needle text');
    expect(rowOf({}, 20)).toMatch(/^ b\/one\.md:7 /);
  });

  test.each([24, 40, 80, 200])('shows the hit whatever is before it, in %i columns', (columns) => {
    const before = `far ${'x'.repeat(30)} near `;
    const row = rowOf({ before }, columns);
    expect(row).toContain('needle');
    expect(row.length).toBeLessThanOrEqual(columns);
    const [shown = ''] = row.slice(row.indexOf(':7 ') + 3).split('needle');
    expect([shown.length > 4, before.endsWith(shown.replace('…', ''))]).toEqual([true, true]);
  });

  test('has a long path and a long heading cut, so that the hit has room', () => {
    const row = rowOf({ heading: `1 ${'h'.repeat(90)}`, entry: { ...entry, path: `${'p'.repeat(90)}.md` } });
    expect(row).toMatch(/^ p{25}…:7 text needle text +· 1 h{17}…$/);
  });

  test('has the title of a kept article in place of its file', () => {
    const kept = { ...keptArticle(1, { title: 'Bogs' }) };
    expect(rowOf({ entry: { ...entry, kept } })).toMatch(/^ Bogs:7 text needle text/);
  });

  test('has nothing of a file name that acts on the terminal', () => {
    expect(rowOf({ entry: { ...entry, path: 'a\u001B[31m\u202Eb\n.md' } })).toMatch(/^ a␛\[31mb \.md:7 text needle/);
  });
});

test('a search takes the whole page, and gives it back as it was with Escape', () => {
  const article = typed(openedWith(loaded(), 120, 12), 't<tab>]]<tab>');
  const searching = typed(article, 'S');
  expect(searching).toMatchObject({ sidebar: false, link: undefined, panel: undefined });
  expect(screen(searching).join('')).not.toMatch(/[┃│]/);
  expect(typed(searching, 'x<escape>')).toMatchObject({ top: article.top, link: article.link, list: undefined });
});

test('the selected row stands out, and the phrase in each row', () => {
  const state = typed(searching({ left: [], hits: hitsOf(3) }), '<down>');
  const rows = frameOf(state).slice(1, 4);
  const has = (role: Role) => rows.map((row) => row.some(({ roles }) => roles.includes(role)));
  expect(has('selected')).toEqual([false, true, false]);
  expect(has('hit')).toEqual([true, true, true]);
});

test('a hit stays selected while more of the folder is found', () => {
  const state = typed(searching({ left: [], hits: hitsOf(3) }, 80, 'note'), '<down><down>');
  const [index = expect.unreachable()] = Object.values(state.indexes);
  const next = reduce(state, { kind: 'indexed', index: { ...index, entries: index.entries.slice(1) } }).state;
  expect(listOf(next).selected).toBe(2);
});

test('what is found after a hit was opened is in the list to which Backspace leads, and after Escape in the one of L', () => {
  const state = searching({ left: [entry], hits: hitsOf(1) });
  const from = listOf(state).found;
  const article = reduce(state, { kind: 'loaded', loaded: loaded('# One\n\nneedle') }).state;
  const more = { kind: 'found', from, found: { ...from, left: [], hits: hitsOf(2) } } as const;
  expect(listOf(typed(reduce(article, more).state, '<backspace>')).found.hits).toHaveLength(2);
  const left = typed(state, '<escape>');
  expect(left.list?.kind).toBe('collection');
  expect(listOf(typed(reduce(left, more).state, 'L'))).toMatchObject({ query: 'needle', found: { left: [] } });
});
