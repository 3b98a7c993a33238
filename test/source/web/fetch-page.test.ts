import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fetchPage } from '../../../src/source/web/fetch-page.js';
import type { Fetched, Limits, Net, PageRequest } from '../../../src/source/web/fetched.js';
import { isPrivateAddress } from '../../../src/source/web/private-address.js';
import { type Answer, startRawServer, startWebServer, type WebServer } from '../../kit/program/web-server.js';

const MB = 1 << 20;
const LIMITS: Limits = { redirects: 5, time: 60_000, silence: 60_000, packed: 8 * MB, unpacked: 32 * MB };
const PAGE = '<!doctype html><p>Grüße';

type Asked = Omit<Partial<PageRequest>, 'net'> & {
  readonly limits?: Partial<Limits>;
  readonly net?: PageRequest['net'];
};

const ask = (address: string, { limits, net, ...request }: Asked = {}): Promise<Fetched> =>
  fetchPage(address, { env: {}, userAgent: 'test/1', ...request, net: { limits: { ...LIMITS, ...limits }, ...net } });

/** Message in English about an address that cannot be fetched, without the address. */
const fault = (address: string, asked?: Asked): Promise<string> =>
  ask(address, asked).then(
    () => 'fetched',
    (error: Error) => {
      expect(error.name).toBe('UserError');
      expect(error.message).toMatch(/^http\S*: \S/);
      return error.message.replace(/^\S+: /, '');
    },
  );

async function serve(routes: Readonly<Record<string, Answer>>): Promise<WebServer> {
  const server = await startWebServer(routes);
  onTestFinished(server.close);
  return server;
}

async function serveRaw(bytes: string | Uint8Array): Promise<string> {
  const server = await startRawServer(bytes);
  onTestFinished(server.close);
  return server.base;
}

const to = (location: string, status = 302): Answer => ({ status, headers: { Location: location } });
const text = ({ bytes }: Fetched): string => Buffer.from(bytes).toString();

describe('a page', () => {
  test('comes with its media type, encoding, address and headers', async () => {
    const headers = { 'Content-Type': 'Text/HTML; Charset="ISO-8859-1"', ETag: '"1"' };
    const { base } = await serve({ '/a?b=c': { headers, body: PAGE } });
    const fetched = await ask(`${base}/a?b=c#part`);
    expect(fetched).toMatchObject({ mediaType: 'text/html', charset: 'ISO-8859-1', address: `${base}/a?b=c` });
    expect(fetched).toMatchObject({ status: 200, isPrivate: true, headers: { etag: '"1"' }, cut: undefined });
    expect(text(fetched)).toBe(PAGE);
  });

  test('is asked for by GET alone, under an honest name, without referrer, cookies and anchor', async () => {
    const { base, got } = await serve({ '/': to('/b#c'), '/b': { headers: { 'Set-Cookie': 'a=b' }, body: PAGE } });
    await ask(`${base}/#a`, { linkedFrom: undefined });
    expect(got.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /', 'GET /b']);
    for (const { headers } of got) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
      expect(headers['user-agent']).toBe('test/1');
    }
  });

  test('tells its progress, with the size that the server names', async () => {
    const { base } = await serve({ '/': { headers: { 'Content-Length': String(PAGE.length + 2) }, body: PAGE } });
    const told: unknown[] = [];
    await ask(base, { progress: (...sizes) => told.push(sizes) });
    expect(told).toEqual([[PAGE.length + 2, PAGE.length + 2]]);
  });

  test('tells its progress as it comes, of a size that nobody names, too', async () => {
    let end = (): unknown => undefined;
    const { base } = await serve({
      '/': (_, response) => {
        end = () => response.end('defgh');
        response.write('abc');
      },
    });
    const told: unknown[] = [];
    const progress = (...sizes: readonly unknown[]): void => {
      told.push(sizes);
      end();
    };
    const page = await ask(base, { progress });
    expect([text(page), told]).toEqual([
      'abcdefgh',
      [
        [3, undefined],
        [8, undefined],
      ],
    ]);
  });

  test('that has not changed is told so only to those who asked whether it has', async () => {
    const { base } = await serve({ '/': { status: 304, headers: { ETag: '"1"' } } });
    expect(await ask(base, { headers: { 'If-None-Match': '"1"' } })).toMatchObject({
      status: 304,
      headers: { etag: '"1"' },
    });
    expect(await fault(base)).toBe('the server responded with status 304');
  });

  test('is reached under international names, which are sent in ASCII', async () => {
    const { port, got } = await serve({ '/%C3%A4': PAGE });
    const net = { lookup: lookupOf({ 'xn--bcher-kva.example': '127.0.0.1' }) };
    expect(await ask(`http://bücher.example:${port}/ä`, { net })).toMatchObject({ status: 200 });
    expect(got[0]?.headers.host).toBe(`xn--bcher-kva.example:${port}`);
  });

  test.each(['nothing', 'ftp://a.b/c', 'file:///etc/passwd', 'http://', 'javascript:alert(1)'])(
    'is not fetched from %s',
    async (address) => {
      await expect(ask(address)).rejects.toThrow(`${address}: not a valid web address`);
    },
  );
});

