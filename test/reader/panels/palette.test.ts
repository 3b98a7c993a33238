import { describe, expect, test } from 'vitest';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';
import { withKeys } from '../../../src/reader/keys/set-keys.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import {
  keptArticle,
  opened,
  openedFolder,
  openedLibrary,
  press,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

test.each([30, 40, 80])('the palette shows commands and their keys, %i columns wide', (columns) => {
  const text = screen(typed(opened(columns, 16), ':G')).join('\n');
  for (const part of ['to the end', 'G  End']) expect(text).toContain(part);
});

test('the palette offers every command of the text but itself, Escape and Ctrl-C', () => {
  const rows = screen(typed(opened(80, 200), ':')).join('\n');
  const offered = [...keysByMode.read, ...keysByMode.everywhere].filter(({ help }) => rows.includes(help.en));
  expect(offered.length).toBeGreaterThan(9);
  for (const { command } of offered) expect(['palette', 'escape', 'interrupt']).not.toContain(command);
  const kinds = new Set([...keysByMode.read, ...keysByMode.everywhere].map(({ command }) => command));
  const count = kinds.size - 3;
  expect(rows).toContain(`1/${count} ─`);
});

test('the palette runs commands by some of their letters or by their key', () => {
  expect(typed(opened(), ':endgo').panel).toMatchObject({ kind: 'palette', query: 'endgo' });
  expect(typed(opened(), ':to the end<enter>').top).toEqual(typed(opened(), 'G').top);
  expect(press(opened(), ':q<enter>').effects).toEqual([{ kind: 'quit', code: 0 }]);
  expect(typed(opened(), ':set mark<enter>a').marks).toHaveProperty('a');
  expect(typed(opened(), ':x<backspace>t<enter>').panel?.kind).toBe('outline');
  expect(screen(typed(opened(), ':G<escape>'))).toEqual(screen(opened()));
  expect(typed(opened(), ':zzzz<enter>').panel).toBeUndefined();
  expect(screen(typed(opened(80, 30), ':<end>')).join('\n')).toContain('suspend (fg continues)');
});

test.each([
  ['PgDn', 'one page down'],
  ['pagedown', 'one page down'],
  ['Ctrl-L', 'redraw the screen'],
  ['ctrl-l', 'redraw the screen'],
  [']]', 'to the next heading'],
])('the palette finds a command by its key, however it is written: %s', (key, command) => {
  const rows = screen(typed(opened(80, 16), `:${key}`));
  expect(rows[rows.findIndex((row) => row.startsWith('─')) + 1]).toContain(command);
});

test.each([
  [59, /^ to the end +G {2}End$/],
  [60, /^ G {2}End +to the end$/],
])('%i columns wide, its rows are like %s', (columns, row) => {
  expect(screen(typed(opened(columns, 16), ':to the end')).find((it) => /\bG\b/.test(it))).toMatch(row);
});

test.each([
  ['gliederung', 'outline'],
  ['table of contents', 'outline'],
  ['inhalt', 'outline'],
  ['Farben', 'theme'],
  ['colors', 'theme'],
  ['exit', 'quit'],
  ['verlassen', 'quit'],
  ['Breite', 'wider'],
  ['width', 'wider'],
  ['toc', 'outline'],
])('the palette finds what people call %s', (query, command) => {
  const { keys, help } = keysByMode.read.find((binding) => binding.command === command) ?? expect.unreachable();
  const row = screen(typed(opened(80, 16), `:${query}`)).find((it) => it.startsWith(` ${keys[0]}`)) ?? '';
  expect(row).toContain(help.en);
});

test.each(['set nu', 'wrap', 'noh'])('the palette runs nothing for a line that no command resembles: %s', (line) => {
  const from = typed(opened(80, 16), 'G');
  const { state, effects } = press(from, `:${line}<enter>`);
  expect(status(state)).toContain(`Unknown command: ${line}`);
  expect(effects).toEqual([]);
  expect(state.top).toEqual(from.top);
});

test('the palette shows nothing else beside commands that have the typed word', () => {
  const rows = screen(typed(opened(80, 30), ':theme')).join('\n');
  expect(rows).toContain('1/1 ─');
});

test('a number in the palette says where it goes, without the key for another number', () => {
  const rows = screen(typed(opened(80, 16), ':7')).join('\n');
  expect(rows).toMatch(/^ to paragraph 7$/m);
});

test.each([':zzzz', 'ozzzz'])('a list in which nothing fits says so: %s', (keys) => {
  expect(screen(typed(opened(80, 16), keys)).join('\n')).toContain('Nothing found');
});

/** What a line does when Enter is typed after it. */
const entered = (line: string) => press(opened(80, 16), `:${line}<enter>`);

