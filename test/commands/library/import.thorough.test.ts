import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, environment, NODE, PROGRAM } from '../../kit/program/program.js';
import { run, runBeside } from '../../kit/program/run.js';
import { startWebServer, type WebServer } from '../../kit/program/web-server.js';
import { openTerminal } from '../../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-import-'));
const WORDS = 'Some words that make an article of a page, because they are many enough. '.repeat(12);
/** Sentences that a page has three times. */
const REPEATED = 'It is short. The same long sentence, which isn’t unique, stands in this text several times. ';
const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${WORDS}</p></article></body></html>`;

let server: WebServer;
let base = '';
/** Requests that are being answered, and the most at a time. */
let now = 0;
let most = 0;
const counted =
  (html: string): RequestListener =>
  (_, response) => {
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
    });
    setImmediate(() => response.writeHead(200, { 'Content-Type': 'text/html' }).end(html));
  };
/** Calls when the server has got a request for the page that it does not answer yet. */
let asked = (): void => {};
let answersAll = false;
let busy = 0;

beforeAll(async () => {
  server = await startWebServer({
    '/one': counted(page('One')),
    '/two': counted(page('Two')),
    '/three': counted(page('Three')),
    '/moved': { status: 301, headers: { Location: '/one' } },
    '/empty': '<!doctype html><html><body></body></html>',
    '/repeated': page('Repeated').replace('<p>', `<p>${REPEATED.repeat(3)}`),
    '/marked': page('Marked').replace('<p>', '<p>Here is an <b>unlike</b> sentence. '),
    '/gone': { status: 410 },
    '/fails': { status: 500 },
    '/busy': (request, response) => {
      busy += 1;
      if (busy > 1) counted(page('Busy'))(request, response);
      else response.writeHead(429, { 'Retry-After': '1' }).end();
    },
    '/always-busy': { status: 429, headers: { 'Retry-After': '1' } },
    '/very-busy': { status: 503, headers: { 'Retry-After': '7200' } },
    '/slow': (request, response) => {
      if (answersAll) counted(page('Slow'))(request, response);
      else asked();
    },
  });
  ({ base } = server);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

let runs = 0;
/** Environment with a library, state and cache of its own, for several runs. */
function ownEnvironment() {
  runs += 1;
  const home = join(folder, String(runs));
  return {
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CACHE_HOME: join(home, 'cache'),
  };
}
type Env = ReturnType<typeof ownEnvironment>;

const libraryIn = (env: Env): string => join(env.XDG_DATA_HOME, 'llama-news', 'library');
const filesIn = (env: Env): readonly string[] => readdirSync(libraryIn(env)).sort();

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const importing = (env: Env, ...args: readonly string[]): Promise<Ended> => runBeside(['import', ...args], { env });

const requestsOf = (path: string): number => server.got.filter((request) => request.path === path).length;

test('an import keeps pages with their time, tags and state, one at a time of a host, and skips them the next time', async () => {
  const env = ownEnvironment();
  const table = write(
    'pocket.csv',
    `title,url,time_added,tags,status