describe('user and password of an address', () => {
  const secret = (base: string): string => base.replace('//', '//me:s%C3%A9cret@');

  test('are sent to the origin for which they were typed, and to no other', async () => {
    const other = await serve({ '/': PAGE });
    const { base, got } = await serve({ '/': to('/b'), '/b': to(other.base) });
    const { address } = await ask(secret(base));
    expect(got.map(({ headers }) => headers.authorization)).toEqual(
      [0, 1].map(() => `Basic ${btoa('me:s\xC3\xA9cret')}`),
    );
    expect(other.got[0]?.headers.authorization).toBeUndefined();
    expect(address).toBe(`${other.base}/`);
  });

  test('are not sent if a link or a redirect names them', async () => {
    const other = await serve({ '/': PAGE });
    const { base, got } = await serve({ '/': to(secret(other.base)) });
    await ask(base);
    await ask(secret(base), { linkedFrom: 'http://a.example/', net: { isPrivate: () => false } });
    for (const { headers } of [...got, ...other.got]) expect(headers.authorization).toBeUndefined();
    expect(other.got).toHaveLength(2);
  });

  test('are in no message', async () => {
    const { base } = await serve({});
    for (const address of [secret(base), 'http://me:secret@', 'ftp://me:secret@a.b/'])
      await expect(ask(address)).rejects.toThrow(/^(?!.*cret).*: /);
  });
});

