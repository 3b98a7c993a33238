import { describe, expect, test } from 'vitest';
import type { CollectionIndex } from '../../../src/reader/state/collection/collection-index.js';
import { openCollection } from '../../../src/reader/state/collection/open-collection.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { first, loaded, openedFolder, press, screen, status, typed } from '../../kit/article/reader.js';

const PATHS = ['b/one.md', 'two.md', 'c/three.md'];
const folder = (columns = 80, rows = 10): State => openedFolder(PATHS, columns, rows);
const indexOf = (state: State): CollectionIndex =>
  state.indexes[openCollection(state).key] ?? expect.unreachable('no index');

/** Opens the entry that a list asked for, as the reader does. */
function open(state: State, keys: string): State {
  const { state: asked, effects } = press(state, keys);
  const [effect] = effects;
  if (effect?.kind !== 'openEntry') return expect.unreachable(keys);
  const one = { ...loaded(`# ${effect.entry.path}\n\ntext needle text`), collection: openCollection(asked) };
  return reduce(asked, { kind: 'loaded', loaded: one, anchor: effect.anchor, hit: effect.hit }).state;
}

test('a list has title, path, age and minutes, the newest first, and the position in the status line', () => {
  expect(screen(folder()).slice(0, 5)).toEqual([
    ' notes',
    ' Note 0                               b/one.md                   today    1 min',
    ' Note 1                               two.md                 yesterday    1 min',
    ' Note 2                               c/three.md                2 days    1 min',
    '',
  ]);
  expect(status(folder())).toMatch(/^ Enter opens .* 1\/3$/);
  expect(screen(folder(30)).slice(0, 2)).toEqual([' notes', ' Note 0']);
  expect(screen(folder(40))[1]).toMatch(/^ Note 0 +1 min$/);
  expect(screen(folder(60))[1]).toMatch(/^ Note 0 +today {4}1 min$/);
});

test('an article opens from the list, and Backspace returns to it with its selection and its filter', () => {
  const list = typed(folder(), '/note<down>');
  const article = open(list, '<enter>');
  expect(first(article)).toBe('two.md');
  const back = typed(article, 'G<backspace><backspace>');
  expect(back.list).toMatchObject({ selected: 1, query: 'note', typing: false });
  expect(screen(back)[0]).toContain('›note');
  expect(first(typed(back, 'L'))).toBe('two.md');
  expect(typed(back, '<escape>').list).toMatchObject({ selected: 1, query: '' });
});

test('a filter finds titles and paths', () => {
  expect(screen(typed(folder(), '/three')).slice(1, 3)).toEqual([expect.stringContaining('c/three.md'), '']);
  expect(screen(typed(folder(), '/note 1'))[1]).toContain('two.md');
  expect(screen(typed(folder(), '/zzz'))[1]).toBe(' Nothing found');
});

test('a filter ignores strewn letters where whole words match', () => {
  const list = openedFolder(['harbour.md', 'h/a/r/b.md', 'old-harbour.md'], 80, 10);
  expect(status(typed(list, '/harb'))).toMatch(/1\/2$/);
  expect(status(typed(list, '/hrb'))).toMatch(/1\/\d$/);
});

test('the selected article stays selected while more are found', () => {
  const state = typed(folder(), 'j');
  const index = indexOf(state);
  const [entry = expect.unreachable()] = index.entries;
  const newer = { ...entry, path: 'newer.md', modified: entry.modified + 1 };
  const more = reduce(state, { kind: 'indexed', index: { ...index, entries: [newer, ...index.entries] } }).state;
  expect(more.list?.selected).toBe(2);
  const untouched = reduce(folder(), { kind: 'indexed', index: { ...index, entries: [newer, ...index.entries] } });
  expect(untouched.state.list?.selected).toBe(0);
  const article = open(state, '<enter>');
  const later = reduce(article, { kind: 'indexed', index: { ...index, entries: [newer, ...index.entries] } }).state;
  expect(typed(later, 'H').list?.selected).toBe(2);
});

test('help, palette and heading search lie over the list', () => {
  expect(typed(folder(), '?<escape>').list).toEqual(folder().list);
  expect(screen(typed(folder(), ':theme')).join('\n')).toContain('another theme');
  const jumping = typed(folder(), 'Opart 2');
  expect(screen(jumping).join('\n')).toContain('1 Part 2 · Note 2');
  expect(press(jumping, '<enter>').effects).toMatchObject([{ kind: 'openEntry', entry: { path: 'c/three.md' } }]);
  expect(typed(jumping, '<escape>').list).toEqual(folder().list);
});

