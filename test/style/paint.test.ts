import { expect, test } from 'vitest';
import type { Role } from '../../src/layout/row.js';
import { createPainter, type Paint } from '../../src/style/paint.js';
import { THEMES, themes } from '../../src/style/theme.js';

const ESC = '\u001B';

/** The address that a terminal opens for a painted link; undefined if it is no link. */
function opened(href: string, roles: readonly Role[] = [], paint: Partial<Paint> = {}): string | undefined {
  const painted = createPainter({ level: 1, hyperlinks: true, theme: 'accents', ...paint })([
    { text: 'text', roles, href },
  ]);
  if (!painted.includes(`${ESC}]`)) return undefined;
  const [, address, text] = painted.split(`${ESC}]8;;`).map((part) => part.replace(`${ESC}\\`, '|'));
  expect([address?.split('|')[1], text]).toEqual(['text', '|']);
  return address?.split('|')[0];
}

test.each(['http://a.example/', 'HTTPS://a.example/b?c#d', 'mailto:a@b.example', 'file:///a/b'])(
  'the terminal opens %s',
  (href) => {
    expect(opened(href)).toBe(href);
    expect(opened(href, [], { hyperlinks: false })).toBeUndefined();
  },
);

test.each([...['\u009B', '\u007F', '\u0000', '\n'].map((control) => `https://a.example/${control}b`)])(
  'the terminal does not open %j, for its control',
  (href) => expect(opened(href)).toBeUndefined(),
);

test.each([
  'xhttps://a.example',
  'javascript:alert(1)',
  '#place',
  'other.md',
  'https://a.example/ b',
  `https://a.example/${ESC}b`,
  'https:',
])('the terminal does not open %j', (href) => expect(opened(href)).toBeUndefined());

test('an address of up to 2083 characters is opened', () => {
  const address = (length: number): string => 'https://a.example/'.padEnd(length, 'b');
  expect([2083, 2084].map((length) => opened(address(length))?.length)).toEqual([2083, undefined]);
});

test.each([
  ['https://a.example/ä b', undefined],
  ['https://a.example/ä', 'https://a.example/%C3%A4'],
  ['https://a.example/%C3%A4', 'https://a.example/%C3%A4'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/%E4?%20=%5B', 'https://a.example/%E4?%20=%5B'],
  ['https://a.example/%2525', 'https://a.example/%2525'],
])('the address %s is written in ASCII', (href, written) => {
  expect(opened(href)).toBe(written);
});

test('spans without roles are the bare text, but on a page of its own', () => {
  const paint = (page: boolean) =>
    createPainter({ level: 3, hyperlinks: false, theme: 'light', page })([{ text: 'text', roles: [] }]);
  expect(paint(false)).toBe('text');
  expect(themes.light.page.background).toBeDefined();
  expect(paint(true)).toMatch(/^.*;.*text.*$/s);
});

test('the styles of all roles add up, the innermost last', () => {
  const theme = { ...themes.mono, strong: { bold: true, color: 'red' }, code: { color: 'blue' } } as const;
  const paint = createPainter({ level: 1, hyperlinks: false, theme });
  const red = `${ESC}[1m${ESC}[31ma${ESC}[39m${ESC}[22m`;
  expect(paint([{ text: 'a', roles: ['strong'] }])).toBe(red);
  expect(paint([{ text: 'a', roles: ['strong', 'code'] }])).toBe(red.replace('31', '34'));
  expect(paint([{ text: 'a', roles: ['code', 'strong'] }])).toBe(red);
});

test('a link is italic in a highlight that is underlined', () => {
  const paint = createPainter({ level: 1, hyperlinks: false, theme: 'mono' });
  const isItalic = (roles: readonly Role[]): boolean => paint([{ text: 'a', roles }]).includes(`${ESC}[3m`);
  const highlight = (['highlightYellow', 'highlightRed', 'highlightBlue', 'highlightViolet'] as const).find(
    (role) => themes.mono[role].underline,
  );
  expect(highlight).toBeDefined();
  expect([isItalic(['link']), isItalic([highlight ?? 'link'])]).toEqual([false, false]);
  expect(isItalic([highlight ?? 'link', 'link'])).toBe(true);
  expect(themes.mono.hit.underline).toBe(true);
  expect(isItalic(['hit', 'link'])).toBe(false);
  const plain = { ...themes.mono, highlightRed: { bold: true } };
  const painted = createPainter({ level: 1, hyperlinks: false, theme: plain })([
    { text: 'a', roles: ['highlightRed', 'link'] },
  ]);
  expect(painted).not.toContain(`${ESC}[3m`);
});

test('each theme paints each role as it did, with 16 colours on its page, and with all colours', async () => {
  const lines = THEMES.flatMap((theme) =>
    ([1, 3] as const).flatMap((level) => {
      const paint = createPainter({ level, hyperlinks: false, theme, page: level === 1 });
      return Object.keys(themes[theme]).map((role) => {
        const text = paint([{ text: 'text', roles: role === 'page' ? [] : [role as Role] }]);
        return `${theme} ${level} ${role}: ${text.replaceAll(ESC, 'ESC')}`;
      });
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/themes.txt');
});

test('colours of the user become the nearest that the terminal has', () => {
  const theme = { ...themes.mono, code: { color: '#ff0000', background: 'bright-blue' } } as const;
  const painted = ([0, 1, 2, 3] as const).map((level) =>
    createPainter({ level, hyperlinks: false, theme })([{ text: 'a', roles: ['code'] }]).replaceAll(ESC, ''),
  );
  expect(painted).toEqual(['a', '[91m[104ma[49m[39m', '[38;5;196m[104ma[49m[39m', '[38;2;255;0;0m[104ma[49m[39m']);
});
