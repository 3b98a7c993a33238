import { expect, test } from 'vitest';
import { unicodeMetrics } from '../../../../src/layout/unicode-metrics.js';
import { messagesFor } from '../../../../src/messages/ui.js';
import { changeKept, type LibraryChange } from '../../../../src/reader/state/collection/library-changes.js';
import { openCollection } from '../../../../src/reader/state/collection/open-collection.js';
import { reduce } from '../../../../src/reader/state/reduce.js';
import type { State } from '../../../../src/reader/state/state.js';
import { fileOrigin } from '../../../../src/source/file-origin.js';
import { keptEntry } from '../../../../src/source/library-origin.js';
import type { Kept } from '../../../../src/store/library/kept.js';
import {
  keptArticle,
  loaded,
  opened,
  openedLibrary,
  press,
  screen,
  status,
  typed,
} from '../../../kit/article/reader.js';

const WEB = { env: {}, userAgent: 'test', offline: true };
const ARTICLES = [
  keptArticle(1, { title: 'Bogs and moors', site: 'fields.example', tags: ['nature', 'sea'] }),
  keptArticle(2, { title: 'Bridges', author: 'A. Writer', tags: ['science'], read: '2025-12-31' }),
  keptArticle(3, { title: 'Tools', tags: ['craft'] }),
  keptArticle(4, { title: 'Tools', conflict: true }),
];
const PROGRESS = new Map([['2025-12-01-note-3.md', 0.426]]);
const library = (columns = 80, rows = 8): State => openedLibrary(ARTICLES, columns, rows, PROGRESS);
const titles = (state: State): readonly string[] =>
  screen(state)
    .slice(1, -1)
    .filter((row) => row !== '')
    .map((row) => row.replace(/^ (.) +(\S+(?: \S+)*).*$/, '$1 $2'));

test('unread articles come first, each with its mark, site and tags, progress and minutes', () => {
  expect(screen(library())).toEqual([
    ' Library',
    ' • Bogs and moors                         fields.example #natur…   new    1 min',
    ' • Tools                                  #craft                   43%    1 min',
    ' ! Tools                                  conflict copy            new    1 min',
    ' ✓ Bridges                                #science                        1 min',
    '',
    '',
    expect.stringMatching(/^ Enter opens · \/ filters · e archives .* 1\/4( · 3 unread)? ?$/),
  ]);
});

