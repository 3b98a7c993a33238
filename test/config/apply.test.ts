import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, test } from 'vitest';
import { applyConfiguration, configured, languageIn } from '../../src/config/apply.js';
import type { Io } from '../../src/system/io.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-apply-')));
const docs = join(home, 'docs');
const bare = join(home, 'bare');
mkdirSync(join(docs, 'gone'), { recursive: true });
mkdirSync(join(bare, '.git'), { recursive: true });
mkdirSync(join(home, '.config', 'llama-news'), { recursive: true });
writeFileSync(join(home, '.config', 'llama-news', 'config.toml'), 'width = 50\n');
writeFileSync(join(docs, '.llama-news.toml'), 'lang = "en"\n');
afterAll(() => rmSync(home, { recursive: true }));

const NOWHERE = { HOME: join(home, 'nowhere') };

/** Configuration of a run in a folder, by the source of each setting that has one. */
async function sources(folder: string | undefined, env: Io['env'], readsFiles = true): Promise<unknown> {
  const cwd = (): string => {
    if (folder === undefined) throw new Error('ENOENT');
    return folder;
  };
  const found = await configured({ env, process: { cwd } } as unknown as Io, readsFiles);
  return found?.settings.flatMap(({ name, source }) => (source.kind === 'default' ? [] : [`${name}: ${source.kind}`]));
}

test.each<[string, string | undefined, Io['env'], boolean, unknown]>([
  ['nothing', bare, NOWHERE, true, undefined],
  ['a variable of another program', bare, { ...NOWHERE, NO_COLOR: '1', MY_LLAMA_NEWS_WIDTH: '1' }, true, undefined],
  ['a variable after others', bare, { ...NOWHERE, LLAMA_NEWS_WIDTH: '70' }, true, ['width: environment']],
  ['a variable alone', docs, { LLAMA_NEWS_WIDTH: '70', HOME: home }, false, ['width: environment']],
  ["the user's file", bare, { HOME: home }, true, ['width: user']],
  ["the project's file", docs, NOWHERE, true, ['lang: project']],
  ['both files', docs, { HOME: home }, true, ['lang: project', 'width: user']],
  ['no file that may be read', docs, { HOME: home }, false, undefined],
  ["the user's file, in a folder that was deleted", undefined, { HOME: home }, true, ['width: user']],
  ['nothing, in a folder that was deleted', undefined, NOWHERE, true, undefined],
])('A run is configured by %s', async (_, folder, env, readsFiles, expected) => {
  expect(await sources(folder, env, readsFiles)).toEqual(expected);
});

/** Options of a command after a configuration by variables is applied. */
async function optionsWith(env: Io['env'], isTerminal: boolean, ...args: readonly string[]) {
  const io = { env: { ...NOWHERE, ...env }, process: { cwd: () => bare } } as unknown as Io;
  const command = new Command('x').option('--width <n>').option('--pager <p>').option('--no-pager');
  command.option('--hyphens').option('--no-hyphens').option('--user-agent <text>').option('--start <what>');
  command
    .option('--resume')
    .option('--no-resume')
    .parse([...args], { from: 'user' });
  applyConfiguration(command, await configured(io, false), isTerminal);
  const { tables, ...options } = command.opts();
  return options;
}

test('Options are those of the configuration, unless they are given, or are for a terminal alone', async () => {
  const env = {
    LLAMA_NEWS_WIDTH: '70',
    LLAMA_NEWS_PAGER_MODE: 'external',
    LLAMA_NEWS_HYPHENS: 'no',
    LLAMA_NEWS_START: 'library',
    LLAMA_NEWS_USER_AGENT: 'me',
    LLAMA_NEWS_THEME: 'mono',
  };
  const elsewhere = { width: 70, pager: 'external', userAgent: 'me' };
  expect(await optionsWith(env, false)).toEqual(elsewhere);
  expect(await optionsWith(env, true)).toEqual({ ...elsewhere, hyphens: false, start: 'library' });
  expect(await optionsWith(env, true, '--width', '60', '--no-pager', '--hyphens', '--start=article')).toEqual({
    ...elsewhere,
    width: '60',
    pager: false,
    hyphens: true,
    start: 'article',
  });
});

test('A pager of none is no pager, and what is off is set all the same', async () => {
  expect(await optionsWith({ LLAMA_NEWS_PAGER_MODE: 'none', LLAMA_NEWS_RESUME: '0' }, true)).toEqual({
    pager: false,
    resume: false,
  });
});

test('The language of messages is that of the configuration if it has one, and no fault', async () => {
  const io = (env: Io['env']) => ({ env: { ...NOWHERE, ...env }, process: { cwd: () => bare } }) as unknown as Io;
  const language = (env: Io['env']) => languageIn(configured(io(env), false));
  expect(await language({ LLAMA_NEWS_LANG: 'en', LLAMA_NEWS_UI: 'de' })).toBe('de');
  expect(await language({ LLAMA_NEWS_LANG: 'en' })).toBeUndefined();
  expect(await language({})).toBeUndefined();
  expect(await language({ LLAMA_NEWS_UI: 'de', LLAMA_NEWS_WIDTH: 'x' })).toBeUndefined();
});
