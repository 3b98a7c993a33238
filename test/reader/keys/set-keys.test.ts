import { describe, expect, test } from 'vitest';
import { DEFAULT_KEYS } from '../../../src/reader/keys/default-keys.js';
import { findClash } from '../../../src/reader/keys/key-clash.js';
import { keysIn } from '../../../src/reader/keys/key-spelling.js';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';
import { withKeys } from '../../../src/reader/keys/set-keys.js';
import { opened, press, screen, status, typed } from '../../kit/article/reader.js';

const withOwn = (keys: Readonly<Record<string, readonly string[]>>, columns = 80, rows = 16) => ({
  ...opened(columns, rows),
  keys: withKeys(keysByMode, new Map(Object.entries(keys))),
});

/** Keys as the kit types them. */
const typing = (sequence: string): string =>
  keysIn(sequence)
    .map((key) => (key.length > 1 ? `<${key}>` : key))
    .join('');

/** What is typed for actions without a key. */
const LINES: Readonly<Record<string, string>> = {
  'open-file': ':e ',
  'next-file': ':n<enter>',
  'previous-file': ':p<enter>',
  archive: ':archive<enter>',
  'remove-kept': ':remove<enter>',
  tag: ':tag<enter>',
};

test.each([...DEFAULT_KEYS.keys()])('a key of its own does %s, and the default ones do not', (action) => {
  const before = typed(opened(80, 12), ']]jj/two5<enter>');
  const count = action === 'to-paragraph' ? '7' : '';
  const mark = action.endsWith('-mark') ? 'x' : '';
  const presets = DEFAULT_KEYS.get(action) ?? [];
  const usual = press(before, LINES[action] ?? count + typing(presets[0] ?? '') + mark);
  for (const key of ['ü', 'xy', 'f9', 'ctrl-a']) {
    const keys = withKeys(keysByMode, new Map([[action, [key]]]));
    const { state, effects } = press({ ...before, keys }, count + typing(key) + mark);
    // Messages may name the key.
    const other = { keys: undefined, message: undefined, list: state.list?.kind };
    expect({ ...state, ...other }, key).toEqual({ ...usual.state, ...other, list: usual.state.list?.kind });
    expect(effects.map(({ kind }) => kind)).toEqual(usual.effects.map(({ kind }) => kind));
    const others = new Set([...DEFAULT_KEYS].flatMap(([other, own]) => (other === action ? [] : own)));
    const left = [...keys.read, ...keys.everywhere].flatMap((binding) => binding.keys);
    expect(left.filter((it) => presets.includes(it) && !others.has(it))).toEqual([]);
  }
});

describe('in panels', () => {
  test.each([
    ['row-down', 'tx', { selected: 1 }],
    ['to-end', 'tx', { selected: 6 }],
    ['page-down', 'tx', { selected: 6 }],
    ['scroll-left', 'tjx', { kind: 'outline' }],
    ['search', 'tx', { typing: true }],
  ])('a character follows %s', (action, keys, panel) => {
    expect(typed(withOwn({ [action]: ['x'] }), keys).panel).toMatchObject(panel);
  });

  test.each([
    ['outline', 'xx'],
    ['quit', 'tx'],
    ['help', 'xx'],
    ['quit', '?x'],
  ])('the key of %s closes: %s', (action, keys) => {
    const state = typed(withOwn({ [action]: ['x'] }), keys);
    expect(state.panel).toBeUndefined();
  });

  test('a key that needs a number in the text keeps its meaning in panels', () => {
    const usual = typed(opened(80, 16), 'tG').panel;
    expect(typed(withOwn({ 'to-paragraph': ['x'] }), 'tG').panel).toEqual(usual);
  });

  test('arrows, Enter and Escape stay, and letters are typed into filters', () => {
    const state = withOwn({ 'row-down': ['x'], follow: ['z'], escape: ['w'], redraw: ['ü'] });
    expect(typed(state, 't<down>').panel).toMatchObject({ selected: 1 });
    expect(typed(state, 't<escape>').panel).toBeUndefined();
    expect(typed(state, ':xü').panel).toMatchObject({ query: 'xü' });
    expect(press(state, 'tü').effects).toEqual([]);
    expect(press(state, 'ü').effects).toEqual([{ kind: 'redraw' }]);
  });

  test('a character with another meaning in a panel stays', () => {
    const { keys } = withOwn({ edition: ['f6'], 'half-down': ['ctrl-d'], 'half-up': ['ctrl-u'], outline: ['w'] });
    for (const mode of ['notePeek', 'noteList', 'library'] as const)
      expect(keys[mode].map((binding) => binding.keys)).toEqual(keysByMode[mode].map((binding) => binding.keys));
    const written = withOwn({ 'write-note': ['w'] }).keys.noteList.find(({ command }) => command === 'changeNote');
    expect(written?.keys).toEqual(['e', 'w']);
  });

  test('a key that the panel has keeps its own meaning', () => {
    expect(typed(withOwn({ 'row-down': ['tab'] }), 't<tab>')).toMatchObject({ panel: undefined, sidebar: true });
  });
});