test.each([
  [40, [' • Bogs and moors                   new', ' • Tools                            43%']],
  [30, [' • Bogs and moors', ' • Tools']],
  [200, [/^ • Bogs and moors {50,}fields\.example #nature #sea +yesterday {3}new {4}1 min$/, /43% {4}1 min$/]],
])('a window %i cells wide shows what has room there', (columns, rows) => {
  for (const [i, row] of rows.entries()) expect(screen(library(columns))[i + 1]).toEqual(expect.stringMatching(row));
});

test('the list is in German, too', () => {
  const state = { ...library(), messages: messagesFor('de') };
  expect(screen(state)[0]).toBe(' Bibliothek');
  expect(screen(state)[1]).toMatch(/neu {4}1 min$/);
  expect(screen(state)[3]).toContain('Konfliktkopie');
  const none = { ...openedLibrary([], 80, 8), messages: messagesFor('de') };
  expect(screen(none)[1]).toBe(' Noch leer: A in einem Text merkt ihn, llama-news save <Quelle> auch');
});

test.each([
  [':delete', 'move into the bin'],
  [':lösch', 'move into the bin'],
  [':rückg', 'take back the last change'],
  [':label', 'change the tags'],
])('the palette finds what the library does by other words, too: %s', (words, found) => {
  expect(screen(typed(library(80, 14), words)).join('\n')).toContain(found);
});

test('a filter finds words of titles, sites, authors and tags, and words after # are beginnings of tags', () => {
  expect(titles(typed(library(), '/moors'))).toEqual(['• Bogs and moors']);
  expect(titles(typed(library(), '/writer'))).toEqual(['✓ Bridges']);
  expect(titles(typed(library(), '/bogs fields'))).toEqual(['• Bogs and moors']);
  expect(titles(typed(library(), '/science'))).toEqual(['✓ Bridges']);
  expect(titles(typed(library(), '/note-3'))).toEqual(['• Tools']);
  expect(titles(typed(library(), '/#s'))).toEqual(['• Bogs and moors', '✓ Bridges']);
  expect(titles(typed(library(), '/#S brid'))).toEqual(['✓ Bridges']);
  expect(screen(typed(library(), '/#nature #craft'))[1]).toBe(' Nothing found');
});

test('another tag in the filter finds other articles', () => {
  const state = typed(library(), '/#nature');
  expect(titles(state)).toEqual(['• Bogs and moors']);
  expect(titles(typed(state, '<ctrl-u>#craft'))).toEqual(['• Tools']);
});

/** Answers a change of the library as the program does. */
function changed(state: State, kept: Kept | undefined, more: Partial<LibraryChange> = {}): State {
  const entry = kept && keptEntry(kept, '/library', WEB);
  const collection = openCollection(state);
  return reduce(state, { kind: 'libraryChanged', change: { collection, entry, message: 'done', ...more } }).state;
}

test('the row below takes the place of an archived article, and u selects the article that comes back', () => {
  const asked = press(library(), 'e');
  expect(asked.effects).toEqual([
    { kind: 'changeKept', task: { kind: 'archive', path: '/library/2025-12-01-note-1.md' } },
  ]);
  const back = { kind: 'change', path: '/library/2025-12-01-note-1.md', change: { read: undefined } } as const;
  const [first = expect.unreachable()] = ARTICLES;
  const before = '2025-12-01-note-1.md';
  const archived = changed(asked.state, { ...first, read: '2026-01-01' }, { before, back });
  expect(titles(archived)).toEqual(['• Tools', '! Tools', '✓ Bogs and moors', '✓ Bridges']);
  expect([archived.list?.selected, status(archived)]).toEqual([0, expect.stringContaining('done')]);
  const undone = press(typed(archived, 'j'), 'u');
  expect(undone.effects).toEqual([{ kind: 'changeKept', task: back }]);
  const again = changed(undone.state, first, { before });
  expect(titles(again)[again.list?.selected ?? -1]).toBe('• Bogs and moors');
  for (const [i, kept] of ARTICLES.entries()) {
    const { state: back } = reduce(typed(library(), 'G'), {
      kind: 'libraryChanged',
      change: { collection: openCollection(library()), entry: keptEntry(kept, '/library', WEB), message: '' },
    });
    expect(back.list?.selected, kept.title).toBe([0, 3, 1, 2][i]);
  }
  expect(status(typed(again, 'u'))).toContain('Nothing to take back');
});

test('an archived article keeps its minutes', () => {
  const before = '2025-12-01-note-1.md';
  const [first = expect.unreachable()] = ARTICLES;
  const archived = screen(changed(library(), { ...first, read: '2026-01-01' }, { before }));
  expect(archived.find((row) => row.includes('✓ Bogs'))).toMatch(/ 1 min$/);
});

test('an article that comes back from the bin is in the list once, and no longer counts as removed', () => {
  const [first = expect.unreachable()] = ARTICLES;
  const { key } = keptEntry(first, '/library', WEB);
  const removed = changed(library(), undefined, { before: '2025-12-01-note-1.md', removed: key });
  expect([titles(removed).length, removed.removed?.size]).toEqual([3, 1]);
  const both = changed(removed, undefined, { before: '2025-12-01-note-2.md', removed: 'file:/other.md' });
  expect(both.removed?.size).toBe(2);
  const back = changed(removed, first);
  expect([titles(back).length, back.removed?.size]).toEqual([4, 0]);
  expect(titles(changed(back, first))).toHaveLength(4);
});

test('the last row stays selected as the articles below it are removed', () => {
  const last = typed(library(), 'G');
  const removed = changed(last, undefined, { before: '2025-12-01-note-2.md', back: { kind: 'restore', path: '/x' } });
  expect(titles(removed)).toHaveLength(3);
  expect(removed.list?.selected).toBe(2);
});

test('the last of several changes is taken back first, and a removed article leaves nothing in the index', () => {
  const backs = [1, 2].map((number) => ({ kind: 'restore', path: `/bin/${number}` }) as const);
  const state = backs.reduce(
    (before, back, i) => changed(before, undefined, { before: `2025-12-01-note-${i + 1}.md`, back }),
    library(),
  );
  const index = state.indexes[openCollection(state).key];
  expect([index?.entries.length, index?.summaries.size]).toEqual([2, 2]);
  const first = press(state, 'u');
  expect([...first.effects, ...press(first.state, 'u').effects]).toEqual(
    backs.toReversed().map((task) => ({ kind: 'changeKept', task })),
  );
});

test('in a text, U takes back what was changed of the shown article, and of no other', () => {
  const undo = ['a.md', 'b.md'].map((path) => ({ kind: 'library', task: { kind: 'archive', path } }) as const);
  const { state, effects } = press({ ...opened(80, 12), undo }, 'U');
  expect(effects).toEqual([{ kind: 'changeKept', task: undo[0]?.task }]);
  expect(status(typed(state, 'U'))).toContain('Nothing to take back');
});

test('from a text, the list is shown as it was left, without its filter, and is read again', () => {
  const list = typed(library(), '/tools<down>');
  const [, , entry = expect.unreachable()] = list.indexes[openCollection(list).key]?.entries ?? [];
  const one = { ...loaded('# Tools\n\ntext'), origin: entry.origin(), collection: openCollection(list) };
  const article = reduce(list, { kind: 'loaded', loaded: one }).state;
  const { state: asked, effects } = press(article, 'B');
  expect(effects).toEqual([{ kind: 'openLibrary' }]);
  const again = reduce(asked, { kind: 'loaded', loaded: list.loaded }).state;
  expect(again.list).toMatchObject({ kind: 'collection', query: '', selected: 2 });
  expect(again.indexes[openCollection(again).key]?.complete).toBe(false);
});

test('the library takes the place of the text of an article that is removed, but not of one whose name only ends like it', () => {
  const state = opened(80, 12);
  const collection = openCollection(library());
  const after = (path: string, name: string, keys = '') => {
    const origin = fileOrigin(path);
    const shown = { ...typed(state, keys), loaded: { ...state.loaded, origin } };
    const gone = { before: name, removed: `file:/library/${name}`, entry: undefined };
    return reduce(shown, { kind: 'libraryChanged', change: { collection, ...gone, message: 'done' } });
  };
  expect(after('/library/say.md', 'say.md').effect).toEqual({ kind: 'openLibrary', message: 'done' });
  expect(after('/library/say.md', 'say.md').state).toMatchObject({ message: 'done', list: undefined });
  expect(after('/elsewhere/../library/say.md', 'say.md').effect).toEqual({ kind: 'openLibrary', message: 'done' });
  expect(after('/library/essay.md', 'say.md').effect).toBeUndefined();
  expect(after('/other/say.md', 'say.md').effect).toBeUndefined();
  expect(after('/library/say.md', 'say.md', 'S').effect).toBeUndefined();
});

test('tags are typed into the palette', () => {
  const asked = press(library(), 'twet -sea<enter>');
  const task = { kind: 'tag', path: '/library/2025-12-01-note-1.md', words: ['wet', '-sea'] };
  expect(asked.effects).toEqual([{ kind: 'changeKept', task }]);
  expect(press(library(), 't<enter>').effects).toEqual([]);
  expect(press(opened(80, 12), ':tag a, #b<enter>').effects).toEqual([
    { kind: 'changeKept', task: { kind: 'tag', path: 'a.md', words: ['a', '#b'] } },
  ]);
});

test('a row of the library ends where the eye can still follow it, and tells an age that is never negative', () => {
  const later = new Date(Date.UTC(2026, 0, 1, 5)).toISOString();
  const [, row = ''] = screen(openedLibrary([keptArticle(1, { saved: later })], 200, 8));
  expect(row.length).toBeLessThan(150);
  expect(row).toContain('today');
});

test('the figures of the library are in columns, also beside characters two cells wide', () => {
  const narrow = openedLibrary([keptArticle(1, { tags: ['sea'] }), keptArticle(2, { tags: ['日本語'] })], 80, 8);
  const state = { ...narrow, loaded: { ...narrow.loaded, tools: { metrics: unicodeMetrics } } };
  const rows = screen(state).slice(1, 3);
  expect(rows[1]).toContain('#日本語');
  expect(rows.map((row) => unicodeMetrics.cells(row))).toEqual([79, 79]);
});

test.each([
  [35, /^ ! Note 1$/],
  [36, /^ ! Note 1 +new$/],
  [43, /^ ! Note 1 +new$/],
  [44, /^ ! Note 1 +new {4}1 min$/],
  [69, /^ ! Note 1 +new {4}1 min$/],
  [70, /^ ! Note 1 +conflict copy fie… +new {4}1 min$/],
  [129, /^ ! Note 1 +conflict copy fields\.example #sea +new {4}1 min$/],
  [130, /^ ! Note 1 +conflict copy fields\.example #sea +yesterday {3}new {4}1 min$/],
])('%i columns wide, it has a row like %s', (columns, row) => {
  const articles = [keptArticle(1, { conflict: true, site: 'fields.example', tags: ['sea'] })];
  expect(screen(openedLibrary(articles, columns, 8))[1]).toMatch(row);
});

test('it says how much is read until all articles are, and how many are unread once any is known', () => {
  const [index = expect.unreachable()] = Object.values(library().indexes);
  const says = (change: Partial<typeof index>): string =>
    status({ ...library(140), indexes: { [index.collection.key]: { ...index, ...change } } });
  expect(says({ summaries: new Map([...index.summaries].slice(2)) })).toMatch(/ 1\/4 · reading 50% · 3 unread$/);
  expect(says({ complete: false })).toMatch(/ 1\/4 · 3 unread$/);
  expect(says({ notRead: 1 })).toMatch(/ 1\/4 · 1 not read · 3 unread$/);
  const unknown = { ...library(140), indexes: {} };
  expect([status(unknown), screen(unknown)[1]]).toEqual([expect.stringMatching(/ 0\/0 · reading 0%$/), ' …']);
});

test('in a search of the library, what is changed is the article of the selected hit', () => {
  const state = typed(library(), 'Sx');
  const [index = expect.unreachable()] = Object.values(state.indexes);
  const from = state.list?.kind === 'found' ? state.list.found : expect.unreachable();
  const place = { block: 0, offset: 0 };
  const hits = index.entries.map((entry) => ({ entry, line: 1, heading: '', place, before: '', text: 'x', after: '' }));
  const found = { ...from, hits: hits.toReversed(), left: [], total: 4 };
  const shown = reduce(state, { kind: 'found', from, found }).state;
  // The palette types into the phrase, so the command comes from elsewhere.
  expect(changeKept(shown, (path) => ({ kind: 'archive', path })).effect).toEqual({
    kind: 'changeKept',
    task: { kind: 'archive', path: '/library/2025-12-01-note-2.md' },
  });
});

test('an article of which no one knows when it was saved has no age', () => {
  const [, row = ''] = screen(openedLibrary([keptArticle(1, { saved: 'no date' })], 140, 8));
  expect(row).toMatch(/^ • Note 1 +new {4}1 min$/);
});

test('the tag of a filter fits whatever its capitals are', () => {
  const state = openedLibrary([keptArticle(1, { tags: ['Sea'] }), keptArticle(2)], 80, 8);
  expect(titles(typed(state, '/#sea'))).toEqual(['• Note 1']);
});

test('an article has the title that is kept for it, whatever the one in its text is', () => {
  const state = openedLibrary([keptArticle(1, { title: 'Own title' })], 80, 8);
  const [index = expect.unreachable()] = Object.values(state.indexes);
  const summaries = new Map([...index.summaries].map(([path]) => [path, { title: 'Text', words: 1, headings: [] }]));
  const { state: next } = reduce(state, { kind: 'indexed', index: { ...index, summaries } });
  expect(titles(next)).toEqual(['• Own title']);
});

test('an archived article tells how much of it was read, and a copy in conflict is one even if it is archived', () => {
  const read = '2025-12-31';
  const articles = [keptArticle(1, { read }), keptArticle(2, { read, conflict: true })];
  const rows = screen(openedLibrary(articles, 80, 8, new Map([['2025-12-01-note-1.md', 0.5]])));
  expect(rows.slice(1, 3)).toEqual([
    expect.stringMatching(/^ ✓ Note 1 +50% {4}1 min$/),
    expect.stringMatching(/^ ! Note 2 +conflict copy +1 min$/),
  ]);
});

test('a # alone beside a tag is no word of a filter', () => {
  expect(titles(typed(library(), '/#nature #'))).toEqual(['• Bogs and moors']);
});