describe('a page that only leads to another', () => {
  const HTML = { 'Content-Type': 'text/html' };
  const leadsTo = (content: string, rest = '', headers: Readonly<Record<string, string>> = HTML): Answer => ({
    headers,
    body: `<!doctype html><title>Moved</title><meta http-equiv="refresh" content="${content}">${rest}`,
  });

  test.each([
    '0; url=/there?a=1&amp;b=2',
    "0;URL='/there?a=1&amp;b=2'",
    '0,/there?a=1&amp;b=2',
    '2; /there?a=1&amp;b=2',
  ])('is followed: %s', async (content) => {
    const { base } = await serve({ '/': leadsTo(content), '/there?a=1&b=2': { body: PAGE } });
    expect(await ask(`${base}/`)).toMatchObject({ address: `${base}/there?a=1&b=2` });
  });

  test('is followed if it is in XHTML, or of no type', async () => {
    const xhtml = { 'Content-Type': 'application/xhtml+xml' };
    const routes = { '/a': leadsTo('0; url=/there', '', xhtml), '/b': leadsTo('0; url=/there', '', {}) };
    const { base } = await serve({ ...routes, '/there': { body: PAGE } });
    for (const path of ['/a', '/b']) expect(await ask(base + path)).toMatchObject({ address: `${base}/there` });
  });

  test.each<readonly [how: string, answer: Answer]>([
    ['as text', leadsTo('0; url=/there', '', { 'Content-Type': 'text/plain' })],
    [
      'before it is cut off',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { ...HTML, 'Content-Length': 9999 });
        response.write('<meta http-equiv="refresh" content="0; url=/there">', () => response.destroy());
      },
    ],
    ['after 5 seconds', leadsTo('5; url=/there')],
    ['in a comment', { body: `<!doctype html><!-- <meta http-equiv="refresh" content="0; url=/there"> -->` }],
    ['to itself', leadsTo('0; url=/#top')],
    ['to no address', leadsTo('0; url=http://[')],
    ['with text of its own', leadsTo('0; url=/there', 'text '.repeat(2000))],
    ['without an address', leadsTo('0')],
  ])('is a page to read if it leads there %s', async (_, answer) => {
    const { base } = await serve({ '/': answer, '/there': { body: PAGE } });
    expect(await ask(`${base}/`)).toMatchObject({ address: `${base}/` });
  });

  test('is a page to read if what it leads to has led to it', async () => {
    const { base } = await serve({ '/': to('/there'), '/there': leadsTo('0; url=/') });
    expect(await ask(`${base}/`)).toMatchObject({ address: `${base}/there` });
  });

  test('is checked like a redirect', async () => {
    const { base } = await serve({
      '/': leadsTo('0; url=file:///etc/passwd'),
      '/1': leadsTo('0; url=http://10.0.0.1/'),
    });
    expect(await fault(`${base}/`)).toBe('redirected to file, not to http or https');
    const isPrivate = (ip: string): boolean => ip === '10.0.0.1';
    expect(await fault(`${base}/1`, { linkedFrom: 'https://example.org/', net: { isPrivate } })).not.toBe('fetched');
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('of status %i are followed', async (status) => {
    const { base } = await serve({ '/a/b': to('../c?d', status), '/c?d': PAGE });
    expect(await ask(`${base}/a/b`)).toMatchObject({ address: `${base}/c?d`, status: 200 });
  });

  test('are followed five times', async () => {
    const routes = Object.fromEntries([0, 1, 2, 3, 4, 5].map((step) => [`/${step}`, to(`/${step + 1}`)]));
    const { base } = await serve({ ...routes, '/6': PAGE });
    expect(await ask(`${base}/1`)).toMatchObject({ address: `${base}/6` });
    expect(await fault(`${base}/0`)).toBe('more than 5 redirects');
  });

  test('in a circle are reported at once', async () => {
    const { base, got } = await serve({ '/a': to('/b'), '/b': to('/a#x'), '/c': to(''), '/d': to('/d') });
    expect(await fault(`${base}/a`)).toMatch(/^redirected in a circle \(.*curl/);
    expect(got).toHaveLength(2);
    expect(await fault(`${base}/d`)).toMatch(/^redirected in a circle/);
    expect(got).toHaveLength(3);
    expect(await fault(`${base}/c`)).toBe('redirected without a valid address');
  });

  test.each([
    ['file:///etc/passwd', 'redirected to file, not to http or https'],
    ['data:text/html,x', 'redirected to data, not to http or https'],
    ['http://[', 'redirected without a valid address'],
  ])('to %s are refused', async (location, message) => {
    const { base } = await serve({ '/': to(location) });
    expect(await fault(base)).toBe(message);
  });

  test('keep the letters of an address that is not ASCII', async () => {
    const { base } = await serve({
      '/': (_, response) => response.socket?.end('HTTP/1.1 302 Found\r\nLocation: /ü\r\n\r\n'),
      '/%C3%BC': PAGE,
    });
    expect(await ask(base)).toMatchObject({ address: `${base}/%C3%BC` });
  });
});

/** A lookup that knows some names. */
const lookupOf =
  (hosts: Readonly<Record<string, string | readonly string[]>>): Net['lookup'] =>
  (host, options, callback) => {
    const addresses = [hosts[host] ?? []].flat();
    if (addresses.length === 0) callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }), '');
    else if (options.all)
      callback(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      );
    else callback(null, addresses[0] ?? '', 4);
  };