describe('what is shown', () => {
  const own = withOwn(
    { help: ['f2'], search: ['ctrl-s'], 'to-start': [], 'next-link': ['w', 'tab'], quit: ['ctrl-q'] },
    80,
    200,
  );

  test('hints name the keys that hold', () => {
    expect(status(own)).toMatch(/ F2 help$/);
    expect(status(withOwn({ help: [] }))).toMatch(/ min left$/);
    expect(status(typed(own, 'n'))).toContain('No search yet · Ctrl-S searches');
    expect(status(typed(own, '<enter>'))).toContain('No link selected · w selects one');
    expect(status(typed(own, 'x'))).toContain('x is not bound · F2 shows the keys');
    expect(status(typed(own, 't'))).toContain('Ctrl-S filters');
    expect(status(typed(withOwn({ search: [] }), 'n'))).toMatch(/No search yet {2}/);
    const alone = typed(withOwn({ 'open-file': ['ö'] }), ':n<enter>');
    expect(status(alone)).toContain('Only one file is open · ö opens another one');
  });

  test('help and palette list them', () => {
    const help = screen(typed(own, '<f2>')).join('\n');
    expect(help).toMatch(/^ {2}Ctrl-S +search$/m);
    expect(help).toMatch(/^ {2}Ctrl-Q +quit$/m);
    expect(help).not.toMatch(/^ {2}g /m);
    expect(screen(typed(own, ':to the start')).join('\n')).toMatch(/^ +to the start$/m);
    expect(screen(typed(own, ':select the next')).join('\n')).toMatch(/^ w {2}Tab +select the next link$/m);
  });
});

describe('a clash', () => {
  test.each([
    [{ reload: ['t'] }, ['reload', 'outline']],
    [{ reload: ['g'] }, ['reload', 'to-start']],
    [{ reload: ['gg'] }, ['reload', 'to-start']],
    [{ reload: ['z'] }, ['reload', 'aim-top']],
    [{ reload: ['mx'] }, ['reload', 'set-mark']],
    [{ reload: ['x'], edit: ['x'] }, ['reload', 'edit']],
    [{ reload: ['ctrl-c'] }, ['reload', 'interrupt']],
    [{ reload: ['G'] }, ['reload', 'to-end']],
    [{ reload: ['?'] }, ['reload', 'help']],
    [{ reload: ['f1'] }, ['reload', 'help']],
    [{ 'to-paragraph': ['z'] }, ['to-paragraph', 'aim-top']],
  ])('of %j', (keys, actions) => {
    expect(findClash(new Map(Object.entries(keys)))?.actions.toSorted()).toEqual(actions.toSorted());
  });

  test.each([
    [{ reload: ['x'] }],
    [{ reload: ['t'], outline: ['x'] }],
    [{ reload: ['gg'], 'to-start': [] }],
    [{ reload: ['ga', 'gb'], 'to-start': ['gg', 'home'] }],
    [{ 'to-end': ['g', 'G'], 'to-start': ['home'] }],
    [{ 'to-paragraph': ['g'] }],
    [{ 'to-start': ['g', 'gg'] }],
  ])('is not in %j', (keys) => {
    expect(findClash(new Map<string, readonly string[]>(Object.entries(keys)))).toBeUndefined();
  });

  test('is told with the key of each, that which was set first', () => {
    expect(findClash(new Map([['reload', ['x', 'gg']]]))).toEqual({
      actions: ['reload', 'to-start'],
      keys: ['gg', 'g'],
    });
    expect(findClash(new Map([['to-paragraph', ['z']]]))).toEqual({
      actions: ['to-paragraph', 'aim-top'],
      keys: ['z', 'zt'],
    });
  });

  test('is not among the default keys', () => {
    expect(findClash(DEFAULT_KEYS)).toBeUndefined();
  });
});

