import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadStream } from 'node:tty';
import { afterAll, expect, test, vi } from 'vitest';
import type { ReadOptions } from '../../src/commands/command-options.js';
import { openFirst } from '../../src/commands/open-first.js';
import { read } from '../../src/commands/read.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import type { Origin } from '../../src/source/origin.js';
import type { Io } from '../../src/system/io.js';

const REQUEST = vi.hoisted(() => ({}));
const waits = vi.hoisted(() => ({ said: [] as string[], wait: { ended: new Promise<number>(() => {}) } }));
vi.mock('../../src/reader/terminal/waiting.js', () => ({
  createWaiting: () => {
    const { said, wait } = waits;
    said.push('waits');
    return {
      request: REQUEST,
      ended: wait.ended,
      handOver: () => said.push('handed over'),
      close: () => said.push('closed'),
    };
  },
}));

const readers = vi.hoisted(() => ({ opened: [] as Record<string, unknown>[] }));
vi.mock('../../src/reader/app.js', () => ({
  openReader: async (options: Record<string, unknown>) => {
    readers.opened.push(options);
    return 0;
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'llama-news-first-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'a.md'), '# A\n\nLead.\n\n## One\n\nText.\n');
writeFileSync(join(folder, 'b.md'), '# B\n\nLead.\n');
writeFileSync(join(folder, 'warns.md'), '---\ntitle: [\n---\n\n# W\n');

/** Opens the first of some files; with what is told, and whether the keyboard was given back. */
async function opening(names: readonly string[], section?: string) {
  const told: string[] = [];
  let isClosed = false;
  const keyboard = {
    destroy: () => {
      isClosed = true;
    },
  } as unknown as ReadStream;
  const io = { language: 'en', warn: (text: string) => told.push(text) } as unknown as Io;
  const origins = names.map((name) => fileOrigin(join(folder, name)));
  const found = await openFirst(io, keyboard, origins, section).catch((error: Error) => error);
  return { found, told, isClosed: () => isClosed };
}

test('The first article that can be read is opened, with what is wrong with those before it', async () => {
  const { found, told, isClosed } = await opening(['none.md', '.', 'a.md', 'gone.md']);
  if (typeof found === 'number' || found instanceof Error) throw new Error('not opened');
  expect([found.at, found.opened.article.meta.title, found.start]).toEqual([2, 'A', undefined]);
  expect(found.told.map(({ en }) => en.replace(folder, ''))).toEqual([
    expect.stringMatching(/^\/none\.md: no such file/),
    expect.stringMatching(/: a folder, not a file/),
  ]);
  expect([told, isClosed()]).toEqual([[], false]);
});

test('A warning about the article is told after the faults of others', async () => {
  const { found } = await opening(['none.md', 'warns.md']);
  if (typeof found === 'number' || found instanceof Error) throw new Error('not opened');
  expect(found.told.map(({ en }) => en)).toEqual([
    expect.stringContaining('none.md'),
    'warns.md: front matter ignored, invalid YAML in line 2',
  ]);
});

test('If none can be read, all faults are told, and the keyboard is given back', async () => {
  const { found, told, isClosed } = await opening(['none.md', 'gone.md']);
  expect([found, isClosed()]).toEqual([1, true]);
  expect(told).toEqual([expect.stringContaining('none.md'), expect.stringContaining('gone.md')]);
});

test('The fault of an only article ends the program, after the keyboard is given back', async () => {
  const { found, told, isClosed } = await opening(['none.md']);
  expect(found).toMatchObject({ name: 'UserError', message: expect.stringContaining('none.md: no such file') });
  expect([told, isClosed()]).toEqual([[], true]);
});

test('The terminal waits where one of the articles is a page, and is left to the reader or given back', async () => {
  const { said, wait } = waits;
  const web = (name: string): Origin => ({ ...fileOrigin(join(folder, name)), address: 'https://e.x/' });
  const openingAll = async (origins: readonly Origin[]) => {
    said.length = 0;
    const keyboard = { destroy: () => said.push('destroyed') } as unknown as ReadStream;
    const found = await openFirst({ language: 'en', warn: () => {} } as unknown as Io, keyboard, origins, undefined);
    if (typeof found !== 'number') found.leave();
    return [typeof found === 'number' ? found : found.at, ...said];
  };
  expect(await openingAll([fileOrigin(join(folder, 'a.md'))])).toEqual([0]);
  expect(await openingAll([fileOrigin(join(folder, 'none.md')), web('a.md')])).toEqual([1, 'waits', 'handed over']);
  expect(await openingAll([web('none.md'), web('gone.md')])).toEqual([1, 'waits', 'closed', 'destroyed']);
  wait.ended = Promise.resolve(130);
  const never = {
    ...web('a.md'),
    open: () => ({ kind: 'web', fetch: () => new Promise(() => {}) }),
  } as unknown as Origin;
  expect(await openingAll([never])).toEqual([130, 'waits', 'closed', 'destroyed']);
  wait.ended = Promise.resolve(0);
  expect(await openingAll([never, web('a.md')])).toEqual([0, 'waits', 'closed', 'destroyed']);
});

test('A section begins at its heading, and one that is not there is a fault of the article', async () => {
  const { found } = await opening(['a.md'], 'one');
  expect(found).toMatchObject({ at: 0, start: 2 });
  expect((await opening(['a.md'], 'two')).found).toMatchObject({
    message: expect.stringContaining('No section "two"'),
  });
  expect((await opening(['b.md', 'a.md'], 'one')).found).toMatchObject({ at: 1, told: [{}] });
});

test('A page is fetched with the progress and the end of the wait, whole or not', async () => {
  waits.wait.ended = new Promise(() => {});
  const fetch = vi.fn(async () => {
    throw new TypeError('a fault of the program');
  });
  const page = {
    ...fileOrigin('a'),
    address: 'https://e.x/',
    open: () => ({ kind: 'web', fetch }),
  } as unknown as Origin;
  const destroy = vi.fn();
  const [io, keyboard] = [{ language: 'en' } as unknown as Io, { destroy } as unknown as ReadStream];
  for (const section of [undefined, '1'])
    await expect(openFirst(io, keyboard, [page, fileOrigin(join(folder, 'a.md'))], section)).rejects.toThrow(TypeError);
  expect(fetch.mock.calls).toEqual([[expect.anything()], [expect.anything()]]);
  for (const [request] of fetch.mock.calls as unknown as [unknown][]) expect(request).toBe(REQUEST);
  expect(destroy).toHaveBeenCalledTimes(2);
});

/** What the reader is given for a command line. */
async function givenTo(names: readonly string[], options: Partial<ReadOptions> = {}) {
  vi.stubGlobal('VERSION', '0');
  readers.opened.length = 0;
  const io = {
    env: { XDG_DATA_HOME: folder },
    process: {},
    language: 'de',
    outputIsTerminal: true,
    pipedInput: () => undefined,
    keyboard: () => ({ destroy: () => {} }),
  } as unknown as Io;
  const presets = { lang: 'en', pager: 'own', color: 'never', theme: 'auto', resume: true } as const;
  const sources = names.map((name) => join(folder, name));
  expect(await read(io, sources, { ...presets, ...options })).toBe(0);
  return readers.opened[0] ?? expect.unreachable();
}

test('The reader is given what the command line says', async () => {
  expect(await givenTo(['b.md'])).toMatchObject({
    web: { userAgent: 'llama-news/0', offline: false },
    library: join(folder, 'llama-news', 'library'),
    at: 0,
    message: undefined,
    start: undefined,
    color: 'never',
    measure: 70,
    hyphens: undefined,
    theme: 'auto',
    mouse: undefined,
    ownThemes: new Map(),
    resume: true,
    watch: false,
    follow: false,
    keys: new Map(),
  });
  const source = { kind: 'user', path: '' } as const;
  const asked = {
    offline: true,
    library: '/kept',
    section: 'One',
    color: 'always',
    width: 90,
    hyphens: false,
    theme: 'mine',
    mouse: 'full',
    resume: false,
    watch: true,
    follow: true,
    tables: {
      keys: new Map([
        ['quit', { value: ['x'], source }],
        ['edit', { value: [], source }],
      ]),
      themes: new Map([['mine', { value: { link: 'red' }, source }]]),
    },
  } as const;
  const { offline, library, section, tables, width, ...passed } = asked;
  const given = await givenTo(['a.md'], asked);
  expect(given).toMatchObject({
    ...passed,
    web: { offline },
    library,
    start: 2,
    measure: width,
    keys: new Map([
      ['quit', ['x']],
      ['edit', []],
    ]),
  });
  expect([...(given.ownThemes as ReadonlyMap<string, unknown>).keys()]).toEqual(['mine']);
  expect((await givenTo(['a.md'], { width: 0 })).measure).toBe(70);
  expect(await givenTo(['a.md'], { follow: true })).toMatchObject({ watch: false, follow: true });
});

test('The reader is given each file once, and all that was wrong with those before in a line', async () => {
  const { origins, at, message } = await givenTo(['none\u001B.md', 'b.md', 'none\u001B.md', 'a.md', 'b.md']);
  expect([(origins as Origin[]).map(({ name }) => name), at]).toEqual([['none\u001B.md', 'b.md', 'a.md'], 1]);
  expect(message).toBe(`${folder}/none␛.md: Datei oder Artikel nicht gefunden (llama-news list zeigt die Artikel)`);
  expect((await givenTo(['none.md', 'gone.md', 'warns.md'])).message).toMatch(
    /none\.md: Datei oder Artikel nicht gefunden [^·]* · [^·]*gone\.md: Datei oder Artikel nicht gefunden [^·]* · warns\.md: Vorspann übergangen, ungültiges YAML in Zeile 2$/,
  );
});