test('a search of the folder lists its hits; Enter goes to one with the search active, and back returns to the list', () => {
  const asking = typed(folder(), 'Sneedle');
  const { list } = asking;
  if (list?.kind !== 'found') return expect.unreachable();
  const hits = indexOf(asking).entries.map((entry, i) => ({
    entry,
    line: i + 3,
    heading: '1 Part',
    place: { block: 1, offset: 5 },
    before: 'text ',
    text: 'needle',
    after: ' text',
  }));
  const from = list.found;
  const state = reduce(asking, { kind: 'found', from, found: { ...from, hits, left: [], total: 3 } }).state;
  expect(screen(state).slice(0, 2)).toEqual([' ›needle▏', ` b/one.md:3 text needle text${' '.repeat(43)} · 1 Part`]);
  const there = open(typed(state, '<down>'), '<enter>');
  expect(there.search).toMatchObject({ query: { text: 'needle' }, current: 0, editing: false });
  expect(status(there)).toContain('1/1');
  const back = typed(there, '<backspace>');
  expect(back.list).toMatchObject({ kind: 'found', selected: 1, query: 'needle' });
  expect(typed(back, '<escape>').list).toMatchObject({ kind: 'collection' });
});

test('a text that is typed into a search of the folder ends the one before', () => {
  const state = typed(folder(), 'Sneedle');
  const { list } = state;
  if (list?.kind !== 'found') return expect.unreachable();
  const found = { ...list.found, left: [], total: 3 };
  const late = reduce(typed(state, 's'), { kind: 'found', from: list.found, found }).state;
  expect(late.list).toMatchObject({ query: 'needles', found: { left: undefined } });
});

describe('what a list says', () => {
  /** A list of which more or less is known. */
  const known = (change: (index: CollectionIndex) => Partial<CollectionIndex>, columns = 80): State => {
    const state = folder(columns);
    const index = indexOf(state);
    return reduce(state, { kind: 'indexed', index: { ...index, ...change(index) } }).state;
  };
  const without = (index: CollectionIndex): Partial<CollectionIndex> => ({
    summaries: new Map([...index.summaries].slice(1)),
  });

  test.each<[string, (index: CollectionIndex) => Partial<CollectionIndex>, RegExp]>([
    ['its position once all is read', () => ({}), /[^%] 1\/3$/],
    ['how much is read', without, / 1\/3 · reading 66%$/],
    ['that more may be found', () => ({ complete: false }), / 1\/3 · reading 100%$/],
    [
      'that nothing is known yet',
      () => ({ complete: false, entries: [], summaries: new Map() }),
      / 0\/0 · reading 0%$/,
    ],
    ['that one is not read', () => ({ notRead: 1 }), / 1\/3 · 1 not read$/],
    ['how many are not read', () => ({ notRead: 2 }), / 1\/3 · 2 not read$/],
    [
      'how much is read before what is not',
      (index) => ({ ...without(index), notRead: 1 }),
      / · reading 66% · 1 not read$/,
    ],
  ])('in its status line: %s', (_, change, facts) => {
    expect(status(known(change))).toMatch(facts);
  });

  test.each([
    [false, ' …'],
    [true, ' No Markdown files in this folder'],
  ])('in place of articles when all are known (%s): %s', (complete, line) => {
    const empty = () => ({ entries: [], summaries: new Map(), complete });
    expect(screen(known(empty)).slice(0, 3)).toEqual([' notes', line, '']);
  });

  test('a file that has changed since the list was begun is of today', () => {
    const later = ({ entries }: CollectionIndex) => ({
      entries: entries.map((entry) => ({ ...entry, modified: entry.modified + 3_600_000 })),
    });
    expect(screen(known(later)).slice(1, 4).join('\n')).toMatch(/today.*\n.*today.*\n.*yesterday/);
  });

  test('a file without a title goes by its path, and has no minutes; nothing in a name acts on the terminal', () => {
    const path = 'a\u001B[31m\u202Eb\n.md';
    const hostile = ({ entries: [entry = expect.unreachable()] }: CollectionIndex) => ({
      entries: [{ ...entry, path }],
      summaries: new Map([[path, undefined]]),
    });
    expect(screen(known(hostile)).slice(1, 3)).toEqual([` a␛[31mb .md${' '.repeat(53)}today`, '']);
  });

  test('a file that has its path for a title has it once', () => {
    const path = 'sub/no title.md';
    const untitled = ({ entries: [entry = expect.unreachable()] }: CollectionIndex) => ({
      entries: [{ ...entry, path }],
      summaries: new Map([[path, { title: path, words: 300, headings: [] }]]),
    });
    expect(screen(known(untitled, 120))[1]?.split(path)).toHaveLength(2);
  });

  test.each([
    [39, false, false, false],
    [40, true, false, false],
    [59, true, false, false],
    [60, true, true, false],
    [69, true, true, false],
    [70, true, true, true],
    [200, true, true, true],
  ])('%i columns wide, it has minutes: %s, age: %s, paths: %s', (columns, minutes, age, paths) => {
    const row = screen(folder(columns))[1] ?? '';
    expect([/ 1 min$/.test(row), / today /.test(row), row.includes('b/one.md')]).toEqual([minutes, age, paths]);
    expect(row.length).toBeLessThanOrEqual(140);
    if (columns <= 140 && minutes) expect(row).toHaveLength(columns - 1);
  });
});