Mine,${base}/one,1700000000,x|y,unread
,${base}/two,1700000001,,archive
,${base}/three#part,1700000002,,unread
M,${base}/moved,1700000003,,unread
`,
  );
  const first = await importing(env, table, '--tag', 'new,x');
  expect(first).toMatchObject({ code: 0, stdout: '4 links read\n  3 kept\n  1 already in the library\n' });
  expect(first.stderr).toContain(`llama-news: 1/4 ${base}/one: kept as ${libraryIn(env)}/2023-11-14-one.md\n`);
  expect(most).toBe(1);
  expect(filesIn(env)).toEqual(['2023-11-14-one.md', '2023-11-14-three.md', '2023-11-14-two.md']);
  const listed = await runBeside(['library', '--json'], { env });
  expect(JSON.parse(listed.stdout).articles).toMatchObject([
    { slug: 'three', address: `${base}/three`, saved: '2023-11-14T22:13:22Z', tags: ['new', 'x'] },
    { slug: 'two', saved: '2023-11-14T22:13:21Z', read: '2023-11-14' },
    { slug: 'one', title: 'One', saved: '2023-11-14T22:13:20Z', tags: ['x', 'y', 'new'] },
  ]);
  const before = server.got.length;
  const second = await importing(env, table);
  expect(second).toEqual({ code: 0, stdout: '4 links read\n  4 already in the library\n', stderr: '' });
  expect(server.got.length).toBe(before);
});

test('what cannot be fetched is reported by its reasons, remembered, and written in a form that is imported again', async () => {
  const env = ownEnvironment();
  const list = write(
    'list.txt',
    `# Links\n${base}/gone\n[A title, "quoted"](${base}/none)\n${base}/fails\nchrome://settings\nnothing\n`,
  );
  const failed = join(folder, 'failed.csv');
  const report = `3 links read
  3 not fetched

the page has been removed (410):
  ${base}/gone

no such page (404):
  ${base}/none  A title, "quoted"

server error (500; try again later):
  ${base}/fails
`;
  const first = await importing(env, list, '--failed', failed);
  expect(first).toMatchObject({ code: 1, stdout: report });
  expect(first.stderr).toContain('llama-news: list.txt: no link in line 5: chrome://settings (and 1 more)\n');
  expect(readFileSync(failed, 'utf8')).toBe(
    [
      'title,url,time_added,tags,status,reason',
      `,${base}/gone,,,unread,the page has been removed (410)`,
      `"A title, ""quoted""",${base}/none,,,unread,no such page (404)`,
      `,${base}/fails,,,unread,server error (500; try again later)`,
      '',
    ].join('\r\n'),
  );
  // A page that is missing is asked for again after 30 days, and where the server fails after an hour.
  const remembered = readFileSync(join(env.XDG_STATE_HOME, 'llama-news', 'import.jsonl'), 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { readonly until: number; readonly gone: boolean }]));
  expect(remembered.map(({ until, gone }) => [Math.round((until - Date.now()) / 3_600_000), gone])).toEqual([
    [720, true],
    [720, true],
    [1, false],
  ]);
  const before = server.got.length;
  const second = await importing(env, failed);
  expect(second).toMatchObject({ code: 1, stderr: '' });
  expect(second.stdout).toBe(report.replace('3 not fetched', '3 failed before (--again tries them again)'));
  expect(server.got.length).toBe(before);
  expect((await importing(env, failed, '--again')).stdout).toBe(report);
  expect(server.got.length).toBe(before + 3);
  const stubs = await importing(env, failed, '--keep-dead');
  expect(stubs.stdout).toContain('  2 kept as a stub, as the page is missing\n  1 failed before');
  expect(filesIn(env)).toHaveLength(2);
  expect(
    readFileSync(join(libraryIn(env), filesIn(env).find((name) => name.includes('a-title')) ?? ''), 'utf8'),
  ).toContain(`<${base}/none>\n\nThe page could not be fetched during the import: no such page (404)\n`);
});

test('what was highlighted elsewhere is highlighted here, and stands in the stub of a page that is gone', async () => {
  const env = ownEnvironment();
  const annotations = [
    { quote: 'an  unlike sentence', text: 'Is it one?', created_at: '2023-01-02T11:00:00+0000' },
    { quote: 'which is nowhere', text: '' },
  ];
  const entries = ['/marked', '/gone'].map((path) => ({ url: base + path, title: 'T', annotations }));
  await importing(env, write('wallabag.json', JSON.stringify(entries)), '--keep-dead');
  const { stdout } = await runBeside(['notes', 'marked', '--json'], { env });
  expect(JSON.parse(stdout).articles[0].notes).toMatchObject([
    { quote: 'an unlike sentence', note: 'Is it one?', created: '2023-01-02T11:00:00Z', found: true },
    { quote: 'which is nowhere', note: '', found: false },
  ]);
  const stub = filesIn(env).find((name) => name.endsWith('-t.md')) ?? '';
  expect(readFileSync(join(libraryIn(env), stub), 'utf8')).toContain(
    '(410)\n\n> an  unlike sentence\n\nIs it one?\n\n> which is nowhere\n',
  );
});

test('a repeated passage is highlighted where the other program says, a sentence at its first free place, a phrase nowhere', async () => {
  const env = ownEnvironment();
  const [, short = '', long = ''] = /^(.*?\.) (.*\.) $/.exec(REPEATED) ?? [];
  const quotes = [{ quote: short }, { quote: short, highlightPositionPercent: 100 }, { quote: long }];
  const highlights = [
    ...quotes,
    { quote: long.replace('’', "'") },
    { quote: short, at: 5 },
    { quote: long, prefix: short, suffix: 'Some words that make' },
  ];
  await importing(env, write('repeated.json', JSON.stringify([{ url: `${base}/repeated`, highlights }])));
  const { stdout } = await runBeside(['notes', 'repeated', '--format', 'w3c'], { env });
  const starts = (JSON.parse(stdout) as { id: string; target: { selector: object } }[]).map(({ id, target }) => [
    id.replace(/.*import/, ''),
    /"start":(\d+)/.exec(JSON.stringify(target.selector))?.[1] ?? 'not found',
  ]);
  const third = 2 * REPEATED.length;
  expect(Object.fromEntries(starts)).toEqual({
    0: 'not found',
    1: `${third}`,
    2: `${short.length + 1}`,
    3: `${REPEATED.length + short.length + 1}`,
    4: '0',
    5: `${third + short.length + 1}`,
  });
});