test.each([
  ...['q', 'q!', 'quit', 'Quit', 'qa', 'qall!', 'wq', 'x', ':q', ' q ', 'beenden', 'verlassen'].map(
    (line) => [line, { kind: 'quit', code: 0 }] as const,
  ),
  ...['e', 'e!', 'reload'].map((line) => [line, { kind: 'reload' }] as const),
  ['e a.md', { kind: 'openPath', path: 'a.md' }],
  ['e!   my notes (1).md ', { kind: 'openPath', path: 'my notes (1).md' }],
  ['edit ~/ä.md', { kind: 'openPath', path: '~/ä.md' }],
  ['öffne a.md', { kind: 'openPath', path: 'a.md' }],
] as const)('the line :%s means exactly one thing', (line, effect) => {
  const { state, effects } = entered(line);
  expect([state.panel, effects]).toEqual([undefined, [effect]]);
});

test('exact commands win over keys and similar names, and come first in the list', () => {
  const top = (line: string): string =>
    screen(typed(opened(80, 40), `:${line}`)).find((_, i, rows) => rows[i - 1]?.startsWith('─ ›')) ?? '';
  expect(top('n')).toContain('to the next file');
  expect(top('p')).toContain('to the previous file');
  expect(top('N')).toContain('to the previous hit');
  expect(top('h')).toContain('show all keys');
  expect(top('q')).toContain('quit');
  expect(top('e')).toContain('reload at the same place');
  expect(top('nächste')).toContain('to the next file');
  expect(top('e a.md')).toContain('opens a.md');
  expect(top('7')).toContain('to paragraph 7');
  expect(top('30%')).toContain('to 30% of the text');
});

test('a number goes to a paragraph, as before G, and a percentage to its share of the text', () => {
  const jumped = (line: string) => typed(opened(80, 12), `:${line}<enter>`).top;
  const far = typed(opened(80, 12), '  ');
  expect(jumped('20')).toEqual(typed(opened(80, 12), '20G').top);
  expect(jumped('2')).toEqual(typed(opened(80, 12), '2G').top);
  expect(jumped('50%')).toEqual(typed(opened(80, 12), '50%').top);
  for (const line of ['100%', '00100 %']) expect(jumped(line)).toEqual(typed(opened(80, 12), '100%').top);
  expect(jumped('70 %')).toEqual(typed(opened(80, 12), '70%').top);
  expect(jumped('$')).toEqual(typed(opened(80, 12), 'G').top);
  for (const line of ['0', '0%']) expect(typed(far, `:${line}<enter>`).top.block).toBe(0);
  expect(jumped('999999999')).toEqual(typed(opened(80, 12), '99999G').top);
});

test.each<readonly [string, string]>([
  ...['w', 'w! out.md', 'wa', 'wall', 'write', 'saveas x', ' :w'].map(
    (line) => [line, 'Nothing to save: this is a reader · v opens the editor'] as const,
  ),
  ['!', 'No shell commands · Ctrl-Z suspends, fg continues'],
  ['frob it!', 'Unknown command: frob it! · : alone shows all'],
  ['frob!', 'Unknown command: frob · : alone shows all'],
  ['!ls', 'No shell commands · Ctrl-Z suspends, fg continues'],
  ['frobnicate it', 'Unknown command: frobnicate it · : alone shows all'],
  ['n README.md', 'Unknown command: n README.md · : alone shows all'],
])('the line :%s does nothing and says what helps', (line, message) => {
  const { state, effects } = entered(line);
  expect([state.panel, effects, state.message]).toEqual([undefined, [], message]);
});

test('the action that opens a file asks for its name, and an empty name is asked for again', () => {
  const asked = typed(opened(80, 16), ':open file<enter>');
  expect(asked.panel).toMatchObject({ kind: 'palette', query: 'e ' });
  const again = press(asked, '<enter>');
  expect([again.effects, again.state.message]).toEqual([[], 'Name a file · Tab completes']);
  expect(press(again.state, 'x.md<enter>').effects).toEqual([{ kind: 'openPath', path: 'x.md' }]);
});

test.each(['', ' ', ' : '])('an empty line does nothing: "%s"', (line) => {
  const { state, effects } = entered(line);
  expect([state.panel, state.message, effects, state.top]).toEqual([undefined, undefined, [], opened(80, 16).top]);
});

test('a command that a character completes is offered as long as it has a key', () => {
  const offers = (keys: readonly string[]): boolean => {
    const state = { ...opened(80, 120), keys: withKeys(keysByMode, new Map([['set-mark', keys]])) };
    return screen(typed(state, ':set a mark')).some((row) => row.includes('set a mark named'));
  };
  expect([offers(['m']), offers([])]).toEqual([true, false]);
});

test('over a list of articles, it offers what is not about the entries', () => {
  const rows = screen(typed(openedFolder(['a.md'], 80, 80), ':')).join('\n');
  for (const text of ['search all articles', 'read the list again', 'another theme', 'quit'])
    expect(rows).toContain(text);
  for (const text of ['open the article', 'one row down', 'filter', 'to the next heading'])
    expect(rows).not.toContain(text);
});

test('pasted text is typed into the line and never run', () => {
  const { state, effect } = reduce(typed(opened(80, 16), ':'), { kind: 'paste', text: 'q\r\n\u001B[31mx\n' });
  expect([state.panel, effect]).toMatchObject([{ kind: 'palette', query: 'q [31mx' }, undefined]);
});