test('of the selected article that is gone, the one in its place is selected; the last one if that is gone', () => {
  const state = typed(folder(), 'jj');
  const index = indexOf(state);
  const selectedOf = (count: number): number | undefined =>
    reduce(state, { kind: 'indexed', index: { ...index, entries: index.entries.slice(0, count) } }).state.list
      ?.selected;
  expect([3, 2, 1, 0].map(selectedOf)).toEqual([2, 1, 0, 0]);
});

test('the selected article of a filtered list stays selected while more are found that fit', () => {
  const state = typed(folder(), '/note<down>');
  const index = indexOf(state);
  const [entry = expect.unreachable()] = index.entries;
  const others = ['note.md', 'else.md'].map((path) => ({ ...entry, path, modified: entry.modified + 1 }));
  // A list that is read again has other objects.
  const entries = [...others, ...index.entries.map((it) => ({ ...it }))];
  const more = reduce(state, { kind: 'indexed', index: { ...index, entries } }).state;
  const [before, after] = [state, more].map((it) => press(it, '<enter>').effects);
  expect(before).toMatchObject([{ kind: 'openEntry', entry: { path: 'two.md' } }]);
  expect(after).toMatchObject([{ kind: 'openEntry', entry: { path: 'two.md' } }]);
});

test('pages of a list overlap by a row, and the selected row stays on the page', () => {
  const paths = Array.from({ length: 100 }, (_, i) => `note-${i}.md`);
  const list = openedFolder(paths, 80, 12);
  expect(typed(list, '<space>').list?.selected).toBe(9);
  expect(typed(list, '<space><space>b').list?.selected).toBe(9);
  for (const keys of ['', '<space>', 'jjjjjjj', 'G', 'Gb', 'Gk']) {
    const state = typed(list, keys);
    expect(screen(state).slice(1, -1).join('\n')).toContain(`note-${state.list?.selected}.md`);
  }
});

test('a search of the folder says what it searches, that it searches, and that it found nothing', () => {
  const asking = typed(folder(), 'S');
  expect(screen(asking)[1]).toBe(' Searches all articles in notes');
  const looking = typed(asking, 'needle');
  expect(screen(looking)[1]).toBe(' Searching…');
  expect(status({ ...looking, size: { columns: 40, rows: 10 } })).toMatch(/^ Esc goes back +0\/0\+ · 0% searched$/);
  const { list } = looking;
  if (list?.kind !== 'found') return expect.unreachable();
  const found = { ...list.found, left: [], total: 3 };
  expect(screen(reduce(looking, { kind: 'found', from: list.found, found }).state)[1]).toBe(' Nothing found');
});

test('the first article that is opened from a list tells the key that goes back there, and no later one does', () => {
  const article = open(folder(40), '<enter>');
  expect(status(article)).toContain('Backspace goes back to the list');
  expect(status(typed(article, 'j'))).not.toContain('Backspace');
  expect(status(open(typed(article, '<backspace>'), 'j<enter>'))).not.toContain('Backspace');
});

test('Enter opens nothing in a list in which nothing fits what was typed', () => {
  const { state, effects } = press(openedFolder(['a.md', 'b.md'], 80, 12), '/zzz<enter>');
  expect([effects, state.list]).toEqual([[], expect.objectContaining({ query: 'zzz', typing: true })]);
});

test('a folder of which nothing is known yet says that it is read', () => {
  const state = { ...folder(), indexes: {} };
  expect(screen(state).slice(0, 2)).toEqual([' notes', ' …']);
  expect(status(state)).toMatch(/ 0\/0 · reading 0%$/);
  expect(press(state, 'rjG<enter>')).toMatchObject({ state: { list: state.list, indexes: {} }, effects: [] });
});

test('a long path is cut at its start, and ends two cells before the age', () => {
  const state = openedFolder([`${'folder/'.repeat(20)}one.md`], 100, 8);
  expect(screen(state)[1]).toMatch(/^ Note 0 {10,}…?[a-z/]+\/one\.md {5}today {4}1 min$/);
});

test('a # is a character like any other in the filter of a folder', () => {
  const list = openedFolder(['f#sharp.md', 'g.md'], 80, 10);
  expect(status(typed(list, '/#sharp'))).toMatch(/1\/1$/);
});
