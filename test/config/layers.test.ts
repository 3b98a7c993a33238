import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { KEYS } from '../../src/config/key-table.js';
import { checkedLayer, environmentLayer, fileLayer } from '../../src/config/layers.js';
import { OWN_THEMES } from '../../src/config/theme-table.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'config.toml');

/** Values and entries of a file, or the message about it. */
async function read(text: string, kind: 'user' | 'project' = 'user'): Promise<unknown> {
  writeFileSync(file, text);
  try {
    const { settings, tables } = await fileLayer(kind, file);
    const entries = Object.entries(tables).map(([name, table]) => [
      name,
      Object.fromEntries([...table].map(([key, { value }]) => [key, value])),
    ]);
    return {
      ...Object.fromEntries([...settings].map(([name, { value }]) => [name, value])),
      ...Object.fromEntries(entries),
    };
  } catch (error) {
    return error instanceof Error ? error.message.replace(file, 'FILE') : error;
  }
}

describe('a file', () => {
  test.each<[string, unknown]>([
    ['', {}],
    ['width = 70', { width: 70 }],
    ['width = 70\nlinks = ', 'FILE: invalid TOML in line 2 (invalid value)'],
    ['width = 70.5', expect.stringContaining('width must be a whole number')],
    ['width = "70"', expect.stringContaining('not "70"')],
    ['hyphens = true', { hyphens: true }],
    ['hyphens = "true"', 'FILE: hyphens must be true or false, not "true"'],
    ['hyphens = 1', 'FILE: hyphens must be true or false, not 1'],
    ['library = "~/kept"', { library: '~/kept' }],
    ['library = "kept"', expect.stringMatching(/^FILE: library must be .*, not "kept"$/)],
    ['library = 7', expect.stringMatching(/^FILE: library must be .*, not 7$/)],
    ['library = "/a\\nb"', { library: '/a\nb' }],
    ['library = "/a\\u0000b"', 'FILE: library must be a path that begins with / or ~/, not "/a\\u0000b"'],
    ['user-agent = 7', 'FILE: user-agent must be up to 200 ASCII characters, not 7'],
    [
      'frobnicate = 1',
      'FILE: unknown setting "frobnicate" (use lang, ui, width, theme, color, hyphens, links, pager, mouse, resume, accessible, offline, library, start, user-agent, keys or themes)',
    ],
    ['kyes = 1', 'FILE: unknown setting "kyes" (did you mean keys?)'],
    ['width = 9999', { width: 9999 }],
    ['width = 10000', 'FILE: width must be a whole number from 0 to 9999, not 10000'],
    ['[keys]\nquit = "x"', { keys: { quit: ['x'] } }],
    ['[keys]\nquit = ["x", "C-q"]\nedit = []', { keys: { quit: ['x', 'ctrl-q'], edit: [] } }],
    ['[keys]\nqiut = "x"', 'FILE: [keys] has no entry "qiut" (did you mean quit?)'],
    ['keys = 2026-01-01', 'FILE: keys must be a table, [keys], not "2026-01-01"'],
    ['keys = ["x"]', expect.stringContaining('keys must be a table, [keys], not ["x"]')],
    ['[keys]\nquit = []', expect.stringMatching(/^FILE: .*quit/)],
    ['[keys]\nquit = 5', expect.stringContaining('keys.quit')],
    ['[keys]\nedit = "t"', expect.stringMatching(/^FILE: .*edit.*outline/)],
    ['[keys]\nedit = "ctrl-c"', expect.stringMatching(/^FILE: .*ctrl-c/i)],
    ['[themes.mine]\nlink = "bold red"', { themes: { mine: { link: 'bold red' } } }],
    ['themes = "dark"', expect.stringContaining('themes must be a table')],
    ['[themes]\nmine = "dark"', expect.stringContaining('themes.mine must be a table')],
    ['[themes]\nmine = 2026-01-01', expect.stringContaining('themes.mine must be a table')],
    ['[themes]\nmine = ["dark"]', expect.stringContaining('themes.mine must be a table')],
    [
      '[themes.mine]\nbase = "drak"',
      expect.stringContaining('themes.mine.base must be accents, dark, light or mono, not "drak"'),
    ],
    ['[themes.mine]\nbase = 3', expect.stringContaining('themes.mine.base must be')],
    ['[themes.mine]\nlinks = "red"', 'FILE: [themes.mine] has no role "links" (did you mean link?)'],
    ['[themes.mine]\nlink = "bold rad"', expect.stringMatching(/themes\.mine\.link.*"rad".*red/)],
    ['[themes.mine]\nlink = 3', expect.stringMatching(/themes\.mine\.link.*3/)],
    ['[themes.auto]\nlink = "red"', expect.stringContaining('"auto"')],
    ['[themes.mono]\nlink = "red"', expect.stringContaining('"mono"')],
    ['[themes.dark]\nlink = "red"', { themes: { dark: { link: 'red' } } }],
    ['[themes.mine]\nbsae = "dark"', 'FILE: [themes.mine] has no role "bsae" (did you mean base?)'],
    ['[themes.""]\nlink = "red"', expect.stringMatching(/^FILE: no theme of your own can be called "" /)],
    [
      '[keys]\nquit = "x"\nedit = []\n[themes.a]\nlink = "red"\n[themes.b]\nbase = "dark"',
      { keys: { quit: ['x'], edit: [] }, themes: { a: { link: 'red' }, b: { base: 'dark' } } },
    ],
    ['[themes."a b"]\nlink = "red"', expect.stringContaining('"a b"')],
    [`[themes.${'a'.repeat(30)}]\nlink = "red"`, { themes: { ['a'.repeat(30)]: { link: 'red' } } }],
    [`[themes.${'a'.repeat(31)}]\nlink = "red"`, expect.stringContaining('aaa')],
    ['[themes."nächt-1_x"]\nlink = "red"', { themes: { 'nächt-1_x': { link: 'red' } } }],
  ])('with %j', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test('of a project has harmless settings and tables alone', async () => {
    expect(await read('width = 70\n[themes.mine]\nlink = "red"', 'project')).toEqual({
      width: 70,
      themes: { mine: { link: 'red' } },
    });
    for (const text of ['pager = "external"', '[keys]\nquit = "x"'])
      expect(await read(text, 'project')).toMatch(
        /may be set only in your own file \(in a project, use .* or themes\)/,
      );
    // A setting that a project may not have is not suggested to it either.
    expect(await read('pagre = "external"', 'project')).toMatch(/^FILE: unknown setting "pagre" \(use lang, /);
    expect(await read('pagre = "external"')).toBe('FILE: unknown setting "pagre" (did you mean pager?)');
    expect(await read('[keys]\nquit = "x"', 'user')).toEqual({ keys: { quit: ['x'] } });
  });

  test('is 64 KB long at most, and a file', async () => {
    const long = (length: number): string => `width = 70\n#${'x'.repeat(length - 12)}`;
    expect(await read(long(65_536))).toEqual({ width: 70 });
    expect(await read(long(65_537))).toMatch(/^FILE: .*64/);
    const path = join(folder, 'folder.toml');
    mkdirSync(path);
    await expect(fileLayer('user', path)).rejects.toThrow(/folder\.toml: .*64/);
    await expect(fileLayer('user', join(folder, 'missing.toml'))).rejects.toThrow('ENOENT');
  });

  test('is told with the cause, for which the user may ask', async () => {
    await expect(fileLayer('user', join(folder, 'missing.toml'))).rejects.toMatchObject({
      message: `${folder}/missing.toml: cannot be read (ENOENT)`,
      exitCode: 2,
      cause: { code: 'ENOENT' },
    });
    writeFileSync(file, 'width =');
    await expect(fileLayer('user', file)).rejects.toMatchObject({ exitCode: 2, cause: { line: 1 } });
  });

  test('is the source of its values', async () => {
    const { settings, tables } = await checkedLayer('project', '/p', { width: 70, themes: { mine: {} } });
    const source = { kind: 'project', path: '/p' };
    expect(settings.get('width')).toEqual({ value: 70, source });
    expect(tables.themes?.get('mine')).toEqual({ value: {}, source });
  });
});

test('variables of the program count unless they are empty, and no others', () => {
  const valuesOf = (env: Readonly<Record<string, string>>) =>
    [...environmentLayer(env)].map(([name, { value, source }]) => [name, value, source]);
  expect(valuesOf({ LLAMA_NEWS_WIDTH: '70', LLAMA_NEWS_THEME: '', WIDTH: '60', LLAMA: 'x' })).toEqual([
    ['width', 70, { kind: 'environment', variable: 'LLAMA_NEWS_WIDTH' }],
  ]);
  expect(() => valuesOf({ LLAMA_NEWS_WITDH: '70' })).toThrow(
    'Unknown variable: LLAMA_NEWS_WITDH (did you mean LLAMA_NEWS_WIDTH?)',
  );
  expect(() => valuesOf({ LLAMA_NEWS_WIDTH: '70', LLAMA_NEWS_SOMETHING_ELSE: '1' })).toThrow(
    /^Unknown variable: LLAMA_NEWS_SOMETHING_ELSE \(use LLAMA_NEWS_LANG, .* or LLAMA_NEWS_USER_AGENT\)$/,
  );
  expect(() => valuesOf({ LLAMA_NEWS_WIDTH: 'x' })).toThrow('LLAMA_NEWS_WIDTH: width must be');
  expect(valuesOf({ LLAMA_NEWS_WITDH: '' })).toEqual([]);
});

test('Keys and themes are listed as they are written', () => {
  expect([KEYS.describe(['x', 'ctrl-q'], 'de'), KEYS.describe([], 'de'), KEYS.describe([], 'en')]).toEqual([
    'x ctrl-q',
    'keine',
    'none',
  ]);
  expect(OWN_THEMES.describe({ base: 'dark', link: 'bold red' }, 'en')).toBe('base = "dark", link = "bold red"');
});
