import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FetchRequest } from '../../../src/source/web/fetch-request.js';
import type { Fetched, PageRequest } from '../../../src/source/web/fetched.js';
import { readAddress } from '../../../src/source/web/read-address.js';
import { keepPage } from '../../../src/store/page-cache.js';
import { pagesFolder } from '../../../src/store/page-folder.js';
import { type Answer, startWebServer, type WebServer } from '../../kit/program/web-server.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-read-address-'));
let cache = '';
let count = 0;
const servers: WebServer[] = [];

beforeEach(() => {
  count += 1;
  cache = join(root, String(count));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 12, 14, 3) });
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(root, { recursive: true }));

async function serve(routes: Record<string, Answer>): Promise<WebServer> {
  const server = await startWebServer(routes);
  servers.push(server);
  return server;
}

interface Options extends FetchRequest, Pick<PageRequest, 'linkedFrom'> {
  readonly offline?: boolean;
  readonly userAgent?: string;
}

const read = (address: string, { offline = false, userAgent = 'test/1', ...request }: Options = {}): Promise<Fetched> =>
  readAddress(address, { env: { XDG_CACHE_HOME: cache }, userAgent, offline }, request);
const textOf = ({ bytes }: Fetched): string => Buffer.from(bytes).toString();
const textAt = async (address: string, options?: Options): Promise<string> => textOf(await read(address, options));
const copies = (): readonly string[] => {
  const folder = join(cache, 'llama-news', 'pages');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const pass = (seconds: number): void => {
  vi.setSystemTime(Date.now() + 1000 * seconds);
};

/** Answers with a page that has a number of its own, or with 304 if the validator in the request is that of the page. */
function counting(headers: Readonly<Record<string, string>>): Answer {
  let number = 0;
  return (request, response) => {
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    const holds =
      (tag !== undefined && tag === headers.ETag) || (since !== undefined && since === headers['Last-Modified']);
    if (!holds) number += 1;
    response.writeHead(holds ? 304 : 200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(holds ? undefined : `<p>Page ${number}`);
  };
}

describe('a page that was read once', () => {
  test.each<[string, Record<string, string>]>([
    ['ETag', { ETag: '"a"' }],
    ['weak ETag', { ETag: 'W/"a"', 'Cache-Control': 'no-cache' }],
    ['date', { 'Last-Modified': 'Tue, 05 May 2026 10:00:00 GMT' }],
    ['ETag beside private', { ETag: '"a"', 'Cache-Control': 'private, max-age=0' }],
  ])('is asked for with its %s, and not sent again', async (_, headers) => {
    const { base, got } = await serve({ '/': counting(headers) });
    const first = await read(`${base}/`);
    expect([textOf(first), first.isKept]).toEqual(['<p>Page 1', true]);
    const second = await read(`${base}/`);
    expect(second.isKept).toBe(true);
    expect(second).toMatchObject({ mediaType: 'text/html', charset: 'utf-8', address: `${base}/`, status: 200 });
    expect([textOf(second), second.keptAt]).toEqual(['<p>Page 1', undefined]);
    expect(got).toHaveLength(2);
  });

  test('is sent again if it has changed', async () => {
    const { base } = await serve({ '/': counting({}) });
    expect([await textAt(`${base}/`), await textAt(`${base}/`)]).toEqual(['<p>Page 1', '<p>Page 2']);
    expect(await textAt(`${base}/`, { offline: true })).toBe('<p>Page 2');
  });

  test('is not asked for while its server calls it fresh, unless it is reloaded', async () => {
    const { base, got } = await serve({ '/': counting({ 'Cache-Control': 'max-age=60', Age: '20' }) });
    await read(`${base}/`);
    pass(39);
    expect([await textAt(`${base}/`), got.length]).toEqual(['<p>Page 1', 1]);
    expect([await textAt(`${base}/`, { reload: true }), got.length]).toEqual(['<p>Page 2', 2]);
    pass(41);
    expect([await textAt(`${base}/`), got.length]).toEqual(['<p>Page 3', 3]);
  });

  test.each<[string, Record<string, string>, number]>([
    ['until a date', { Expires: 'Tue, 12 May 2026 15:00:00 GMT' }, 1],
    ['until a date by the clock of its server', { Expires: 'Tue, 12 May 2026 10:00:00 GMT' }, 1],
    ['not at all if an old server says so', { Expires: 'Tue, 12 May 2026 15:00:00 GMT', Pragma: 'no-cache' }, 2],
    ['not at all if both dates are the same', { Expires: 'Tue, 12 May 2026 09:00:00 GMT' }, 2],
  ])('is fresh %s', async (_, headers, asked) => {
    const { base, got } = await serve({ '/': counting({ Date: 'Tue, 12 May 2026 09:00:00 GMT', ...headers }) });
    await read(`${base}/`);
    expect([await textAt(`${base}/`), got.length]).toEqual([`<p>Page ${asked}`, asked]);
  });

  test('is asked for if what is kept about its copy says nothing', async () => {
    const { base, got } = await serve({ '/': counting({ ETag: '"a"' }) });
    const about = { mediaType: 'text/html', keptAt: 7, isPrivate: true, policy: {} };
    const folder = pagesFolder({ XDG_CACHE_HOME: cache }) ?? '';
    keepPage(folder, `${base}/`, { ...about, address: `${base}/`, bytes: Buffer.from('Old') });
    expect([await textAt(`${base}/`), got.length]).toEqual(['<p>Page 1', 1]);
  });

  test('is fresh for a minute, and again after its server has said so', async () => {
    const expires = { ETag: '"a"', 'Cache-Control': 'max-age=60' };
    const { base, got } = await serve({ '/': counting(expires) });
    await read(`${base}/`);
    pass(61);
    await read(`${base}/`);
    // The copy counts as of the time at which its server said that it holds.
    expect(await read(`${base}/`, { offline: true })).toMatchObject({ keptAt: Date.now() });
    pass(59);
    expect([await textAt(`${base}/`), got.length]).toEqual(['<p>Page 1', 2]);
  });

  test('is not fresh if it depends on who asks', async () => {
    const { base, got } = await serve({ '/': counting({ 'Cache-Control': 'max-age=60', Vary: 'User-Agent' }) });
    await read(`${base}/`);
    await read(`${base}/`);
    expect(got).toHaveLength(1);
    expect(await textAt(`${base}/`, { userAgent: 'other/2' })).toBe('<p>Page 2');
    expect(got.map(({ headers }) => headers['user-agent'])).toEqual(['test/1', 'other/2']);
  });

  test('has one copy, whatever its fragment', async () => {
    const { base } = await serve({ '/a?b=c': 'Text' });
    await read(`${base}/a?b=c`);
    await read(`${base}/a?b=c`);
    expect(copies()).toHaveLength(1);
  });

  test('is kept with its address after redirects, under both', async () => {
    const { base, got } = await serve({
      '/old': { status: 301, headers: { Location: '/new', 'Cache-Control': 'max-age=60' } },
      '/new': counting({ ETag: '"a"', 'Cache-Control': 'max-age=60' }),
    });
    expect((await read(`${base}/old`)).address).toBe(`${base}/new`);
    expect(await read(`${base}/old`, { offline: true })).toMatchObject({ address: `${base}/new` });
    expect(await textAt(`${base}/new`)).toBe('<p>Page 1');
    expect(got).toHaveLength(2);
    // The old address may lead elsewhere by now.
    expect(await textAt(`${base}/old`)).toBe('<p>Page 1');
    expect(got).toHaveLength(4);
  });

  test('is sent whole where a redirection leads to another page that has the same tag', async () => {
    let target = '/a';
    const tagged =
      (body: string): Answer =>
      (request, response) => {
        const holds = request.headers['if-none-match'] === '"1"';
        response
          .writeHead(holds ? 304 : 200, { 'Content-Type': 'text/html', ETag: '"1"' })
          .end(holds ? undefined : body);
      };
    const { base } = await serve({
      '/': (_, response) => void response.writeHead(302, { Location: target }).end(),
      '/a': tagged('A'),
      '/b': tagged('B'),
    });
    expect([await textAt(`${base}/`), await textAt(`${base}/`)]).toEqual(['A', 'A']);
    target = '/b';
    expect(await textAt(`${base}/`)).toBe('B');
  });
});

test('the progress of a page is told with its address', async () => {
  const { base } = await serve({ '/': { headers: { 'Content-Length': '9' }, body: 'Some text' } });
  const told: unknown[] = [];
  await read(`${base}/`, { progress: (progress) => told.push(progress) });
  expect(told).toEqual([{ address: `${base}/`, bytes: 9, total: 9 }]);
});

describe('no copy is kept', () => {
  test.each<[string, Record<string, string>]>([
    ['of a page that forbids it', { 'Cache-Control': 'no-store' }],
    ['of a page that forbids it among others', { 'Cache-Control': 'private, No-Store', ETag: '"a"' }],
  ])('%s, and an earlier one goes', async (_, headers) => {
    let now: Readonly<Record<string, string>> = {};
    const { base } = await serve({
      '/': (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html', ...now }).end('Text'),
    });
    await read(`${base}/`);
    expect(copies()).toHaveLength(1);
    now = headers;
    expect(await textAt(`${base}/`)).toBe('Text');
    expect(copies()).toEqual([]);
    await expect(read(`${base}/`, { offline: true })).rejects.toThrow('no copy is kept');
  });

  test.each(['user:word@', ':word@', 'user@'])('of a page that has %s in its address', async (login) => {
    const { base } = await serve({ '/': 'Text' });
    expect((await read(`${base.replace('//', `//${login}`)}/`)).isKept).toBe(false);
    expect(copies()).toEqual([]);
  });

  test('of a page that another server than its own has changed, and an earlier one stays', async () => {
    let status = 200;
    const { base } = await serve({
      '/': (_, response) => void response.writeHead(status, { 'Content-Type': 'text/html' }).end(`Text ${status}`),
    });
    await read(`${base}/`);
    status = 203;
    expect(await read(`${base}/`)).toMatchObject({ status: 203, isKept: false });
    expect(await textAt(`${base}/`, { offline: true })).toBe('Text 200');
  });

  test('of an error', async () => {
    const { base } = await serve({ '/': { status: 500, body: 'Text' }, '/none': { status: 404, body: 'Text' } });
    await expect(read(`${base}/`)).rejects.toThrow();
    await expect(read(`${base}/none`)).rejects.toThrow();
    expect(copies()).toEqual([]);
  });
});

describe('where the network fails', () => {
  test('the copy serves, with its time and the reason', async () => {
    const server = await serve({ '/': 'Text' });
    await read(`${server.base}/`);
    pass(3600);
    await server.close();
    const copy = await read(`${server.base}/`);
    expect(textOf(copy)).toBe('Text');
    expect(copy.keptAt).toBe(new Date(2026, 4, 12, 14, 3).getTime());
    expect(copy.notAsked?.en).toBe('no server answers there');
  });

  test.each([500, 502, 503, 429, 403])('and with status %i, too', async (status) => {
    let failing = false;
    const { base } = await serve({
      '/': (_, response) =>
        void response.writeHead(failing ? status : 200, { 'Content-Type': 'text/html' }).end('Text'),
    });
    await read(`${base}/`);
    failing = true;
    expect(await read(`${base}/`)).toMatchObject({ keptAt: Date.now() });
    await expect(read(`${base}/`, { reload: true })).rejects.toThrow(String(status));
  });

  test.each([404, 410])('but not where the page is gone: %i', async (status) => {
    let gone = false;
    const { base } = await serve({
      '/': (_, response) => void response.writeHead(gone ? status : 200, { 'Content-Type': 'text/html' }).end('Text'),
    });
    await read(`${base}/`);
    gone = true;
    await expect(read(`${base}/`)).rejects.toThrow(String(status));
    expect(await textAt(`${base}/`, { offline: true })).toBe('Text');
  });

  test('and where only the beginning comes, unless the page is reloaded', async () => {
    let cut = false;
    const { base } = await serve({
      '/': (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '9' });
        if (cut) response.write('New', () => response.destroy());
        else response.end('Some text');
      },
    });
    await read(`${base}/`);
    cut = true;
    const copy = await read(`${base}/`);
    expect([textOf(copy), copy.keptAt, copy.notAsked?.en]).toEqual([
      'Some text',
      Date.now(),
      expect.stringContaining('only the beginning arrived'),
    ]);
    expect(await textAt(`${base}/`, { reload: true })).toBe('New');
    expect(await textAt(`${base}/`, { offline: true })).toBe('Some text');
  });

  test('but not if it is private, and a public page leads to it', async () => {
    const { base } = await serve({
      '/': { headers: { 'Content-Type': 'text/html', 'Cache-Control': 'max-age=60' }, body: 'Text' },
    });
    await read(`${base}/`);
    const linked = { linkedFrom: 'https://example.org/' };
    await expect(read(`${base}/`, linked)).rejects.toThrow('a private address (127.0.0.1)');
    await expect(read(`${base}/`, { ...linked, offline: true })).rejects.toThrow('no copy is kept');
  });

  test('but not where the reader has ended the loading', async () => {
    const { base } = await serve({ '/': 'Text' });
    await read(`${base}/`);
    const reason = new Error('ended');
    await expect(read(`${base}/`, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('offline', () => {
  test('a fault shows no password', async () => {
    await expect(read('http://user:word@example.org/', { offline: true })).rejects.toThrow(
      /^http:\/\/example\.org\/: no copy/,
    );
  });

  test('the copy of a public page serves whoever leads to it', async () => {
    const address = 'https://example.org/';
    const page = { address, bytes: Buffer.from('Text'), mediaType: 'text/plain', isPrivate: false };
    keepPage(pagesFolder({ XDG_CACHE_HOME: cache }) ?? '', address, { ...page, policy: {}, keptAt: 7 });
    for (const linkedFrom of [undefined, 'https://example.com/'])
      expect(await textAt(address, { offline: true, linkedFrom })).toBe('Text');
  });

  test('nothing is asked, fresh or not', async () => {
    const { base, got } = await serve({
      '/': { headers: { 'Content-Type': 'text/html', 'Cache-Control': 'max-age=9' }, body: 'Text' },
    });
    await expect(read(`${base}/`, { offline: true })).rejects.toThrow(`${base}/: no copy is kept`);
    expect(got).toEqual([]);
    await read(`${base}/`);
    expect(await read(`${base}/`, { offline: true })).toMatchObject({ keptAt: Date.now(), notAsked: undefined });
    await expect(read(`${base}/`, { offline: true, reload: true })).rejects.toThrow(`${base}/: not reloaded`);
    expect(got).toHaveLength(1);
  });
});
