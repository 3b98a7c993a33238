import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from '../kit/program/program.js';
import { runBeside } from '../kit/program/run.js';
import { type Answer, startWebServer, type WebServer } from '../kit/program/web-server.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-web-'));
const WORDS = 'Some words that make an article of a page, because they are many enough. '.repeat(12);
const PAGE = `<!doctype html><html lang="en"><head><title>The page</title></head><body>
<nav><a href="/menu">The menu</a></nav><article><h1>The page</h1><p>${WORDS}</p><h2>More</h2><p>${WORDS}</p></article></body></html>`;
const NOTE = '---\ntitle: The note\n---\n\nSome *emphasis* and [a link](other.md#x).\n';

const as = (type: string, body: string | Uint8Array): Answer => ({ headers: { 'Content-Type': type }, body });
let server: WebServer;
let base = '';
beforeAll(async () => {
  writeFileSync(join(folder, 'a.md'), '# A file\n\nText.\n');
  server = await startWebServer({
    '/page': PAGE,
    '/note': as('text/markdown; charset=utf-8', NOTE),
    '/note.x': as('text/x-markdown', NOTE),
    '/raw/note.md': as('text/plain; charset=utf-8', NOTE),
    '/raw/page.html': as('text/plain', PAGE),
    '/xhtml': as('application/xhtml+xml', `<h1>The page</h1><p>${WORDS}</p>`),
    '/raw/note.mdx': as('application/octet-stream', 'import A from "a";\n\n# Title\n\n<A>Inside</A>\n'),
    '/rfc.txt': as('text/plain', '1.  One\nTwo *three*\n'),
    '/umlaut': as('text/plain; charset=iso-8859-1', Buffer.from('Übung\r\n', 'latin1')),
    '/nothing': as('text/plain', '\n'),
    '/data': as('application/json', '{"a": "*b*"}\n'),
    '/bytes': as('application/octet-stream', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])),
    '/feed': as(
      'application/xml',
      '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title></channel></rss>',
    ),
    '/moved/note': { status: 301, headers: { Location: '/deep/er/note' } },
    '/deep/er/note': as('text/markdown', NOTE),
  });
  ({ base } = server);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]): Promise<Ended> => runBeside(args, { cwd: folder });
const isPage = expect.stringMatching(/^The page\n=+\n/);

describe('an address', () => {
  test('an address is opened with and without read, by its name, and its sections are listed', async () => {
    expect(await run('read', `${base}/page`)).toEqual({ code: 0, stdout: isPage, stderr: '' });
    expect(await run(`${base}/page`)).toEqual({ code: 0, stdout: isPage, stderr: '' });
    expect((await run(`${base}/page#more`)).stdout).toEqual(isPage);
    expect((await run(`${base.toUpperCase()}/page`)).stdout).toEqual(isPage);
    expect((await run('toc', `${base}/page`)).stdout).toMatch(/^The page\n[\s\S]*1 +More/);
    expect((await run(`${base}/page`, '-s', 'more')).stdout).toMatch(/^More\n/);
    expect((await run('related', `${base}/page`)).stderr).toContain('lists no related posts');
  });

  test('an address may stand among files and other addresses, each below its name', async () => {
    const { code, stdout, stderr } = await run('a.md', `${base}/page`, `${base}/none`, `${base}/note`);
    expect([code, stderr]).toEqual([1, `llama-news: ${base}/none: no such page (404)\n`]);
    expect(stdout).toMatch(/^==> a\.md <==\n/);
    expect(stdout).toContain(`\n==> ${base}/page <==\n\nThe page\n`);
    expect(stdout).toContain(`\n==> ${base}/note <==\n\nThe note\n`);
    const { stdout: json } = await run('a.md', `${base}/page`, '--json');
    expect(JSON.parse(json)).toMatchObject([{ path: 'a.md' }, { path: `${base}/page` }]);
  });

  test('an address is shown whole with --whole, which files do not mind', async () => {
    expect((await run(`${base}/page`)).stdout).not.toContain('The menu');
    expect((await run(`${base}/page`, '--whole')).stdout).toContain('The menu');
    expect((await run('a.md', '--whole', '--offline', '--user-agent=me')).stdout).toContain('A file');
    expect(JSON.parse((await run('toc', '--json', '--whole', '--type=html', `${base}/page`)).stdout)).toMatchObject({
      title: 'The page',
    });
  });

  test('an address is asked for with the name of the program, or with another', async () => {
    const agents = (): unknown => server.got.slice(from).map(({ headers }) => headers['user-agent']);
    const from = server.got.length;
    await run(`${base}/page`);
    await run(`${base}/page`, '--user-agent', 'me (1)');
    await runBeside(['toc', `${base}/page`], { env: { LLAMA_NEWS_USER_AGENT: 'me/2' } });
    expect(agents()).toEqual([expect.stringMatching(/^llama-news\/\d+\.\d+\.\d+$/), 'me (1)', 'me/2']);
  });

  test('an address is asked for under no name that could be more than that', async () => {
    for (const name of ['', ' ', 'a\nCookie: b', 'ä', 'x'.repeat(201)])
      expect(await run(`${base}/page`, '--user-agent', name)).toMatchObject({ code: 2, stdout: '' });
  });

  test.each([
    ['a project may not set the name under which an address is asked for', 'user-agent = "x"\n'],
    ['a project may not turn off --offline', 'offline = false\n'],
  ])('%s', async (_, text) => {
    writeFileSync(join(folder, '.llama-news.toml'), text);
    const { code, stderr } = await run(`${base}/page`);
    rmSync(join(folder, '.llama-news.toml'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('may be set only in your own file')]);
  });
});

