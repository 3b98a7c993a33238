import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { LinkFetch } from '../../../src/commands/library/fetch-links.js';
import { importLinks } from '../../../src/commands/library/import-links.js';
import { openFetchLog } from '../../../src/store/fetch-log.js';
import { errorWithCode } from '../../../src/system/errors.js';
import type { Io } from '../../../src/system/io.js';

type Fetching = (links: readonly { readonly address: string }[], fetch: LinkFetch) => Promise<boolean>;

const world = vi.hoisted(() => ({ fetch: (async () => true) as Fetching }));
vi.mock('../../../src/commands/library/fetch-links.js', () => ({
  fetchLinks: (...given: Parameters<Fetching>) => world.fetch(...given),
}));

const folder = mkdtempSync(join(tmpdir(), 'llama-news-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const LIST = join(folder, 'list.txt');
writeFileSync(LIST, 'https://a.x/1\nhttps://a.x/2\n');
let runs = 0;

/** What is there before an import: links whose pages are elsewhere, and addresses of kept articles; and the files of links. */
interface Before {
  readonly moved?: readonly (readonly [address: string, movedTo: string])[];
  readonly kept?: readonly string[];
  readonly files?: readonly string[];
}

/** Imports two links in a terminal. Returns what is printed, the messages, the rows, and what is known afterwards. */
async function importing(
  fetch: Fetching,
  options: { readonly keepDead?: true; readonly offline?: true } = {},
  { moved = [], kept = [], files = [LIST] }: Before = {},
) {
  vi.stubGlobal('VERSION', '0');
  runs += 1;
  world.fetch = fetch;
  const env = { XDG_STATE_HOME: join(folder, String(runs)) };
  let output = '';
  const told: string[] = [];
  const rows: string[] = [];
  const stderr = { isTTY: true, columns: 60, write: (text: string) => rows.push(text) };
  const process = Object.assign(new EventEmitter(), { stderr });
  const io = {
    env,
    process,
    language: 'en',
    write: (text: string) => {
      output += text;
    },
    warn: (text: string) => told.push(text),
  } as unknown as Io;
  const library = join(folder, `library-${runs}`);
  mkdirSync(library);
  for (const [i, address] of kept.entries())
    writeFileSync(join(library, `${i}.md`), `---\nsaved: 2026-01-01\naddress: ${address}\n---\n\nText.\n`);
  const log = openFetchLog(env, 0);
  for (const [address, movedTo] of moved) log.add({ address, movedTo });
  const code = await importLinks(io, files, { library, lang: 'en', ...options }).catch((error: Error) => error.message);
  const known = [...openFetchLog(env, 0).entries.keys()];
  return { code, output, told, rows, known, library, listeners: process.listenerCount('SIGINT') };
}

const REASON = { de: 'weg', en: 'it is gone' };
const failing =
  (kind: 'lasting' | 'unreached' | 'passing' | 'busy' | 'offline'): Fetching =>
  async (links, { tell }) => {
    const [first] = links;
    if (first) await tell(first as Parameters<typeof tell>[0], { kind: 'failed', failure: { kind, reason: REASON } });
    return kind !== 'offline';
  };

test('Without a connection, that is said, and what was not fetched is left for the next time', async () => {
  const { code, output, told, known } = await importing(failing('offline'));
  expect(code).toBe(1);
  expect(output).toBe('2 links read\n  1 not fetched\n  1 not fetched yet\n\nit is gone:\n  https://a.x/1\n');
  expect([told, known]).toEqual([['No connection to the internet; the same command continues where it stopped'], []]);
});

test.each<[Parameters<typeof failing>[0], boolean]>([
  ['lasting', true],
  ['unreached', true],
  ['passing', false],
  ['busy', false],
])('A page that fails is remembered, or kept as a stub if it is missing for good: %s', async (kind, isGone) => {
  const remembered = await importing(failing(kind));
  expect([remembered.known, remembered.told]).toEqual([['https://a.x/1'], []]);
  expect(remembered.output).toContain('\n  1 not fetched\n');
  const stubs = await importing(failing(kind), { keepDead: true });
  expect(stubs.output.includes('kept as a stub')).toBe(isGone);
  expect(stubs.known).toEqual(isGone ? [] : ['https://a.x/1']);
  const offline = await importing(failing(kind), { keepDead: true, offline: true });
  expect([offline.output.includes('kept as a stub'), offline.known]).toEqual([false, []]);
});

test('What is neither fetched nor failed when an import ends is left for the next time', async () => {
  const { code, told, output, listeners } = await importing(async () => true);
  expect([code, told, listeners]).toEqual([1, [], 0]);
  expect(output).toBe('2 links read\n  2 not fetched yet\n');
});

test('The row is erased at the end, and before an error', async () => {
  const erased = '\r\u001B[K';
  const fine = await importing(failing('passing'));
  expect([fine.rows.length, fine.rows.at(-1)]).toEqual([2, erased]);
  const full = await importing(async (links, fetch) => {
    await failing('passing')(links, fetch);
    throw errorWithCode('ENOSPC', 'full');
  });
  expect([full.rows.at(-1), full.listeners]).toEqual([erased, 0]);
  expect(full.code).toMatch(/library-\d+: cannot be written: no space left$/);
});

test('A link whose page has moved is fetched again unless that page is kept', async () => {
  const moved = [['https://a.x/1', 'https://b.x/1']] as const;
  const none = await importing(async () => true, {}, { moved });
  expect(none.output).toBe('2 links read\n  2 not fetched yet\n');
  const there = await importing(async () => true, {}, { moved, kept: ['https://b.x/1'] });
  expect(there.output).toBe('2 links read\n  1 already in the library\n  1 not fetched yet\n');
});

test('An import in which all is kept already succeeds, unless a file could not be read', async () => {
  const kept = ['https://a.x/1', 'https://a.x/2'];
  const output = '2 links read\n  2 already in the library\n';
  expect(await importing(async () => true, {}, { kept })).toMatchObject({ code: 0, output, told: [] });
  const none = join(folder, 'none.txt');
  expect(await importing(async () => true, {}, { kept, files: [none, LIST] })).toMatchObject({
    code: 1,
    output,
    told: [`${none}: no such file`],
  });
});

test('A stub without a title is called by its address', async () => {
  const { library } = await importing(failing('lasting'), { keepDead: true });
  const [name = ''] = readdirSync(library);
  const text = readFileSync(join(library, name), 'utf8');
  expect(text).toMatch(/^title: "?https:\/\/a\.x\/1"?$/m);
  expect(text).toMatch(/\n\n<https:\/\/a\.x\/1>\n\nThe page could not be fetched during the import: it is gone\n$/);
});
