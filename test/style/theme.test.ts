import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/layout/row.js';
import { contrastOf } from '../../src/style/contrast.js';
import { createPainter } from '../../src/style/paint.js';
import { type Style, THEMES, themes } from '../../src/style/theme.js';

/** Pages of a theme: its own, and the extreme that a terminal of that kind may have. */
const PAGES = { light: ['#fafafa', '#ffffff'], dark: ['#1c1c1c', '#000000'] } as const;
const TEXT = { light: '#262626', dark: '#dadada' } as const;
/** What is read as running text; everything else stands beside it. */
const BODY = new Set([
  'emphasis',
  'strong',
  'strikethrough',
  'link',
  'code',
  'quote',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'codeBlock',
  'keyboard',
  'tableHead',
  'status',
  'highlightYellow',
  'highlightRed',
  'highlightBlue',
  'highlightViolet',
]);

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  test.each(Object.entries<Style>(themes[name]))('%s has enough contrast', (role, { color, background }) => {
    for (const page of PAGES[name]) {
      const ratio = contrastOf(color ?? TEXT[name], background ?? page);
      expect(ratio).toBeGreaterThanOrEqual(BODY.has(role) ? 7 : 4.5);
    }
  });

  test('has enough contrast within highlights, whatever the text there is', () => {
    const highlights = Object.entries<Style>(themes[name]).filter(([role]) => role.startsWith('highlight'));
    expect(highlights).toHaveLength(4);
    for (const [, highlight] of highlights)
      for (const [role, style] of Object.entries<Style>(themes[name])) {
        // The bars of admonitions are beside the text, and hits are on top of highlights.
        if (role === 'alert' || role === 'currentHit') continue;
        const { color = TEXT[name], background = '' } = { ...style, ...highlight };
        expect(contrastOf(color, background), role).toBeGreaterThanOrEqual(4.5);
      }
  });

  test('has a page of soft black and soft white', () => {
    expect(themes[name].page).toEqual({ color: TEXT[name], background: PAGES[name][0] });
  });

  test('has the same colours where a terminal has 256', () => {
    const shades = [0, 0x5f, 0x87, 0xaf, 0xd7, 0xff];
    // The lightest greys become white.
    const greys = [...Array.from({ length: 24 }, (_, i) => 8 + 10 * i), 0xfa];
    for (const [role, { color = '#000000' }] of Object.entries<Style>(themes[name])) {
      const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
      const isGrey = new Set(parts).size === 1 && greys.includes(parts[0] ?? -1);
      expect(isGrey || parts.every((part) => shades.includes(part)), role).toBe(true);
    }
  });

  test('tells headings of level 2 and 3 apart without colour', () => {
    const { underline } = themes[name].heading2;
    expect([underline, themes[name].heading3.underline ?? false]).toEqual([true, false]);
  });

  test('tells nothing by colour alone', () => {
    for (const role of ['link', 'strong', 'emphasis', 'title', 'heading1', 'heading2', 'selected', 'alert'] as const) {
      const { color: _, background: __, ...attributes } = themes[name][role] as Style;
      expect(Object.keys(attributes), role).not.toEqual([]);
    }
  });
});

describe.each(
  THEMES.flatMap(
    (name) =>
      [
        [name, '16', 1],
        [name, '16 million', 3],
      ] as const,
  ),
)('the %s theme with %s colours', (name, _, level) => {
  const shown = (role: Role): string =>
    createPainter({ level, hyperlinks: false, theme: name })([{ text: 'x', roles: [role] }]);

  test.each<readonly [Role, Role]>([
    ['heading2', 'heading3'],
    ['heading2', 'title'],
    ['heading2', 'link'],
    ['heading3', 'link'],
    ['code', 'strong'],
    ['code', 'emphasis'],
    ['code', 'link'],
    ['link', 'emphasis'],
    ['hit', 'currentHit'],
    ['hit', 'heading2'],
    ['hit', 'link'],
    ['currentHit', 'heading2'],
    ['selected', 'link'],
    ['selection', 'highlightYellow'],
    ['selection', 'caret'],
    ['hit', 'highlightYellow'],
    ['currentHit', 'highlightYellow'],
    ['byline', 'title'],
    ['caption', 'quote'],
  ])('shows %s and %s differently', (one, other) => {
    expect(shown(one)).not.toBe(shown(other));
    expect(shown(one)).not.toBe('x');
  });

  test('has quotes in the style of the text, beside their bar', () => {
    expect(shown('quote')).toBe('x');
  });
});

test.each(['light', 'dark', 'accents'] as const)('the %s theme has four colours of highlights', (theme) => {
  for (const level of [1, 2, 3] as const) {
    const paint = createPainter({ level, hyperlinks: false, theme });
    const roles = ['highlightYellow', 'highlightRed', 'highlightBlue', 'highlightViolet', 'hit', 'selection'] as const;
    expect(new Set(roles.map((role) => paint([{ text: 'x', roles: [role] }]))).size).toBe(6);
  }
});

test.each(['mono', 'accents', 'light', 'dark'] as const)('the %s theme tells what is in a highlight', (theme) => {
  const paint = createPainter({ level: 3, hyperlinks: false, theme });
  const shown: readonly (readonly Role[])[] = [
    ['highlightYellow'],
    ['link', 'highlightYellow'],
    ['link'],
    ['highlightYellow', 'hit'],
    ['highlightYellow', 'currentHit'],
    ['highlightYellow', 'selection'],
    ['highlightYellow', 'selection', 'caret'],
  ];
  const painted = shown.map((roles) => paint([{ text: 'x', roles }]));
  expect(new Set(painted.filter((_, at) => at !== 3)).size).toBe(6);
  expect(new Set(painted.slice(0, 6)).size).toBe(6);
});

test('the mono theme has no colours', () => {
  for (const style of Object.values<Style>(themes.mono))
    expect([style.color, style.background]).toEqual([undefined, undefined]);
});

test.each(['light', 'dark'] as const)('the %s theme has colours where a terminal has 16', (theme) => {
  const code = [{ text: 'x', roles: ['code'] }] as const;
  const painted = (name: typeof theme | 'accents') => createPainter({ level: 1, hyperlinks: false, theme: name })(code);
  expect(painted(theme)).toBe(painted('accents'));
});