describe('private addresses', () => {
  const hosts = {
    'public.example': '127.0.0.1',
    'private.example': '10.0.0.1',
    localhost: '127.0.0.9',
    'both.example': ['127.0.0.1', '10.0.0.1'],
  };
  /** The server of the test stands for a public one. */
  const net = { lookup: lookupOf(hosts), isPrivate: (ip: string) => ip !== '127.0.0.1' && isPrivateAddress(ip) };
  const linkedFrom = 'http://public.example/';

  test.each([
    ['http://private.example/', '10.0.0.1'],
    ['http://both.example/', '10.0.0.1'],
    ['http://192.168.0.1/', '192.168.0.1'],
    ['http://3232235521/', '192.168.0.1'],
    ['http://0xc0.0250.1/', '192.168.0.1'],
    ['http://0x7f.2/', '127.0.0.2'],
    ['http://./', '127.0.0.9'],
    ['http://192.168.1.1./', '192.168.1.1'],
    ['http://[::1]/', '::1'],
    ['http://[::ffff:127.0.0.2]/', '::ffff:7f00:2'],
    ['http://[fe80::1]/', 'fe80::1'],
  ])('are refused after a link of a public page: %s', async (address, ip) => {
    expect(await fault(address, { net, linkedFrom })).toContain(`a private address (${ip})`);
  });

  test('are refused after a redirect of a public page, however the private one was reached before', async () => {
    const { port } = await serve({ '/': to('http://private.example/'), '/ip': to('http://169.254.169.254/meta') });
    for (const path of ['/', '/ip'])
      expect(await fault(`http://public.example:${port}${path}`, { net })).toMatch(/^a private address/);
    const back = await serve({ '/': to(`http://public.example:${port}/`) });
    expect(await fault(`http://public.example:${back.port}/`, { net })).toMatch(/^a private address/);
  });

  test('are refused even if the name of a host meant a public one before', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const lookup: typeof net.lookup = (host, options, callback) =>
      lookupOf({ [host]: answers.shift() ?? '10.0.0.1' })(host, options, callback);
    const { port } = await serve({ '/': to('/b'), '/b': PAGE });
    expect(await fault(`http://rebound.example:${port}/`, { net: { ...net, lookup } })).toMatch(
      /^a private address \(10/,
    );
  });

  test('are opened if they are typed, and may lead to each other', async () => {
    const other = await serve({ '/': PAGE });
    const { base } = await serve({ '/': to(other.base) });
    expect(await ask(base)).toMatchObject({ status: 200, isPrivate: true });
  });

  test.each(['http://router/', 'https://localhost/', 'http://10.0.0.1/', 'https://a.internal/'])(
    'are refused before a proxy is asked for them: %s',
    async (address) => {
      const env = { all_proxy: 'http://127.0.0.1:9' };
      expect(await fault(address, { env, linkedFrom })).toMatch(/^a private address/);
      const { port } = await serve({
        'http://public.example/': to(address),
        // What a private page leads to is guarded from the first public one on.
        'http://printer/': to('http://public.example/'),
      });
      const proxies = { http_proxy: `http://127.0.0.1:${port}`, https_proxy: env.all_proxy };
      for (const start of ['http://public.example/', 'http://printer/'])
        expect(await fault(start, { env: proxies })).toMatch(/^a private address/);
    },
  );

  test('may lead to each other through a proxy, too, where they are told from public ones', async () => {
    const { port } = await serve({
      'http://printer/': to('http://nas.local/'),
      'http://nas.local/': PAGE,
      'http://public.example/': PAGE,
    });
    const env = { http_proxy: `http://127.0.0.1:${port}` };
    expect(await ask('http://printer/', { env })).toMatchObject({ address: 'http://nas.local/', isPrivate: true });
    expect(await ask('http://public.example/', { env, linkedFrom })).toMatchObject({ isPrivate: false });
  });

  test('are told from public ones', async () => {
    const { port } = await serve({ '/': PAGE });
    expect(await ask(`http://public.example:${port}/`, { net, linkedFrom })).toMatchObject({ isPrivate: false });
  });
});

