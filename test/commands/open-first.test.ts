import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadStream } from 'node:tty';
import { afterAll, expect, test, vi } from 'vitest';
import { openFirst } from '../../src/commands/open-first.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import type { Origin } from '../../src/source/origin.js';
import type { Io } from '../../src/system/io.js';

const waits = vi.hoisted(() => ({ said: [] as string[], wait: { ended: new Promise<number>(() => {}) } }));
vi.mock('../../src/reader/terminal/waiting.js', () => ({
  createWaiting: () => {
    const { said, wait } = waits;
    said.push('waits');
    return {
      request: {},
      ended: wait.ended,
      handOver: () => said.push('handed over'),
      close: () => said.push('closed'),
    };
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
});

test('A section begins at its heading, and one that is not there is a fault of the article', async () => {
  const { found } = await opening(['a.md'], 'one');
  expect(found).toMatchObject({ at: 0, start: 2 });
  expect((await opening(['a.md'], 'two')).found).toMatchObject({
    message: expect.stringContaining('No section "two"'),
  });
  expect((await opening(['b.md', 'a.md'], 'one')).found).toMatchObject({ at: 1, told: [{}] });
});
