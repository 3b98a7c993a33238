import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownThemesFor } from '../../src/commands/chosen-themes.js';
import type { ConfigOptions, ReadOptions } from '../../src/commands/command-options.js';
import { config } from '../../src/commands/config.js';
import type { Tables } from '../../src/config/layers.js';
import type { Io } from '../../src/system/io.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-listing-')));
const [none, project] = [join(home, 'none'), join(home, 'project')];
afterAll(() => rmSync(home, { recursive: true }));
for (const folder of [none, project, join(home, '.config', 'llama-news')]) mkdirSync(folder, { recursive: true });
writeFileSync(
  join(home, '.config', 'llama-news', 'config.toml'),
  'width = 60\n[themes.one]\nlink = "#444 on #222"\ntitle = "bold"\n[themes.two]\nlink = "#333 on #222"\n',
);
writeFileSync(join(project, '.llama-news.toml'), 'width = 50\n');

/** What `config` prints. */
async function listed(options: Partial<ConfigOptions>, readsFiles: boolean, cwd: string, HOME = home): Promise<string> {
  let output = '';
  const io = {
    env: { HOME },
    process: { cwd: () => cwd },
    language: 'en',
    outputIsTerminal: false,
    size: () => ({ columns: 80, rows: 24 }),
    write: (text: string): void => {
      output += text;
    },
  } as unknown as Io;
  expect(await config(io, { color: 'never', ...options }, readsFiles)).toBe(0);
  return output;
}

/** The last paragraphs of a listing. */
const lastOf = (output: string, count: number): string => output.split('\n\n').slice(-count).join('\n\n');

const USER = '~/.config/llama-news/config.toml';

test('Themes are listed after the keys, each with its roles and its file', async () => {
  expect(lastOf(await listed({}, true, project), 4)).toBe(
    [
      '[themes] themes of your own',
      `one  link = "#444 on #222", title = "bold" · ${USER}\ntwo  link = "#333 on #222" · ${USER}`,
      'Files',
      `user     ${USER}\nproject  ~/project/.llama-news.toml\n`,
    ].join('\n\n'),
  );
});

test('A file that is not there is not found, whether files are read or not; one that is there may be ignored', async () => {
  const files = async (readsFiles: boolean, cwd: string, HOME?: string) =>
    lastOf(await listed({}, readsFiles, cwd, HOME), 1);
  const ignored = 'not read: --no-config';
  expect(await files(false, project)).toBe(
    `user     ${USER}  ${ignored}\nproject  ~/project/.llama-news.toml        ${ignored}\n`,
  );
  for (const readsFiles of [true, false])
    expect(await files(readsFiles, none, none)).toBe(
      `user     ${USER}  not found\nproject  .llama-news.toml                  not found\n`,
    );
});

test('As JSON, files say whether they are read and exist', async () => {
  const files = async (readsFiles: boolean, cwd: string, HOME?: string) =>
    JSON.parse(await listed({ json: true }, readsFiles, cwd, HOME)).files;
  const path = (folder: string): string => join(folder, '.config', 'llama-news', 'config.toml');
  expect(await files(true, none, none)).toEqual({
    read: true,
    user: { path: path(none), exists: false },
    project: null,
  });
  expect(await files(false, project)).toEqual({
    read: false,
    user: { path: path(home), exists: true },
    project: { path: join(project, '.llama-news.toml') },
  });
});

test('config --check tells of all themes, in their order', async () => {
  expect(await listed({ check: true }, true, none)).toBe(
    'themes.one.link: contrast 1.6:1 (#444444 on #222222), readable from 4.5:1\n' +
      'themes.two.link: contrast 1.3:1 (#333333 on #222222), readable from 4.5:1\n',
  );
});

test('Each of several own themes may be chosen, and all are named where another is', async () => {
  const source = { kind: 'user', path: '' } as const;
  const themes: Tables['themes'] = new Map(
    ['one', 'two'].map((name) => [name, { value: { link: 'red' }, source }] as const),
  );
  const chosen = (theme: string) => ownThemesFor({ theme, tables: { themes } } as ReadOptions);
  for (const name of ['one', 'two', 'auto', 'mono'])
    expect([...(await chosen(name)).keys()], name).toEqual(['one', 'two']);
  await expect(chosen('three')).rejects.toMatchObject({
    exitCode: 2,
    message: '--theme takes auto, accents, dark, light, mono, one or two, not three',
  });
});
