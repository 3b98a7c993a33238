import { describe, expect, test } from 'vitest';
import { createTheme, faintIn, ROLES, readStyle } from '../../src/style/own-theme.js';
import { THEMES, themes } from '../../src/style/theme.js';

const LINK = { underline: true, color: 'cyan' } as const;

describe('a style', () => {
  test.each([
    ['#ffd787', { underline: true, color: '#ffd787' }],
    ['#FD8', { underline: true, color: '#FFDD88' }],
    ['#fd8', { underline: true, color: '#ffdd88' }],
    ['not underline bright-red', { underline: false, color: 'bright-red' }],
    ['bold  italic on #000', { underline: true, color: 'cyan', bold: true, italic: true, background: '#000000' }],
    [' black on yellow ', { underline: true, color: 'black', background: 'yellow' }],
    ['plain green', { color: 'green' }],
    ['bold plain italic', { italic: true }],
    ['red blue', { underline: true, color: 'blue' }],
  ])('%j goes over that of the base', (text, style) => {
    expect(readStyle(text, LINK)).toEqual(style);
  });

  test.each([
    ['purpel', 'purpel'],
    ['bold #ffd78', '#ffd78'],
    ['#ffd7871', '#ffd7871'],
    ['x#ffd787', 'x#ffd787'],
    ['not red', 'red'],
    ['on bold', 'bold'],
    ['red on', 'on'],
    ['not', 'not'],
    ['on plain', 'plain'],
    ['not plain', 'plain'],
    ['not #fff', '#fff'],
    ['red purpel bold', 'purpel'],
    ['toString', 'toString'],
    ['', ''],
    ['  ', '  '],
  ])('%j is refused for a word', (text, word) => {
    expect(readStyle(text, LINK)).toBe(word);
  });
});

describe("a user's theme", () => {
  test('is the one below it but for what it says', () => {
    const { base, theme } = createTheme('mine', { base: 'dark', heading2: '#ff0000', 'code-block': 'dim' });
    expect(base).toBe('dark');
    expect(theme).toEqual({
      ...themes.dark,
      heading2: { ...themes.dark.heading2, color: '#ff0000' },
      codeBlock: { dim: true },
    });
  });

  test('is above the theme of its name, or else that of the terminal', () => {
    expect(createTheme('light', {})).toEqual({ base: 'light', theme: themes.light });
    expect(createTheme('mine', {})).toEqual({ base: 'accents', theme: themes.accents });
    expect(createTheme('constructor', {}).base).toBe('accents');
  });

  test('is reported where its contrast is below 4.5:1, on its own page', () => {
    const faint = (entry: Readonly<Record<string, string>>) =>
      faintIn(createTheme('mine', entry).theme).map(({ role }) => role);
    for (const base of THEMES) expect(faint({ base })).toEqual([]);
    expect(faint({ base: 'dark', link: '#444', 'current-hit': '#666' })).toEqual(['link', 'current-hit']);
    expect(faint({ base: 'light', page: '#999 on #fff', heading2: '#000' })).toContain('strong');
    expect(faint({ base: 'light', page: '#999 on #fff', heading2: '#000' })).not.toContain('heading2');
    // How light the terminal's own colours are is unknown.
    expect(faint({ base: 'dark', link: 'black' })).toEqual([]);
    expect(faint({ link: '#000' })).toEqual([]);
    expect(faint({ link: '#000 on black' })).toEqual([]);
    expect(faint({ link: '#777 on #fff', code: '#767676 on #fff' })).toEqual(['link']);
  });

  test('has roles in the words of a configuration file', () => {
    expect(ROLES.get('code-block')).toBe('codeBlock');
    for (const name of ROLES.keys()) expect(name).toMatch(/^[a-z]+\d?(?:-[a-z]+)*$/);
  });
});
