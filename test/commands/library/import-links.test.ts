import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { ImportOptions } from '../../../src/commands/command-options.js';
import type { LinkFetch } from '../../../src/commands/library/fetch-links.js';
import { importLinks } from '../../../src/commands/library/import-links.js';
import { open } from '../../../src/document/open.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { openFetchLog } from '../../../src/store/fetch-log.js';
import { errorWithCode } from '../../../src/system/errors.js';
import type { Io } from '../../../src/system/io.js';

type Fetching = (links: readonly { readonly address: string }[], fetch: LinkFetch) => Promise<boolean>;

const world = vi.hoisted(() => ({
  fetch: (async () => true) as Fetching,
  process: undefined as EventEmitter | undefined,
}));
vi.mock('../../../src/commands/library/fetch-links.js', () => ({
  fetchLinks: (...given: Parameters<Fetching>) => world.fetch(...given),
}));

const folder = mkdtempSync(join(tmpdir(), 'llama-news-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const LIST = join(folder, 'list.txt');
writeFileSync(LIST, 'https://a.x/1\nhttps://a.x/2\n');
let runs = 0;

/**
 * What is there before an import: links whose pages are elsewhere or failed, and addresses of kept articles; and the files of links.
 */
interface Before {
  readonly moved?: readonly (readonly [address: string, movedTo: string])[];
  readonly failed?: readonly (readonly [address: string, gone: boolean])[];
  readonly kept?: readonly string[];
  readonly files?: readonly string[];
}

/** Imports two links in a terminal. Returns what is printed, the messages, the rows, and what is known afterwards. */
async function importing(
  fetch: Fetching,
  options: Partial<ImportOptions> = {},
  { moved = [], failed = [], kept = [], files = [LIST] }: Before = {},
) {
  vi.stubGlobal('VERSION', '0');
  runs += 1;
  world.fetch = fetch;
  const env = { XDG_STATE_HOME: join(folder, String(runs)), XDG_DATA_HOME: join(folder, `data-${runs}`) };
  let output = '';
  const told: string[] = [];
  const rows: string[] = [];
  const stderr = { isTTY: true, columns: 60, write: (text: string) => rows.push(text) };
  const process = Object.assign(new EventEmitter(), { stderr });
  world.process = process;
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
  for (const [address, gone] of failed) log.add({ address, reason: REASON, until: Number.MAX_SAFE_INTEGER, gone });
  const code = await importLinks(io, files, { library, lang: 'en', ...options }).catch((error: Error) => error.message);
  const entries = [...openFetchLog(env, 0).entries.values()];
  const known = entries.map(({ address }) => address);
  return { code, output, told, rows, entries, known, library, listeners: process.listenerCount('SIGINT') };
}

const REASON = { de: 'weg', en: 'it is gone' };

/** Tells of each link that its page is missing for good or, where there is one, at which address it is. */
const answering =
  (...addresses: readonly (string | undefined)[]): Fetching =>
  async (links, { tell }) => {
    for (const [i, link] of links.entries()) {
      const address = addresses[i];
      const path = join(folder, `page-${i}.md`);
      writeFileSync(path, `# Page ${i}\n\nWords of page ${i}.\n`);
      const opened = await open(fileOrigin(path));
      const outcome =
        address === undefined
          ? ({ kind: 'failed', failure: { kind: 'lasting', reason: REASON } } as const)
          : ({ kind: 'opened', opened: { ...opened, origin: { ...opened.origin, can: {}, address } } } as const);
      await tell(link as Parameters<typeof tell>[0], outcome);
    }
    return true;
  };

/** Texts of the Markdown files of a library, in the order of their names. */
const textsIn = (library: string): readonly string[] =>
  readdirSync(library)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readFileSync(join(library, name), 'utf8'));
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

const TABLE = join(folder, 'pocket.csv');
writeFileSync(
  TABLE,
  `title,url,time_added,tags,status
Mine,https://a.x/1,1700000000,x|y,archive
About,about:config,1700000000,,unread
Yours,https://c.x/2,1700086400,,unread
`,
);

test('A page is kept with the time, tags and state of its link, and another link that leads to it is told', async () => {
  const found = await importing(
    answering('https://b.x/p', 'https://me:word@b.x/p'),
    { tag: 'new,x' },
    { files: [TABLE] },
  );
  expect(found.code).toBe(0);
  expect(found.output).toBe(
    '2 links read\n  1 kept\n  1 already in the library\n  1 not web pages (scripts, searches, settings)\n',
  );
  expect(found.rows.map((row) => row.replace('\r\u001B[K', ''))).toEqual(['1 of 2: a.x', '2 of 2: c.x', '']);
  expect(found.entries).toEqual([
    { address: 'https://a.x/1', movedTo: 'https://b.x/p' },
    { address: 'https://c.x/2', movedTo: 'https://b.x/p' },
  ]);
  expect(textsIn(found.library)).toEqual([
    '---\ntitle: Page 0\naddress: "https://b.x/p"\nsaved: 2023-11-14T22:13:20Z\ntags: [x, "y", new]\nread: 2023-11-14\n---\n\n# Page 0\n\nWords of page 0.\n',
  ]);
});

test('A page to which a link leads is there already if a stub was kept in its place', async () => {
  const { code, output } = await importing(answering(undefined, 'https://a.x/1'), { keepDead: true });
  expect([code, output]).toEqual([
    0,
    '2 links read\n  1 kept as a stub, as the page is missing\n  1 already in the library\n',
  ]);
});

test('A failure alone makes an import fail, and is counted in its row', async () => {
  const { code, output, rows } = await importing(answering(undefined, 'https://a.x/2'));
  expect([code, output]).toEqual([1, '2 links read\n  1 kept\n  1 not fetched\n\nit is gone:\n  https://a.x/1\n']);
  expect(rows.map((row) => row.replace('\r\u001B[K', ''))).toEqual([
    '1 of 2, 1 not fetched: a.x',
    '2 of 2, 1 not fetched: a.x',
    '',
  ]);
});

test.each<[string, Partial<ImportOptions>, readonly [boolean, boolean], number, string, number]>([
  ['are told', {}, [true, false], 1, '2 failed before (--again tries them again)', 0],
  ['are tried again on request', { again: true }, [true, false], 0, '2 kept', 2],
  ['are kept as stubs if missing', { keepDead: true }, [true, true], 0, '2 kept as a stub, as the page is missing', 2],
  ['are kept as stubs in no dry run', { keepDead: true, dryRun: true }, [true, true], 0, '2 failed before', 0],
])('Links whose pages failed not long ago %s', async (_, options, gone, code, line, count) => {
  const failed = gone.map((each, i) => [`https://a.x/${i + 1}`, each] as const);
  const found = await importing(answering('https://a.x/1', 'https://a.x/2'), options, { failed });
  expect([found.code, found.output.split('\n')[1]]).toEqual([code, expect.stringContaining(`  ${line}`)]);
  expect(textsIn(found.library)).toHaveLength(count);
});

test('Of links whose pages failed, one that is missing for good becomes a stub, and the other is told with its reason', async () => {
  const failed = [
    ['https://a.x/1', false],
    ['https://a.x/2', true],
  ] as const;
  const { code, output } = await importing(answering(), { keepDead: true }, { failed });
  expect([code, output]).toEqual([
    1,
    '2 links read\n  1 kept as a stub, as the page is missing\n  1 failed before (--again tries them again)\n\nit is gone:\n  https://a.x/1\n',
  ]);
});

test('A dry run fetches nothing, and fails if a file could not be read', async () => {
  const fetch: Fetching = () => expect.unreachable();
  const output = '2 links read\n  2 to fetch\n';
  expect(await importing(fetch, { dryRun: true })).toMatchObject({ code: 0, output, told: [] });
  const files = [LIST, join(folder, 'none.txt')];
  expect(await importing(fetch, { dryRun: true }, { files })).toMatchObject({ code: 1, output });
});

test('A signal ends an import with its code, after what is missing is written', async () => {
  const path = join(folder, 'failed.csv');
  let aborted = false;
  const { code, told, output } = await importing(
    async (links, fetch) => {
      await failing('passing')(links, fetch);
      world.process?.emit('SIGTERM', 'SIGTERM');
      ({ aborted } = fetch.signal);
      return true;
    },
    { failed: path },
    { files: [TABLE] },
  );
  expect([aborted, code, told]).toEqual([true, 143, ['Interrupted; the same command continues where it stopped']]);
  expect(output).toContain('  1 not fetched\n  1 not fetched yet\n');
  expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
    'title,url,time_added,tags,status,reason',
    'Mine,https://a.x/1,2023-11-14T22:13:20Z,x|y,archive,it is gone',
    'Yours,https://c.x/2,2023-11-15T22:13:20Z,,unread,',
    '',
  ]);
  expect((await importing(answering(), { failed: join(path, 'x') })).code).toMatch(
    /failed\.csv\/x: cannot be written: /,
  );
});

