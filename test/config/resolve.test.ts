import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { ConfigFiles } from '../../src/config/config-files.js';
import { checkedLayer, environmentLayer } from '../../src/config/layers.js';
import { combine, resolveConfiguration } from '../../src/config/resolve.js';
import { NAMES, PROJECT_NAMES, type SettingName, settingOf, type Value } from '../../src/config/settings.js';
import { nearest } from '../../src/system/suggest.js';
import { valuesOf } from './values.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-resolve-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Values = Partial<Record<SettingName, Value>>;

const valuesFrom = (names: readonly SettingName[]): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(names.map((name) => [name, valuesOf(settingOf(name))])), { requiredKeys: [] });

/** What the settings are for some values in the environment and in both files. */
async function resolved(
  environment: Values,
  project: Values,
  user: Values,
  env: Readonly<Record<string, string>> = {},
) {
  const variables = Object.entries(environment).map(([name, value]) => [
    settingOf(name as SettingName).variable,
    String(value),
  ]);
  const all = { ...env, ...Object.fromEntries(variables) };
  return combine(all, environmentLayer(all), [
    (await checkedLayer('project', '/project', project)).settings,
    (await checkedLayer('user', '/user', user)).settings,
  ]);
}

describe('settings', () => {
  test('come from the environment before the project before the user before the default', async () => {
    const layers = [valuesFrom(NAMES), valuesFrom(PROJECT_NAMES), valuesFrom(NAMES)] as const;
    await fc.assert(
      fc.asyncProperty(...layers, async (environment, project, user) => {
        for (const { name, setting, value, source } of await resolved(environment, project, user))
          expect([value, source]).toEqual(
            environment[name] !== undefined
              ? [environment[name], { kind: 'environment', variable: setting.variable }]
              : project[name] !== undefined
                ? [project[name], { kind: 'project', path: '/project' }]
                : user[name] !== undefined
                  ? [user[name], { kind: 'user', path: '/user' }]
                  : [setting.default, { kind: 'default' }],
          );
      }),
    );
  });

  test.each([
    ['NO_COLOR', '1'],
    ['FORCE_COLOR', '0'],
    ['FORCE_COLOR', '3'],
    ['CLICOLOR_FORCE', '1'],
    ['CLICOLOR', '0'],
    ['TERM', 'dumb'],
  ])('%s=%s decides over files, and LLAMA_NEWS_COLOR over it', async (variable, text) => {
    const color = async (environment: Values) =>
      (await resolved(environment, { color: 'never' }, { color: 'always' }, { [variable]: text })).find(
        ({ name }) => name === 'color',
      );
    expect(await color({})).toMatchObject({ value: 'auto', source: { kind: 'environment', variable } });
    expect(await color({ color: 'never' })).toMatchObject({ value: 'never', source: { variable: 'LLAMA_NEWS_COLOR' } });
  });

  test.each([
    ['NO_COLOR', ''],
    ['FORCE_COLOR', 'perhaps'],
    ['CLICOLOR_FORCE', '0'],
    ['CLICOLOR', '1'],
    ['TERM', 'xterm'],
  ])('%s=%s decides nothing', async (variable, text) => {
    const color = (await resolved({}, {}, { color: 'always' }, { [variable]: text })).find(
      ({ name }) => name === 'color',
    );
    expect(color).toMatchObject({ value: 'always', source: { kind: 'user' } });
  });

  test('have variables of their own', () => {
    expect(new Set(NAMES.map((name) => settingOf(name).variable)).size).toBe(NAMES.length);
  });

  test('an empty variable counts as unset', () => {
    expect(environmentLayer({ LLAMA_NEWS_THEME: '', LLAMA_NEWS_WITDH: '', LLAMA_NEWS_PAGER: 'less' }).size).toBe(0);
  });

  test.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('a variable of a boolean setting may be %s', (text, value) => {
    expect(environmentLayer({ LLAMA_NEWS_HYPHENS: text }).get('hyphens')?.value).toBe(value);
  });
});

test('a theme of the project comes before one of the user with the same name, and the others stay', async () => {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const user = { path: write('user.toml', '[themes.a]\nbase = "dark"\n[themes.b]\nbase = "dark"\n'), exists: true };
  const project = write('project.toml', '[themes.a]\nbase = "light"\n');
  const { tables } = await resolveConfiguration({}, { user, project });
  const bases = [...(tables.themes ?? [])].map(([name, { value }]) => [name, value.base]);
  expect(Object.fromEntries(bases)).toEqual({ a: 'light', b: 'dark' });
});

describe('the sources together', () => {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const project = write('p.toml', 'theme = "sea"\n[themes.land]\nbase = "dark"\n');
  const user = { path: write('u.toml', 'theme = "land"\n[themes.sea]\nbase = "light"\n'), exists: true };
  const theme = async (env: Readonly<Record<string, string>>, files: ConfigFiles): Promise<unknown> =>
    (await resolveConfiguration(env, files)).settings.find(({ name }) => name === 'theme')?.value;

  test('have themes for each other', async () => {
    expect(await theme({}, { user, project })).toBe('sea');
    expect(await theme({ LLAMA_NEWS_THEME: 'land' }, { user, project })).toBe('land');
    expect(await theme({ LLAMA_NEWS_THEME: 'mono' }, { user: undefined, project: undefined })).toBe('mono');
  });

  test.each([
    ['a variable', 'LLAMA_NEWS_THEME', ', sea or land, not "seas"', { LLAMA_NEWS_THEME: 'seas' }, { user, project }],
    ['a project', project, ' or land, not "sea"', {}, { user: { ...user, exists: false }, project }],
    ['a user', user.path, ' or sea, not "land"', {}, { user, project: undefined }],
  ])('lack the theme that %s names', async (_, where, told, env, files) => {
    await expect(theme(env, files)).rejects.toThrow(`${where}: theme must be auto, accents, dark, light, mono${told}`);
  });

  test('are all checked, even those over which another takes precedence', async () => {
    const wrong = write('wrong.toml', 'width = "x"\n');
    const right = write('right.toml', 'width = 70\n');
    const env = { LLAMA_NEWS_WIDTH: '60' };
    for (const files of [
      { user: { path: wrong, exists: true }, project: right },
      { user: { path: right, exists: true }, project: wrong },
    ])
      await expect(resolveConfiguration(env, files)).rejects.toThrow(`${wrong}: width must be`);
  });
});

describe('the nearest name', () => {
  test.each([
    ['witdh', 'width'],
    ['colour', 'color'],
    ['Theme', 'theme'],
    ['language', 'lang'],
    ['hyphen', 'hyphens'],
    ['accesible', 'accessible'],
    ['constructor', undefined],
    ['', undefined],
    ['x', undefined],
    ['la', undefined],
    ['lan', 'lang'],
    ['editor', undefined],
  ])('of %j is %j', (wrong, name) => {
    expect(nearest(wrong, NAMES)).toBe(name);
  });

  test('of a name with one fault is that name', () => {
    const fault = fc.record({
      name: fc.constantFrom(...NAMES.filter((name) => name.length > 3)),
      at: fc.nat(),
      letter: fc.constantFrom('x', 'q', ''),
    });
    fc.assert(
      fc.property(fault, ({ name, at, letter }) => {
        const index = at % name.length;
        expect(nearest(name.slice(0, index) + letter + name.slice(index + 1), NAMES)).toBe(name);
      }),
    );
  });
});