describe('limits', () => {
  const flood: Answer = (_, response) => {
    const more = (): void => {
      if (response.destroyed) return;
      if (response.write('word '.repeat(20_000))) setImmediate(more);
      else response.once('drain', more);
    };
    more();
  };

  /** Stops the clock of the requests; the function that is returned lets some seconds pass. */
  function stopClock(): (seconds: number) => void {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    return (seconds) => void vi.advanceTimersByTime(seconds * 1000);
  }

  const ofItself = (base: string, progress?: PageRequest['progress']): Promise<Fetched> =>
    fetchPage(base, { env: {}, userAgent: 'test/1', progress });

  test('of silence end a server that does not answer', async () => {
    const pass = stopClock();
    const { base } = await serve({ '/': () => pass(10) });
    await expect(ofItself(base)).rejects.toThrow(': no answer for 10 s');
  });

  test('of silence end an answer that stops, and show its beginning', async () => {
    const pass = stopClock();
    const { base } = await serve({ '/': (_, response) => response.write(PAGE) });
    const { cut, bytes } = await ofItself(base, () => pass(10));
    expect(cut?.en).toBe('only the beginning arrived: no answer for 10 s');
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
  });

  test('of time end an answer that goes on and on, and show its beginning', async () => {
    const pass = stopClock();
    let write = (): unknown => undefined;
    const { base } = await serve({
      '/': (_, response) => {
        write = () => response.write('word ');
        write();
      },
    });
    const { cut, bytes } = await ofItself(base, () => {
      pass(5);
      write();
    });
    expect(cut?.en).toBe('only the beginning arrived: not loaded within 20 s');
    expect(Buffer.from(bytes).toString()).toBe('word word word word ');
  });

  test('of silence begin anew with each connection and each answer', async () => {
    const pass = stopClock();
    const { port, base } = await serve({
      '/': (_, response) => {
        pass(6);
        response.writeHead(302, { Location: `http://other.example:${port}/b` }).end();
      },
      '/b': (_, response) => {
        pass(6);
        response.end(PAGE);
      },
    });
    const lookup: Net['lookup'] = (host, options, callback) => {
      pass(6);
      lookupOf({ 'other.example': '127.0.0.1' })(host, options, callback);
    };
    const page = await fetchPage(base, { env: {}, userAgent: 'test/1', net: { lookup } });
    expect([text(page), page.cut]).toEqual([PAGE, undefined]);
  });

  test('of silence end a name server that does not answer', async () => {
    const pass = stopClock();
    const lookup = () => pass(10);
    const asked = fetchPage('http://a.example/', { env: {}, userAgent: 'test/1', net: { lookup } });
    await expect(asked).rejects.toThrow(': no answer for 10 s');
  });

  test('of size hold for pages as they are, with and without a length', async () => {
    const { base } = await serve({
      '/': flood,
      '/told': { headers: { 'Content-Length': String(33 * MB) } },
      '/small': 'x'.repeat(100),
    });
    expect(await fault(base)).toBe('larger than 32 MB');
    expect(await fault(`${base}/told`)).toBe('larger than 32 MB');
    expect(text(await ask(`${base}/small`, { limits: { unpacked: 100 } }))).toHaveLength(100);
  });

  test('of size hold for what is packed, and for what that unpacks to', async () => {
    const answer = (encoding: string, body: Uint8Array): Answer => ({
      headers: { 'Content-Encoding': encoding },
      body,
    });
    const bomb = Buffer.alloc(3 * MB, 'a');
    const { base } = await serve({
      '/large': answer('gzip', gzipSync(PAGE)),
      '/gzip': answer('gzip', gzipSync(bomb)),
      '/deflate': answer('deflate', deflateSync(bomb)),
      '/raw': answer('deflate', deflateRawSync(bomb)),
      '/br': answer('br', brotliCompressSync(bomb)),
      '/twice': answer('gzip, gzip', gzipSync(gzipSync(bomb))),
    });
    expect(await fault(`${base}/large`, { limits: { packed: 20 } })).toBe('larger than 0 MB');
    for (const path of ['gzip', 'deflate', 'raw', 'br', 'twice'])
      expect(await fault(`${base}/${path}`, { limits: { unpacked: 2 * MB } })).toBe('larger than 2 MB');
  });
});