test('lines are shown with the key that the palette has, and not at all without one', () => {
  const shown = (palette: readonly string[]) => screen(typed(withOwn({ palette }, 80, 200), '?')).join('\n');
  expect(shown([':'])).toContain(':n ');
  expect(shown(['x'])).toContain('xn ');
  expect([shown(['x', 'ö']).includes('xn '), shown(['x', 'ö']).includes('ön ')]).toEqual([true, false]);
  for (const palette of [['x'], []]) expect(shown(palette)).not.toContain(':n ');
  expect(shown([])).not.toContain('to the next file');
});

test.each([...DEFAULT_KEYS.keys()])('with a key of its own, %s is listed as often as before in the text', (action) => {
  const { read } = withKeys(keysByMode, new Map([[action, ['x']]]));
  const counts = (bindings: typeof read) => bindings.map(({ help }) => help.en).toSorted();
  const before = counts(keysByMode.read);
  const everywhere = keysByMode.everywhere.map(({ help }) => help.en).filter((help) => !before.includes(help));
  const added = counts(read).filter((help) => !before.includes(help));
  expect(counts(read).length).toBe(before.length + added.length);
  expect(added.length).toBeLessThanOrEqual(1);
  for (const help of added) expect(everywhere).toContain(help);
});

test('while text is selected, only characters that do alike in the text follow their actions', () => {
  const state = typed(withOwn({ 'row-down': ['z'], 'page-up': ['x'], 'next-hit': ['X'], select: ['ö'] }), 'ö');
  expect(state.selection).toBeDefined();
  expect(typed(state, 'z').selection).toEqual(typed(state, '<down>').selection);
  expect(status(typed(state, 'j'))).toContain('j is not bound');
  expect(typed(state, 'b').selection).not.toEqual(state.selection);
  expect(typed(state, 'n').panel?.kind).toBe('noteLine');
  expect(typed(state, 'ö').selection).toBeUndefined();
});

test.each([
  ['row-down', 'j'],
  ['row-up', 'k'],
  ['scroll-right', 'l'],
  ['scroll-left', 'h'],
  ['search', '/'],
  ['select', 'V'],
  ['help', '?'],
  ['quit', 'q'],
])('while text is selected, the key of %s does there what %s does', (action, usual) => {
  const shown = (keys: string, own: Readonly<Record<string, readonly string[]>>) => {
    const { selection, panel, search } = typed(withOwn(own), `V${keys}`);
    return { selection, panel: panel?.kind, searching: search?.editing };
  };
  const own = { [action]: ['ü', ...(action === 'select' ? ['V'] : [])] };
  expect(shown('ü', own)).toEqual(shown(usual, {}));
});

test('two keys of a panel that follow the same action are one afterwards', () => {
  const { keys } = withOwn({ 'page-down': ['x'] });
  const paging = keys.outline.find(({ command }) => command === 'selectPageDown');
  expect(paging?.keys).toEqual(['x', 'pagedown', 'ctrl-f']);
});

test('a key of its own for what works everywhere is in the help, and once in the palette', () => {
  const helpWith = (key: string) => screen(typed(withOwn({ redraw: [key] }, 80, 400), '?')).join('\n');
  expect(helpWith('ü')).toMatch(/^More\n(?:.+\n)* {2}ü +redraw the screen$/m);
  expect(screen(typed(withOwn({ redraw: ['f5'] }), ':redraw')).at(-2)).toMatch(/^ F5 +redraw the screen$/);
});
