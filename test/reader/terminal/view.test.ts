import { expect, test } from 'vitest';
import type { State } from '../../../src/reader/state/state.js';
import { createStore } from '../../../src/reader/state/store.js';
import type { Screen } from '../../../src/reader/terminal/screen.js';
import { createView } from '../../../src/reader/terminal/view.js';
import { themes } from '../../../src/style/theme.js';
import { opened } from '../../kit/article/reader.js';

/** A view of a state on a screen that notes what is drawn. */
function view(state: State, level: 0 | 1 | 2 | 3 = 3) {
  const done: string[] = [];
  const store = createStore(state, () => {});
  const screen: Pick<Screen, 'draw' | 'forget'> = {
    draw: (rows) => void done.push(`${rows.length} rows: ${rows.join('\n')}`),
    forget: () => void done.push('forget'),
  };
  return { store, done, shown: createView(store, screen as Screen, level) };
}

test('the state is drawn at once, after a change of the size, and anew where the screen is forgotten', () => {
  const { store, done, shown } = view(opened(40, 12));
  shown.show();
  expect(done.splice(0)).toEqual([expect.stringMatching(/^12 rows: [\s\S]*Title/)]);
  shown.resize({ columns: 60, rows: 20 });
  expect(done.splice(0)).toEqual([expect.stringMatching(/^20 rows/)]);
  expect(store.state().size).toEqual({ columns: 60, rows: 20 });
  shown.redraw();
  expect(done).toEqual(['forget', expect.stringMatching(/^20 rows/)]);
});

test('links are written as such once the terminal is known to understand them', () => {
  const { done, shown } = view(opened());
  shown.show();
  expect(done.pop()).not.toContain('https://example.org/');
  shown.showLinks();
  expect(done.pop()).toContain('\u001B]8;;https://example.org/');
});

const LIGHT = '48;2;250;250;250';
const DARK = '48;2;28;28;28';
const OWN = '48;2;1;2;3';
const own = (page: object) =>
  new Map([['own', { base: 'dark', theme: { ...themes.dark, page: { ...themes.dark.page, ...page } } } as const]]);
const same = new Map([['own', { base: 'dark', theme: { ...themes.dark } } as const]]);

test.each<[string, Partial<State>, string | undefined]>([
  ['a theme for any', { theme: 'accents', background: 'dark' }, undefined],
  ['a light theme on light', { theme: 'light', background: 'light' }, undefined],
  ['a light theme on dark', { theme: 'light', background: 'dark' }, LIGHT],
  ['a light theme on an unknown one', { theme: 'light' }, LIGHT],
  ['a dark theme on light', { theme: 'dark', background: 'light' }, DARK],
  ['a dark theme on dark', { theme: 'dark', background: 'dark' }, undefined],
  ['an own theme on the one of its base', { theme: 'own', ownThemes: same, background: 'dark' }, undefined],
  ['an own theme on the other one', { theme: 'own', ownThemes: same, background: 'light' }, DARK],
  ['an own theme with a page', { theme: 'own', ownThemes: own({ background: '#010203' }), background: 'dark' }, OWN],
])('The page has its own background where the terminal has another: %s', (_, more, background) => {
  const { done, shown } = view({ ...opened(), ...more });
  shown.show();
  // Under the words of the first line.
  const [line = ''] = done.join().match(/[^\n]*Lead[^\n]*/) ?? [];
  const pages = [LIGHT, DARK, OWN].filter((page) => line.includes(page));
  expect(pages).toEqual(background === undefined ? [] : [background]);
});

test('each theme has its own colours, however often they change', () => {
  const { shown } = view(opened());
  const pages = ['light', 'dark', 'light'].map((theme) => shown.paint({ ...opened(), theme }).join());
  expect(pages.map((page) => [LIGHT, DARK].map((colour) => page.includes(colour)))).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
});

test('a change of the theme is seen in the next frame', () => {
  const { store, done, shown } = view({ ...opened(), theme: 'light' });
  shown.show();
  store.dispatch({ kind: 'background', background: 'light' });
  shown.show();
  expect(done.map((frame) => frame.includes(LIGHT))).toEqual([true, false]);
});

test('without colours there are attributes alone', () => {
  const { done, shown } = view({ ...opened(), theme: 'mono', colours: false }, 0);
  shown.show();
  expect(done.join()).toContain('\u001B[1m');
  expect(done.join()).not.toMatch(/\[[34]\d/);
});