describe('what is no page in HTML opens as what it is', () => {
  test.each([
    ['Markdown', '/note', 'The note\n========\n\nSome emphasis and a link[→1].\n\n[→1] {base}/other.md#x\n'],
    [
      'Markdown of an older name',
      '/note.x',
      'The note\n========\n\nSome emphasis and a link[→1].\n\n[→1] {base}/other.md#x\n',
    ],
    [
      'plain text that is called Markdown',
      '/raw/note.md',
      'The note\n========\n\nSome emphasis and a link[→1].\n\n[→1] {base}/raw/other.md#x\n',
    ],
    ['bytes that are called MDX', '/raw/note.mdx', 'Title\n=====\n\nInside\n'],
    ['plain text', '/rfc.txt', '1.  One\nTwo *three*\n'],
    ['plain text in another encoding', '/umlaut', 'Übung\n'],
    ['data', '/data', '{"a": "*b*"}\n'],
  ])('%s', async (_, path, text) => {
    expect(await run(base + path)).toEqual({ code: 0, stdout: text.replace('{base}', base), stderr: '' });
  });

  test('a page that is sent as plain text is a page', async () => {
    expect((await run(`${base}/raw/page.html`)).stdout).toEqual(isPage);
    expect((await run(`${base}/xhtml`)).stdout).toEqual(isPage);
  });

  test('its address and its links are those to which redirects led', async () => {
    expect(JSON.parse((await run(`${base}/moved/note`, '--json')).stdout)).toMatchObject({
      address: `${base}/deep/er/note`,
    });
    expect((await run(`${base}/moved/note`)).stdout).toContain(`[→1] ${base}/deep/er/other.md#x\n`);
  });

  test('--type says otherwise', async () => {
    expect((await run(`${base}/page`, '--type=text')).stdout).toMatch(/^<!doctype html>/);
    expect((await run(`${base}/rfc.txt`, '--type=markdown')).stdout).toContain('Two three');
    expect((await run(`${base}/note`, '--type=text')).stdout).toContain('Some *emphasis* and [a link](other.md#x).');
    expect((await run(`${base}/data`, '--type=markdown')).stdout).toContain('{"a": "b"}');
  });

  test('a feed is reported, unless its source is asked for', async () => {
    expect(await run(`${base}/feed`)).toEqual({
      code: 1,
      stdout: '',
      stderr: `llama-news: ${base.slice('http://'.length)}/feed: a feed (RSS or Atom), not a page; --type text shows its source\n`,
    });
    expect((await run(`${base}/feed`, '--type=text')).stdout).toContain('<title>News</title>');
  });

  test('a text without words is reported', async () => {
    expect(await run(`${base}/nothing`)).toEqual({
      code: 1,
      stdout: '',
      stderr: `llama-news: ${base.slice('http://'.length)}/nothing: no text on this page\n`,
    });
  });

  test('bytes that are not text are reported, unless they are asked for', async () => {
    expect(await run(`${base}/bytes`)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('binary'),
    });
    expect(await run(`${base}/bytes`, '--type=text')).toMatchObject({ code: 0 });
  });
});

describe('a page that was read once', () => {
  const cache = join(folder, 'cache');
  const read = (address: string, ...args: readonly string[]): Promise<Ended> =>
    runBeside([address, ...args], { env: { XDG_CACHE_HOME: cache, TZ: 'UTC' } });

  test('opens offline, and gives the date of the copy', async () => {
    const other = await startWebServer({ '/page': PAGE });
    const address = `${other.base}/page`;
    const { stdout } = await read(address);
    await other.close();
    const copy = /^llama-news: 127\.0\.0\.1:\d+\/page: copy of \w+ \d+, \d{4}, \d\d:\d\d/;
    const failed = await read(address);
    expect(failed).toEqual({ code: 0, stdout, stderr: expect.stringMatching(copy) });
    expect(failed.stderr).toContain(' (no server answers there)\n');
    expect(await read(address, '--offline')).toEqual({ code: 0, stdout, stderr: expect.stringMatching(copy) });
    expect((await read(address, '--offline', '--ui=de')).stderr).toMatch(
      /: Kopie vom \d+\. [\wä]+ \d{4}, \d\d:\d\d Uhr\n$/,
    );
    // The part that was left out is in the copy, too.
    expect((await read(address, '--offline', '--whole')).stdout).toContain('The menu');
    const { stdout: sections } = await runBeside(['complete', 'fish', '--', 'read', address, '-s', ''], {
      env: { XDG_CACHE_HOME: cache },
    });
    expect(sections).toContain('more\tMore\n');
  });
});
