import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/reader/screen/frame.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { createTheme } from '../../../src/style/own-theme.js';
import { first, opened, screen, status, typed } from '../../kit/article/reader.js';

const left = (state: State): number => {
  const row = screen(state).find((text) => text.includes('Lead with')) ?? '';
  return row.length - row.trimStart().length;
};

describe('the measure', () => {
  test('the measure grows and shrinks by steps, and = resets it', () => {
    const wide = opened(120);
    expect(status(typed(wide, '+'))).toContain('Lines at most 75 cells wide');
    expect(status(typed(wide, '---'))).toContain('Lines at most 55 cells wide');
    expect(screen(typed(wide, '+--='))).toEqual(screen(typed(wide, '=')));
    expect(typed(wide, '-'.repeat(30)).measure).toBe(20);
    expect(typed(wide, '+'.repeat(30)).measure).toBe(116);
    expect(typed(opened(40), '+').measure).toBe(38);
    expect(typed(opened(10), '-').measure).toBe(10);
  });

  test('changing the measure keeps the first line', () => {
    const there = typed(opened(120, 12), '/two5<enter>');
    const narrow = typed(there, '-----');
    expect(first(narrow).split(' ')[0]).toBe(first(there).split(' ')[0]);
    expect(screen(typed(narrow, '=')).slice(0, -1)).toEqual(screen(there).slice(0, -1));
  });
});

test('c moves the text to the margin and back to the middle', () => {
  expect(left(opened(120))).toBe(25);
  expect(left(typed(opened(120), 'c'))).toBe(2);
  expect(screen(typed(opened(120), 'cc'))).toEqual(screen(opened(120)));
});

describe('themes', () => {
  const themes = (state: State, keys: readonly string[]): readonly string[] =>
    keys.map((_, i) => typed(state, keys.slice(0, i + 1).join('')).theme);

  test('T goes through the themes and names each', () => {
    expect(themes(opened(), ['T', 'T', 'T', 'T'])).toEqual(['dark', 'light', 'mono', 'accents']);
    expect(status(typed(opened(80), 'T'))).toContain('Theme: dark');
  });

  test('T comes to the themes of the user after the others, each once', () => {
    const ownThemes = new Map(['dark', 'mine'].map((name) => [name, createTheme(name, {})]));
    const state: State = { ...opened(80), ownThemes };
    expect(themes(state, ['T', 'T', 'T', 'T', 'T'])).toEqual(['dark', 'light', 'mono', 'mine', 'accents']);
    expect(status(typed(state, 'TTTT'))).toContain('Theme: mine');
  });

  test('the reported background decides the theme unless one was chosen', () => {
    const told = reduce(opened(), { kind: 'background', background: 'light' }).state;
    expect(told).toMatchObject({ theme: 'light', background: 'light' });
    const chosen = reduce(typed(opened(), 'T'), { kind: 'background', background: 'light' }).state;
    expect(chosen).toMatchObject({ theme: 'dark', background: 'light' });
  });

  test('there is no theme without colours', () => {
    const mono: State = { ...opened(80), theme: 'mono', colours: false };
    expect(typed(mono, 'T').theme).toBe('mono');
    expect(status(typed(mono, 'T'))).toContain('No colours');
    expect(reduce(mono, { kind: 'background', background: 'dark' }).state.theme).toBe('mono');
  });
});

test('the place, the frame and the marked text do not depend on the theme', () => {
  const state = typed(opened(80), '/two<enter>');
  expect(frameOf(typed(state, 'TT')).slice(0, -1)).toEqual(frameOf(state).slice(0, -1));
});