test('pages without text are reported together', async () => {
  const list = write('empty.txt', `${base}/empty\n${base}/empty?again\n`);
  const { stdout } = await importing(ownEnvironment(), list);
  expect(stdout).toBe(
    `2 links read\n  2 not fetched\n\nno text on this page:\n  ${base}/empty\n  ${base}/empty?again\n`,
  );
});

test('a busy server is asked again when it says so, and left if that takes long', async () => {
  const env = ownEnvironment();
  const list = write('busy.txt', `${base}/busy\n${base}/very-busy\n${base}/one\n`);
  const { code, stdout } = await importing(env, list);
  expect(code).toBe(1);
  expect(stdout).toContain('  1 kept\n  2 not fetched\n');
  expect(stdout).toContain(`(503; try again in 2 hours):\n  ${base}/very-busy\n`);
  expect(stdout).toContain(`not tried, as the server asks for a break:\n  ${base}/one\n`);
  expect([requestsOf('/busy'), requestsOf('/very-busy')]).toEqual([2, 1]);
  expect(filesIn(env)).toEqual([expect.stringMatching(/-busy\.md$/)]);
});

test('a server that is always busy is asked three times, and the reasons are reported in German, the most frequent first', async () => {
  const list = write('always-busy.txt', `${base}/gone\n${base}/no-1\n${base}/no-2\n${base}/always-busy\n${base}/one\n`);
  const { stdout, stderr } = await importing(ownEnvironment(), list, '--ui', 'de');
  expect(requestsOf('/always-busy')).toBe(3);
  expect(stderr).toContain(`1/5 ${base}/gone: Die Seite wurde entfernt (410)\n`);
  expect(stdout).toMatch(/\/no-1\n {2}\S+\/no-2\n[\s\S]+\/gone\n[\s\S]+\/always-busy\n[\s\S]+\/one\n/);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends an import, and the same command continues where it ended', async (signal, code) => {
  const env = ownEnvironment();
  const list = write(`slow-${signal}.txt`, `${base}/two\n${base}/slow\n${base}/three\n`);
  answersAll = false;
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const child = spawn(NODE, [PROGRAM, 'import', list], { env: environment(env) });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await reached;
  child.kill(signal);
  expect(await ended).toBe(code);
  expect(stderr).toMatch(/\nllama-news: Interrupted; the same command continues where it stopped\n$/);
  expect(stdout).toBe('3 links read\n  1 kept\n  2 not fetched yet\n');
  expect(filesIn(env)).toEqual([expect.stringMatching(/-two\.md$/)]);
  answersAll = true;
  const before = requestsOf('/two');
  expect(await importing(env, list)).toMatchObject({
    code: 0,
    stdout: '3 links read\n  2 kept\n  1 already in the library\n',
  });
  expect(requestsOf('/two')).toBe(before);
  expect(filesIn(env)).toHaveLength(3);
});

test('a terminal shows in one row how far an import is, and Ctrl-C ends it', async () => {
  const env = ownEnvironment();
  const list = write('terminal.txt', `${base}/two\n${base}/slow\n`);
  answersAll = false;
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const terminal = openTerminal(['import', list], { env, columns: 40 });
  await terminal.until(/^1 of 2: 127\.0\.0\.1:\d+$/m);
  await reached;
  terminal.type('\u0003');
  expect((await terminal.ended).code).toBe(130);
  await terminal.until('where it stopped');
  expect(terminal.text()).toContain('2 links read\n  1 kept\n  1 not fetched yet\n');
  expect(terminal.text()).not.toContain('1 of 2');
});

test('a dry run says what would be fetched, and fetches and writes nothing', async () => {
  const env = ownEnvironment();
  const before = server.got.length;
  const list = write('dry.txt', `${base}/one\n${base}/two\n`);
  expect(await importing(env, list, '--dry-run')).toEqual({
    code: 0,
    stdout: '2 links read\n  2 to fetch\n',
    stderr: '',
  });
  expect(server.got.length).toBe(before);
  expect(() => filesIn(env)).toThrow('ENOENT');
});

test('a library that cannot be written ends an import in one line', async () => {
  const env = ownEnvironment();
  const list = write('one.txt', `${base}/one\n`);
  const file = write('file', '');
  const { code, stdout, stderr } = await importing(env, list, '--library', `${file}/library`);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^llama-news: [^\n]+\n$/);
});

