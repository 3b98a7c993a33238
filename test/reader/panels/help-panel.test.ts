import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/ui.js';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';
import type { State } from '../../../src/reader/state/state.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { loaded, opened, openedFolder, screen, typed } from '../../kit/article/reader.js';

test('/ searches the help, and Escape clears the search first', () => {
  const found = typed(opened(80, 30), '?/text footnote');
  const text = screen(found).join('\n');
  expect(text).toContain('to the footnote in the text');
  expect(text).not.toContain('one row down');
  expect(typed(found, '<enter>').panel).toMatchObject({ typing: false, query: 'text footnote' });
  expect(typed(found, '<enter><escape>').panel).toMatchObject({ kind: 'help', query: '' });
  expect(typed(found, '<escape><escape>').panel).toBeUndefined();
  expect(screen(typed(opened(80, 30), '?/{')).join('\n')).toContain('to the previous heading on the same level');
});

test('a search of the help for a sign that is no key finds nothing', () => {
  const rows = screen(typed(opened(80, 30), '?/~')).slice(1, -1);
  expect(rows.filter((row) => row !== '')).toEqual([]);
});

test('the help scrolls to its last row and no further', () => {
  const end = typed(opened(80, 10), '?G');
  expect(screen(end).at(-2)).toContain('interrupt');
  expect(typed(end, 'j').panel).toEqual(end.panel);
  expect(typed(end, 'gk').panel).toMatchObject({ selected: 0 });
});

test('the help scrolls the results of a search to their last row', () => {
  const found = typed(opened(80, 12), '?/e');
  const all = screen(typed(opened(80, 400), '?/e')).slice(0, -1);
  const last = all.findLast((row) => row !== '') ?? expect.unreachable();
  for (const keys of ['<end>', '<enter>G']) expect(screen(typed(found, keys)).at(-2)).toBe(last);
});

test('the help explains every key', () => {
  const help = typed(opened(80, 200), '?');
  const text = screen(help).join('\n');
  for (const { help: said } of keysByMode.read) expect(text).toContain(said.en);
  expect(typed(help, '<escape>').panel).toBeUndefined();
});

test.each([55, 60, 80])('the help cuts no explanation off, %i cells wide', (columns) => {
  for (const lang of ['de', 'en'] as const) {
    const help = typed({ ...opened(columns, 1000), messages: messagesFor(lang) }, '?');
    const text = screen(help).join(' ').replace(/ +/g, ' ');
    for (const { help: said } of Object.values(keysByMode).flat()) expect(text).toContain(said[lang]);
  }
});

test('the help cuts no explanation off in the narrowest window that has two columns', () => {
  const rowsOf = (columns: number) => screen(typed(opened(columns, 1000), '?')).filter((row) => row !== '');
  const single = rowsOf(100).length;
  const columns = Array.from({ length: 200 }, (_, i) => 100 + i).find((it) => rowsOf(it).length < single - 20) ?? 0;
  expect(columns).toBeGreaterThan(100);
  const text = rowsOf(columns).join('\n');
  for (const { help } of keysByMode.read) expect(text).toContain(help.en);
});

test('the help is searched by what people call a command, and has none without a key', () => {
  expect(screen(typed(opened(80, 30), '?/verlassen')).join('\n')).toContain('quit');
  const read = keysByMode.read.map((binding) => (binding.command === 'wider' ? { ...binding, keys: [] } : binding));
  const wider = keysByMode.read.find(({ command }) => command === 'wider')?.help.en ?? expect.unreachable();
  const textOf = (keys: typeof keysByMode) => screen(typed({ ...opened(80, 1000), keys }, '?')).join('\n');
  expect([textOf(keysByMode).includes(wider), textOf({ ...keysByMode, read }).includes(wider)]).toEqual([true, false]);
});

test('a key is found in the help by its name in the program and as it is shown', () => {
  const found = (query: string) => screen(typed(opened(80, 60), `?/${query}`)).join('\n');
  for (const query of ['PgDn', 'pagedown']) expect(found(query)).toMatch(/PgDn.*one page down/);
  for (const query of ['Ctrl-L', 'ctrl-l']) expect(found(query)).toContain('redraw the screen');
  expect(found('Ctrl-L')).not.toContain('one page down');
});

test('the help begins at its top again whenever its search is changed or cleared', () => {
  const scrolled = typed(opened(80, 12), '?/e<enter>jjj');
  expect(scrolled.panel).toMatchObject({ selected: 3 });
  expect(typed(scrolled, '<escape>').panel).toMatchObject({ selected: 0, query: '', typing: false });
  expect(typed(scrolled, '/x').panel).toMatchObject({ selected: 0 });
});

test('the help begins with the keys of the mode in which it was opened', () => {
  const headOf = (state: State, keys: string) => screen(typed(state, keys))[0];
  expect(headOf(opened(80, 24), '?')).toBe('Moving');
  expect(headOf(openedFolder(['a.md'], 80, 24), '?')).toBe('List of articles');
  expect(headOf(openedFolder(['a.md'], 80, 24), 'S<f1>')).toBe('Searching all articles');
  expect(headOf(opened(80, 24), 't?')).toBe('Outline');
  expect(headOf(opened(80, 24), 't/<f1>')).toBe('Filtering the outline');
  const rows = screen(typed(opened(80, 400), 't?'));
  expect(rows.filter((row) => row === 'Outline')).toHaveLength(1);
});

test('without its search, the help is at its first row', () => {
  const found = typed(opened(80, 12), '?/e<enter>jj');
  expect(found.panel).toMatchObject({ selected: 2 });
  expect(typed(found, '<escape>').panel).toMatchObject({ kind: 'help', selected: 0 });
});

test.each([20, 80, 170])('the last page of the help ends with a key, %i columns wide', (columns) => {
  const end = screen(typed(opened(columns, 12), '?G'));
  expect(end.at(-2)).not.toBe('');
  expect(screen(typed(opened(columns, 12), '?')).slice(0, 2)).not.toContain('');
});

test('the help is searched by its headings, too', () => {
  const rows = screen(typed(opened(80, 60), '?/moving half')).join('\n');
  expect(rows).toContain('half a page down');
  expect(rows).not.toMatch(/^Outline$/m);
});

test.each([
  ['headings', 'otd<f1>'],
  ['hits', '/deeper<enter>sjj?'],
  ['notes', 'ij?'],
  ['notes with a filter that is typed', 'i/one5<f1>'],
  ['notes with a filter', 'i/one5<enter>?'],
])('after the help over a list of %s, the page is where the list was opened', (_, keys) => {
  const { article } = loaded();
  const noted = annotated(
    opened(80, 12),
    ['Title', 'one5', 'three59'].map((quote) => annotation(article, quote)),
  );
  const from = typed(noted, ']]jj');
  const before = keys.startsWith('/') ? typed(from, '/deeper<enter>') : from;
  const help = typed(from, keys);
  expect(help.panel?.kind).toBe('help');
  const after = typed(help, '<escape>');
  expect([after.panel, after.top, after.search?.current]).toEqual([undefined, before.top, before.search?.current]);
});

test('a key is found in the help with the number that it needs, and nothing beside it', () => {
  const rows = screen(typed(opened(80, 30), '?/20G')).slice(1, -1);
  expect(rows.filter((row) => row !== '')).toEqual([
    'Moving',
    expect.stringMatching(/^ {2}20G +to the 20th paragraph$/),
  ]);
});
