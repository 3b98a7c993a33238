import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { SourceOptions } from '../../src/commands/command-options.js';
import { accessOf, requestedOrigin, requestedOrigins } from '../../src/commands/requested-origin.js';
import type { Io } from '../../src/system/io.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-origin-'));
afterAll(() => rmSync(top, { recursive: true }));
const library = join(top, 'library');
const KEPT = '---\ntitle: Of package.json and zebras\nsaved: 2026-01-01\naddress: https://e.x/a\n---\n\nText.\n';
for (const folder of ['library', 'library-other']) {
  mkdirSync(join(top, folder));
  writeFileSync(join(top, folder, 'kept.md'), KEPT);
}
symlinkSync(library, join(top, 'link'));
const OPTIONS: SourceOptions = { lang: 'en', library };

beforeEach(() => {
  vi.stubGlobal('VERSION', '1.2.3');
});

function ioWith(pipedInput: ReturnType<Io['pipedInput']> = undefined) {
  const told: string[] = [];
  const warn = (text: string) => told.push(text);
  return { told, io: { env: {}, language: 'en', warn, pipedInput: () => pipedInput } as unknown as Io };
}

test('What is piped in and not read is told of, but not a socket that a program has left open', async () => {
  const [pipe, socket, named] = [ioWith('pipe'), ioWith('socket'), ioWith('pipe')];
  for (const { io } of [pipe, socket]) await requestedOrigin(io, undefined, OPTIONS, false);
  await requestedOrigin(named.io, 'strawberry-o1', OPTIONS, true);
  expect([pipe, socket, named].map(({ told }) => told)).toEqual([
    ['Standard input is not read (give - as the source to read it)'],
    [],
    [],
  ]);
});

test('The library is opened first only where no source is named, and start says so', async () => {
  const { io } = ioWith();
  const start = { ...OPTIONS, start: 'library' } as const;
  const named = async (source: string | undefined, options: SourceOptions) =>
    (await requestedOrigin(io, source, options, false)).name;
  expect(await named(undefined, start)).toBe('library');
  expect(await named('strawberry-o1', start)).toBe('strawberry-o1');
  expect(await named(undefined, { ...OPTIONS, start: 'article' })).toBe('llama-4-rechenleistung');
});

const [PATH, LINK] = [join(library, 'kept.md'), join(top, 'link')];
test.each([
  ['by its slug', 'kept', library, true],
  ['by its path', PATH, library, true],
  ['by a path with a symbolic link', join(LINK, 'kept.md'), library, true],
  ['by its path in a library that is named by a symbolic link', PATH, LINK, true],
  [
    'but not in a folder whose name only begins like that of the library',
    join(top, 'library-other', 'kept.md'),
    library,
    false,
  ],
])('A kept article is opened as such: %s', async (_, source, folder, isKept) => {
  const options = { lang: 'en', library: folder, langGiven: 'de', type: 'text', whole: true } as const;
  const { address, as } = await requestedOrigin(ioWith().io, source, options, false);
  expect(address).toBe(isKept ? 'https://e.x/a' : undefined);
  expect(as).toMatchObject({ lang: 'de', type: 'text', whole: true });
});

test('Words are those of a title together only if none is a file, and are read as the options say', async () => {
  const { io } = ioWith();
  const options = { ...OPTIONS, langGiven: 'de', type: 'text', whole: true } as const;
  const opened = await requestedOrigins(io, ['of', 'zebras'], options);
  expect(opened.map(({ address, as }) => ({ address, as }))).toEqual([
    { address: 'https://e.x/a', as: { lang: 'de', type: 'text', whole: true } },
  ]);
  for (const words of [
    ['package.json', 'zebras'],
    ['zebras', 'package.json'],
  ])
    expect((await requestedOrigins(io, words, OPTIONS)).map(({ name }) => name)).toEqual(
      words.map((word) => (word === 'zebras' ? 'kept.md' : word)),
    );
});

test('Pages are asked for in the name of the program, or in another, and not at all offline', () => {
  const { io } = ioWith();
  expect(accessOf(io, OPTIONS)).toEqual({ env: {}, userAgent: 'llama-news/1.2.3', offline: false });
  expect(accessOf(io, { ...OPTIONS, userAgent: 'me', offline: true })).toEqual({
    env: {},
    userAgent: 'me',
    offline: true,
  });
});