test.each([
  ['a missing file', ['missing.csv'], 1, 'missing.csv: no such file'],
  ['a file without links', ['test/fixtures/empty-list.txt'], 1, undefined],
  ['no file', [], 2, 'Name a file'],
])('%s is reported in one line', async (_, args, code, message) => {
  const [name] = args;
  const file = name?.includes('/') ? [write('no-links.txt', 'Just words.\n')] : args;
  const ended = await importing(ownEnvironment(), ...file);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toMatch(/^llama-news: [^\n]+\n$/);
  if (message !== undefined) expect(ended.stderr).toContain(message);
});

test('many hosts that do not answer are reported without a warning', async () => {
  const hosts = Array.from({ length: 30 }, (_, i) => [`http://127.0.1.${i + 1}:9/1`, `http://127.0.1.${i + 1}:9/2`]);
  const { code, stdout, stderr } = await importing(ownEnvironment(), write('hosts.txt', hosts.flat().join('\n')));
  expect(code).toBe(1);
  expect(stdout).toContain('60 links read\n  60 not fetched\n\nno server answers there:\n  http://127.0.1.1:9/1\n');
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^llama-news: \d+\/60 http/);
});

test('a server that does not answer is left alone for a day, and a busy one for an hour', async () => {
  const env = ownEnvironment();
  const list = write('wait.txt', `http://127.0.1.99:9/1\n${base}/very-busy\n`);
  expect((await importing(env, list)).code).toBe(1);
  const remembered = readFileSync(join(env.XDG_STATE_HOME, 'llama-news', 'import.jsonl'), 'utf8').match(/.+/g) ?? [];
  const waits = remembered
    .map((line) => JSON.parse(line) as { readonly until: number; readonly gone: boolean })
    .map(({ until, gone }) => [Math.round((until - Date.now()) / 3_600_000), gone]);
  expect(waits.toSorted()).toEqual([
    [1, false],
    [24, true],
  ]);
  const dry = await importing(env, list, '--keep-dead', '--dry-run');
  expect(dry.stdout).toContain('\n  2 failed before (--again tries them again)\n');
  expect(() => filesIn(env)).toThrow('ENOENT');
  expect((await importing(env, list, '--keep-dead')).stdout).toMatch(
    /^2 .*\n {2}1 kept as a stub.*\n {2}1 failed before/,
  );
  expect(await importing(env, list, '--failed', `${list}/a.csv`)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^llama-news: \S+wait\.txt\/a\.csv: cannot be written: [^\n]+\n$/),
  });
});

test('without connections, what is not kept as a copy is reported, and not remembered as missing', async () => {
  const env = ownEnvironment();
  const list = write('offline.txt', `${base}/one\n`);
  for (const more of [[], ['--keep-dead']]) {
    const offline = await importing(env, list, '--offline', ...more);
    expect([offline.code, offline.stdout]).toEqual([1, expect.stringContaining('  1 not fetched\n')]);
  }
  expect(await importing(env, list)).toMatchObject({ code: 0, stdout: '1 link read\n  1 kept\n' });
});

test('a file of links that does not exist is not taken for an article', () => {
  expect(run(['import', 'no such.csv'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'llama-news: no such.csv: no such file\n',
  });
  expect(run(['import']).stderr).toContain('Name a file: bookmarks in HTML, ');
});

test.each([
  [
    'a list of feeds',
    '<?xml version="1.0"?>\n<opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>',
  ],
  [
    'a feed in RSS',
    '<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel><link>https://a.example/</link></channel></rss>',
  ],
  ['a feed in Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/></feed>'],
])('%s is refused in a line', async (_, text) => {
  const ended = await runBeside(['import', '-', '--dry-run'], { env: ownEnvironment(), input: text });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^llama-news: [^\n]+: feeds, not saved links [^\n]+\n$/);
});

test('links come from standard input, too', async () => {
  const env = ownEnvironment();
  const { code, stdout } = await runBeside(['import', '-', '--dry-run'], { env, input: `${base}/one\n` });
  expect([code, stdout]).toEqual([0, '1 link read\n  1 to fetch\n']);
});

test('one of several files that cannot be read is reported, and the links of the others are read', async () => {
  const list = write('first.txt', `${base}/one\n`);
  const { code, stdout, stderr } = await importing(ownEnvironment(), 'missing.csv', list, list, '--dry-run');
  expect([code, stdout, stderr]).toEqual([1, '1 link read\n  1 to fetch\n', 'llama-news: missing.csv: no such file\n']);
});