describe('a signal', () => {
  test.each(['/silent', '/part'])('ends a page at once: %s', async (path) => {
    const begun = Promise.withResolvers<void>();
    const { base } = await serve({
      '/silent': () => begun.resolve(),
      '/part': (_, response) => void response.write(PAGE, () => begun.resolve()),
    });
    const controller = new AbortController();
    const asked = ask(base + path, { signal: controller.signal });
    await begun.promise;
    controller.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });

  test('that has come before lets nothing be asked', async () => {
    const { base, got } = await serve({ '/': PAGE });
    await expect(ask(base, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    expect(got).toEqual([]);
  });
});

describe('packed pages', () => {
  const packings = {
    gzip: gzipSync(PAGE),
    'x-gzip': gzipSync(PAGE),
    GZip: gzipSync(PAGE),
    deflate: deflateSync(PAGE),
    'deflate ': deflateRawSync(PAGE),
    br: brotliCompressSync(PAGE),
    identity: Buffer.from(PAGE),
    'gzip, br': brotliCompressSync(gzipSync(PAGE)),
    'deflate,identity,gzip': gzipSync(deflateSync(PAGE)),
  };

  test.each(Object.entries(packings))('are unpacked: %s', async (encoding, body) => {
    const { base } = await serve({ '/': { headers: { 'Content-Encoding': encoding }, body } });
    const fetched = await ask(base);
    expect(text(fetched)).toBe(PAGE);
    expect(fetched.cut).toBeUndefined();
  });

  test.each([
    ['gzip, zstd', Buffer.from(PAGE), 'compressed in an unknown way (zstd)'],
    ['constructor', Buffer.from(PAGE), 'compressed in an unknown way (constructor)'],
    ['gzip, gzip, gzip, gzip, gzip', Buffer.from(PAGE), 'compressed in an unknown way (gzip)'],
    ['gzip', Buffer.from(PAGE), 'damaged: cannot be decompressed'],
    ['br', Buffer.from(PAGE), 'damaged: cannot be decompressed'],
    ['deflate', Buffer.from(PAGE), 'damaged: cannot be decompressed'],
    ['gzip', gzipSync(PAGE).subarray(0, 9), 'the server closed the connection'],
  ])('are refused if that does not work: %s', async (encoding, body, message) => {
    const { base } = await serve({ '/': { headers: { 'Content-Encoding': encoding }, body } });
    expect(await fault(base)).toBe(message);
  });

  test('of nothing are empty', async () => {
    const { base } = await serve({ '/': { headers: { 'Content-Encoding': 'gzip' } } });
    expect(text(await ask(base))).toBe('');
  });

  const long = Array.from({ length: 2000 }, (_, i) => `<p>word ${i * 7919}`).join('');
  test.each([
    ['gzip', gzipSync(long)],
    ['deflate', deflateSync(long)],
    ['br', brotliCompressSync(long)],
  ])('that are cut show their beginning: %s', async (encoding, body) => {
    const half = body.subarray(0, body.length / 2);
    const { base } = await serve({
      '/': { headers: { 'Content-Encoding': encoding }, body: half },
      '/cut': (_, response) => {
        response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length });
        response.write(half, () => response.destroy());
      },
    });
    for (const path of ['/', '/cut']) {
      const fetched = await ask(base + path);
      expect(fetched.cut?.en).toBe('only the beginning arrived: the server closed the connection');
      expect(long.startsWith(text(fetched))).toBe(true);
      expect(fetched.bytes.length).toBeGreaterThan(long.length / 4);
    }
  });
});