describe('the name of a file is completed', () => {
  /** Presses Tab, and answers with names that fit. */
  function tab(state: State, names: readonly string[]): State {
    const { state: next, effects } = press(state, '<tab>');
    const [effect] = effects;
    if (effect?.kind !== 'completePath') return next;
    return reduce(next, { kind: 'completed', path: effect.path, names }).state;
  }
  const line = ({ panel }: State): string => (panel && 'query' in panel ? panel.query : '');

  test('at once if there is only one', () => {
    const folder = tab(typed(opened(80, 16), ':e do'), ['docs/']);
    expect(line(folder)).toBe('e docs/');
    const inside = tab(folder, ['docs/a b.md']);
    expect(press(inside, '<enter>').effects).toEqual([{ kind: 'openPath', path: 'docs/a b.md' }]);
  });

  test('as far as all names agree, and then name by name, in both directions', () => {
    const names = ['notes.md', 'notes2.md', 'nothing.md'];
    const common = tab(typed(opened(80, 16), ':e n'), names);
    expect(line(common)).toBe('e not');
    for (const name of names) expect(screen(common).join('\n')).toContain(name);
    const first = typed(common, '<tab>');
    expect(line(first)).toBe('e notes.md');
    expect(line(typed(first, '<tab><tab>'))).toBe('e nothing.md');
    expect(line(typed(first, '<tab><tab><tab>'))).toBe('e notes.md');
    expect(line(typed(first, '<shift-tab>'))).toBe('e nothing.md');
    expect(line(typed(common, '<down><tab>'))).toBe('e notes2.md');
    expect(press(common, '<down><enter>').effects).toEqual([{ kind: 'openPath', path: 'notes2.md' }]);
    expect(typed(first, 'x').panel).toEqual({ kind: 'palette', query: 'e notes.mdx', selected: 0 });
  });

  test('Enter on a folder in the list shows its files', () => {
    const list = tab(typed(opened(80, 16), ':e '), ['docs/', 'a.md']);
    const { state, effects } = press(list, '<enter>');
    expect([line(state), effects]).toEqual(['e docs/', [{ kind: 'completePath', path: 'docs/' }]]);
    expect(screen(state).join('\n')).not.toContain('a.md');
  });

  test('Enter opens a folder that is typed rather than chosen', () => {
    const { effects } = press(opened(80, 16), ':e docs/<enter>');
    expect(effects).toEqual([{ kind: 'openPath', path: 'docs/' }]);
  });

  test('by whole characters', () => {
    expect(line(tab(typed(opened(80, 16), ':e '), ['📗.md', '📘.md']))).toBe('e ');
    expect(line(tab(typed(opened(80, 16), ':e '), ['ä📗1.md', 'ä📗2.md']))).toBe('e ä📗');
  });

  test('says if there is none, and ignores an answer that comes too late', () => {
    expect(status(tab(typed(opened(80, 16), ':e zz'), []))).toContain('No file begins with zz');
    const later = typed(opened(80, 16), ':e ab');
    expect(reduce(later, { kind: 'completed', path: 'a', names: ['a.md'] }).state).toBe(later);
    expect(reduce(opened(), { kind: 'completed', path: 'a', names: ['a.md'] }).state.panel).toBeUndefined();
  });
});

test('a command has its keys of the text before those that work everywhere', () => {
  expect(screen(typed(opened(80, 16), ':show all')).at(-2)).toMatch(/^ \? {2}F1 +show all keys$/);
});

test('Enter on an empty line runs the command that was selected', () => {
  expect(typed(opened(80, 16), ':<down><enter>').panel).toBeUndefined();
  const at = typed(opened(80, 16), 'G');
  expect(typed(at, ':<down><enter>').top).toEqual(typed(at, 'k').top);
});

test('names of which one begins the other agree as far as the shorter one', () => {
  const state = typed(opened(80, 16), ':e n');
  for (const names of [
    ['note', 'note.md'],
    ['note.md', 'note'],
  ])
    expect(reduce(state, { kind: 'completed', path: 'n', names }).state.panel).toMatchObject({
      query: 'e note',
      names,
    });
});

test('over a list, it offers just what can be done there', () => {
  const offered = (list: State): readonly string[] => {
    // The longest label of keys is "Backspace  H  Ctrl-O".
    const rows = [':', ':<end>'].flatMap((keys) => screen(typed(list, keys)).slice(-12, -1));
    return [...new Set(rows.filter((row) => !row.startsWith('─')).map((row) => row.slice(23)))];
  };
  const both = [
    'back to the previous place',
    'forward again',
    'find a heading in all articles',
    'search all articles',
    'read the list again',
    'another theme',
    'quit',
    'show all keys',
    'redraw the screen',
    'suspend (fg continues)',
  ];
  const library = [
    'archive (or make unread again)',
    'move into the bin',
    'take back the last change',
    'change the tags',
  ];
  expect(offered(openedFolder(['a.md'], 80, 80)).toSorted()).toEqual(
    [...both, 'library of the kept articles'].toSorted(),
  );
  expect(offered(openedLibrary([keptArticle(1)], 80, 80)).toSorted()).toEqual([...both, ...library].toSorted());
});