test.each([
  ['lasting', 30 * 24],
  ['unreached', 24],
  ['passing', 1],
  ['busy', 1],
] as const)('After a failure that is %s, a page is asked for again in %i h', async (kind, hours) => {
  const now = Date.UTC(2026, 0, 31);
  vi.spyOn(Date, 'now').mockReturnValue(now);
  const { entries } = await importing(failing(kind));
  const gone = kind === 'lasting' || kind === 'unreached';
  expect(entries).toEqual([{ address: 'https://a.x/1', reason: REASON, until: now + hours * 3_600_000, gone }]);
});

test('Highlights of another program are those of the kept page, and stand in a stub', async () => {
  const list = join(folder, 'wallabag.json');
  const entry = (url: string, quote: string): object => ({
    url,
    title: 'T',
    created_at: '2025-01-02T00:00:00Z',
    annotations: [{ quote, text: 'Mine' }],
  });
  writeFileSync(list, JSON.stringify([entry('https://a.x/1', 'nowhere'), entry('https://a.x/2', 'Words of page')]));
  const { library } = await importing(answering(undefined, 'https://a.x/2'), { keepDead: true }, { files: [list] });
  const [first = '', second = '', third = ''] = textsIn(library).toSorted((a, b) => a.length - b.length);
  expect(first).toContain('# Page 1');
  expect(second).toMatch(/during the import: it is gone\n\n> nowhere\n\nMine\n$/);
  expect(third).toMatch(/\n> Words of page\n\nMine\n\n\[.*\) · 2025-01-02T00:00:00Z · yellow\n$/);
});