describe('what is no page', () => {
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ');
  test.each([
    ['image/png', '', 'an image, not a page'],
    ['image/svg+xml', '<svg/>', 'an image, not a page'],
    ['application/pdf', '', 'a PDF, not a page (try: curl … | pdftotext'],
    ['application/octet-stream', pdf, 'a PDF, not a page'],
    ['text/html', pdf, 'a PDF, not a page'],
    ['application/zip', '', 'an archive, not a page'],
    ['application/octet-stream', Buffer.from('PK\x03\x04xx'), 'an archive, not a page'],
    ['video/mp4', '', 'a video, not a page'],
  ])('is named: %s', async (type, body, message) => {
    const { base } = await serve({ '/': { headers: { 'Content-Type': type }, body } });
    expect(await fault(base)).toContain(message);
  });

  test('is known before it has come', async () => {
    const { base } = await serve({
      '/': (_, response) => response.writeHead(200, { 'Content-Type': 'video/mp4' }).flushHeaders(),
    });
    expect(await fault(base)).toContain('a video');
  });

  test.each([
    [{}, '', undefined],
    [{ 'Content-Type': 'text/plain' }, 'text/plain', undefined],
    [{ 'Content-Type': 'TEXT/Markdown; variant=GFM; Charset=UTF-8' }, 'text/markdown', 'UTF-8'],
    [{ 'Content-Type': 'text/plain, text/html; charset="latin1"' }, 'text/html', 'latin1'],
    [{ 'Content-Type': 'html' }, '', undefined],
    [{ 'Content-Type': 'text/html;;;charset' }, 'text/html', undefined],
    [{ 'Content-Type': 'text/html', 'Content-Disposition': 'attachment; filename="../a.zip"' }, 'text/html', undefined],
  ])('is told from texts: %o', async (headers, mediaType, charset) => {
    const { base } = await serve({ '/': { headers, body: 'text' } });
    expect(await ask(base)).toMatchObject({ mediaType, charset });
  });
});

describe('statuses', () => {
  const PIPE = 'curl … | llama-news';
  test.each([
    [204, 'the response is empty (204)'],
    [205, 'the response is empty (205)'],
    [300, 'the server responded with status 300'],
    [400, 'the server does not understand the address (400)'],
    [401, 'login needed (401; try: curl -u USER … | llama-news)'],
    [403, `the server refuses the page (403; try: ${PIPE})`],
    [404, 'no such page (404)'],
    [407, 'the server responded with status 407'],
    [410, 'the page has been removed (410)'],
    [418, 'the server responded with status 418'],
    [429, `too many requests (429; try again later, or use: ${PIPE})`],
    [451, 'withheld for legal reasons (451)'],
    [500, 'server error (500; try again later)'],
    [503, 'the server is overloaded or under maintenance (503; try again later)'],
    [599, 'server error (599; try again later)'],
  ])('%i is reported with what helps', async (status, message) => {
    const { base } = await serve({ '/': { status, body: status === 204 ? '' : PAGE } });
    expect(await fault(base)).toBe(message);
  });

  test.each([
    ['1', 'in 1 second'],
    ['90', 'in 90 seconds'],
    ['120', 'in 2 minutes'],
    ['7000', 'in 117 minutes'],
    ['86400', 'in 24 hours'],
    ['1000000', 'in 12 days'],
    ['Fri, 01 Jan 2100 00:10:00 GMT', 'in 10 minutes'],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 'later'],
    ['soon', 'later'],
    ['-5', 'later'],
  ])('say when to ask again: %s', async (when, message) => {
    const headers = { 'Retry-After': when, Date: 'Fri, 01 Jan 2100 00:00:00 GMT' };
    const { base } = await serve({ '/': { status: 503, headers } });
    expect(await fault(base)).toContain(`try again ${message})`);
  });
});

describe('broken answers', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
  const BROKEN = 'only the beginning arrived: the server closed the connection';

  test.each([
    ['', 'the server closed the connection'],
    ['HTTP/1.1 200 OK\r\nConte', 'the server closed the connection'],
    [`${HEAD}Content-Length: 9\r\n\r\n`, 'the server closed the connection'],
    ['<html>a page without a head</html>', 'what answers there is not a web server'],
    ['SSH-2.0-OpenSSH_9.9\r\n', 'what answers there is not a web server'],
    [`${HEAD}Content-Length: abc\r\n\r\nabc`, 'what answers there is not a web server'],
    [`${HEAD}A: ${'a'.repeat(70_000)}\r\n\r\nabc`, 'the headers of the response are too large'],
    ['HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n', 'the server responded with status 101'],
  ])('are reported: %j', async (bytes, message) => {
    expect(await fault(await serveRaw(bytes))).toBe(message);
  });

  test.each([
    [`${HEAD}Content-Length: 9\r\n\r\nabc`, 'abc', BROKEN],
    [`${HEAD}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n9\r\nde`, 'abcde', BROKEN],
    [`${HEAD}Content-Length: 3\r\n\r\nabc and more`, 'abc', undefined],
    [`${HEAD}\r\nabc`, 'abc', undefined],
    [`${HEAD.replaceAll('\r', '')}\nabc`, 'abc', undefined],
    [`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${HEAD}\r\nabc`, 'abc', undefined],
    [`${HEAD}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`, 'abc', undefined],
  ])('are read as far as they go: %j', async (bytes, body, cut) => {
    const fetched = await ask(await serveRaw(bytes));
    expect(text(fetched)).toBe(body);
    expect(fetched.cut?.en).toBe(cut);
  });
});

test('the headers of an answer may have 64 KB', async () => {
  const headers = ['a', 'b', 'c', 'd'].map((name) => `${name}: ${'x'.repeat(15_000)}\r\n`).join('');
  expect(text(await ask(await serveRaw(`HTTP/1.1 200 OK\r\n${headers}\r\nabc`)))).toBe('abc');
});

describe('servers that are not reached', () => {
  const failing = (code: string): PageRequest['net'] => ({
    lookup: (_host, _options, callback) => callback(Object.assign(new Error(code), { code }), ''),
  });

  test.each([
    ['ENOTFOUND', 'no such server (is the address right?)'],
    ['EAI_AGAIN', 'server not found (is there a connection to the internet?)'],
    ['ENETUNREACH', 'server cannot be reached (is there a connection to the internet?)'],
    ['EHOSTUNREACH', 'server cannot be reached (is there a connection to the internet?)'],
    ['ETIMEDOUT', 'server cannot be reached (is there a connection to the internet?)'],
    ['EOTHER', 'cannot be loaded (EOTHER)'],
  ])('are reported: %s', async (code, message) => {
    expect(await fault('http://a.example/', { net: failing(code) })).toBe(message);
  });

  test('are reported if no server listens', async () => {
    const { base, close } = await startWebServer({});
    await close();
    expect(await fault(base)).toBe('no server answers there');
  });

  test('are reported if a proxy of https is not secure', async () => {
    const { base, port } = await serve({ 'http://public.example/': PAGE });
    const asked = (proxy: string) => fault('http://public.example/', { env: { http_proxy: proxy } });
    expect(await asked(base)).toBe('fetched');
    expect(await asked(base.replace('http:', 'https:'))).toContain(`the proxy 127.0.0.1:${port} cannot be reached`);
  });

  test('are reported if nothing secure is there', async () => {
    const { base } = await serve({ '/': PAGE });
    expect(await fault(base.replace('http:', 'https:'))).toMatch(/^no secure connection possible/);
  });
});
