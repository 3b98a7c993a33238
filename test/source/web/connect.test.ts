import type { TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runAnewBeside } from '../../kit/program/program.js';
import { runBeside } from '../../kit/program/run.js';
import {
  type Answer,
  AUTHORITY,
  type Certificate,
  startProxy,
  startRawServer,
  startWebServer,
  type WebServer,
} from '../../kit/program/web-server.js';

const TEXT = `<h1>Title</h1><p>${'A sentence of the article. '.repeat(40)}</p>`;
const PAGE = `<!doctype html><html><head><title>Title</title></head><body><article>${TEXT}</article></body></html>`;
const READ = { code: 0, stderr: '', stdout: expect.stringContaining('A sentence of the article.') };

async function closing(starting: Promise<WebServer>): Promise<WebServer> {
  const server = await starting;
  onTestFinished(server.close);
  return server;
}

const serve = (certificate?: Certificate): Promise<WebServer> =>
  closing(startWebServer({ '/': PAGE, '/to': { status: 302, headers: { Location: '/' } } }, certificate));

const read = (address: string, env: Readonly<Record<string, string>> = {}, ...options: readonly string[]) =>
  runBeside(['read', address, ...options], { env });

/** Expects that an address cannot be read, and that one line tells why. */
async function expectFault(address: string, env: Readonly<Record<string, string>>, fault: string): Promise<void> {
  const stderr = `llama-news: ${address}: ${fault}\n`;
  expect(await read(address, env)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]*\n$/) });
  expect((await read(address, env)).stderr).toContain(stderr.slice(0, -1));
}

describe('a certificate', () => {
  const trusting = { NODE_EXTRA_CA_CERTS: AUTHORITY };

  test('a certificate is accepted if it is right', async () => {
    const { base, port } = await serve('right');
    expect(await read(`${base}/to`, trusting)).toEqual(READ);
    expect(await read(`https://localhost:${port}/`, trusting)).toEqual(READ);
  });

  test('a certificate is that of the host by its name', async () => {
    const hosts: unknown[] = [];
    const answer: Answer = ({ socket }, response) => {
      hosts.push((socket as TLSSocket).servername);
      response.end(PAGE);
    };
    const { port } = await closing(startWebServer({ '/': answer }, 'right'));
    for (const host of ['localhost', '127.0.0.1'])
      expect(await read(`https://${host}:${port}/`, trusting)).toEqual(READ);
    expect(hosts).toEqual(['localhost', false]);
  });

  test.each([
    ['expired', "the server's certificate has expired"],
    ['not-yet-valid', "the server's certificate is not valid yet"],
    ['self-signed', "the server's certificate is self-signed"],
    ['other-host', "the server's certificate is for another name"],
  ] as const)('a certificate is refused, with the reason, if it is wrong: %s', async (certificate, fault) => {
    const { base, got } = await serve(certificate);
    await expectFault(`${base}/`, trusting, fault);
    expect(got).toEqual([]);
  });

  test('a certificate is refused if nobody knows who signed it, even if checks are switched off', async () => {
    const { base } = await serve('right');
    await expectFault(`${base}/`, {}, "the server's certificate comes from an unknown authority");
    expect((await read(`${base}/`, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).code).toBe(1);
  });
});

describe('a proxy', () => {
  const trusting = { NODE_EXTRA_CA_CERTS: AUTHORITY };

  test('a proxy is asked for pages of http', async () => {
    const { port } = await serve();
    const proxy = await closing(startProxy());
    expect(await read(`http://page.test:${port}/to?a=b`, { http_proxy: proxy.base })).toEqual(READ);
    const paths = ['/to?a=b', '/'].map((path) => `http://page.test:${port}${path}`);
    expect(proxy.got.map(({ method, path }) => `${method} ${path}`)).toEqual(paths.map((path) => `GET ${path}`));
    expect(proxy.got[0]?.headers.host).toBe(`page.test:${port}`);
  });

  test('a proxy makes tunnels for pages of https, whose certificate is still checked', async () => {
    const [right, wrong] = [await serve('right'), await serve('other-host')];
    const proxy = await closing(startProxy());
    const env = { ...trusting, HTTPS_PROXY: proxy.base };
    expect(await read(`https://localhost:${right.port}/to`, env)).toEqual(READ);
    expect(proxy.got.map(({ method, path }) => `${method} ${path}`)).toEqual(
      [0, 1].map(() => `CONNECT localhost:${right.port}`),
    );
    expect(right.got.map(({ path }) => path)).toEqual(['/to', '/']);
    await expectFault(`https://localhost:${wrong.port}/`, env, "the server's certificate is for another name");
  });

  test('a proxy gets the login of its address, which no server gets', async () => {
    const [plain, secure] = [await serve(), await serve('right')];
    const proxy = await closing(startProxy({ login: 'me:p@ss' }));
    const login = proxy.base.replace('//', '//me:p%40ss@');
    expect(await read(`http://page.test:${plain.port}/`, { http_proxy: login })).toEqual(READ);
    expect(await read(`https://localhost:${secure.port}/`, { ...trusting, https_proxy: login })).toEqual(READ);
    for (const { headers } of [...plain.got, ...secure.got]) expect(headers).not.toHaveProperty('proxy-authorization');
    for (const address of [`http://page.test:${plain.port}/`, `https://localhost:${secure.port}/`])
      await expectFault(address, { ALL_PROXY: proxy.base }, `the proxy 127.0.0.1:${proxy.port} asks for a login (407`);
  });

  test('a proxy leads through five redirects', async () => {
    const steps = [0, 1, 2, 3, 4].map((step) => [`/${step}`, { status: 302, headers: { Location: `/${step + 1}` } }]);
    const { port } = await closing(startWebServer({ ...Object.fromEntries(steps), '/5': PAGE }, 'right'));
    const proxy = await closing(startProxy());
    expect(await read(`https://localhost:${port}/0`, { ...trusting, https_proxy: proxy.base })).toEqual(READ);
  });

  test('a proxy is not used for hosts that are excepted', async () => {
    const { base } = await serve();
    expect(await read(base, { http_proxy: 'http://127.0.0.1:9', no_proxy: '127.0.0.1' })).toEqual(READ);
  });

  test('a proxy that refuses, does not answer or is something else is reported', async () => {
    const refusing = await closing(startProxy({ refuses: 403 }));
    const closed = await startProxy();
    await closed.close();
    const other = await closing(startRawServer('SSH-2.0-OpenSSH_9.9\r\n'));
    const address = 'https://page.test/';
    const host = ({ port }: WebServer): string => `127.0.0.1:${port}`;
    await expectFault(
      address,
      { https_proxy: refusing.base },
      `the proxy ${host(refusing)} refuses the connection (403)`,
    );
    await expectFault(address, { https_proxy: closed.base }, `the proxy ${host(closed)} cannot be reached`);
    await expectFault(address, { https_proxy: other.base }, `the proxy ${host(other)} cannot be reached`);
    await expectFault(address, { all_proxy: 'socks5://127.0.0.1:9' }, 'all_proxy is not an HTTP proxy');
  });
});

describe('what a server sends', () => {
  test.each([
    [{}, PAGE],
    [{ 'Content-Type': 'text/plain' }, `<!-- a comment -->\n${PAGE}`],
    [{ 'Content-Type': 'application/octet-stream' }, `<?xml version="1.0"?>\n${PAGE}`],
  ])('what a server sends is a page if its type or its beginning says so: %o', async (headers, body) => {
    const { base } = await closing(startWebServer({ '/': { headers, body } }));
    const { stdout } = await read(base);
    expect(stdout).toContain('A sentence of the article.');
    expect(stdout).not.toContain('<');
  });

  test.each([
    [{}, '/'],
    [{ 'Content-Type': 'application/octet-stream' }, '/a.txt'],
    [{ 'Content-Type': 'text/plain; charset=windows-1252' }, '/a.txt'],
  ])('what a server sends is a text otherwise: %o %s', async (headers, path) => {
    const { base } = await closing(
      startWebServer({ [path]: { headers, body: Buffer.from('*a* <b> \x80', 'latin1') } }),
    );
    expect(await read(base + path)).toEqual({ code: 0, stdout: '*a* <b> €\n', stderr: '' });
  });

  test.each([
    ['windows-1252', [0x84, 0x80, 0x93], '„€“'],
    ['euc-kr', [0xc7, 0xd1, 0x81, 0x41], '한갂'],
    ['shift_jis', [0x93, 0xfa], '日'],
  ])('what a server sends is read in its encoding: %s', async (charset, bytes, word) => {
    const body = Buffer.concat([
      Buffer.from(PAGE.replace(/A sentence.*/s, '')),
      Buffer.from(bytes),
      Buffer.from('</p>'),
    ]);
    const headers = { 'Content-Type': `text/html; charset=${charset}` };
    const { base } = await closing(startWebServer({ '/': { headers, body } }));
    expect((await read(base)).stdout).toContain(word);
  });

  test('what a server sends is no text if it is binary', async () => {
    const { base } = await closing(startWebServer({ '/a': { headers: {}, body: Buffer.alloc(99) } }));
    expect(await read(`${base}/a`)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]*binary[^\n]*\n$/),
    });
  });

  test('a page that has come ends the program, even if the server keeps the connection', async () => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\n\r\n`;
    const { base } = await closing(startWebServer({ '/': (_, { socket }) => void socket?.write(head + PAGE) }));
    expect(await runAnewBeside(['read', base])).toEqual(READ);
  });
});

describe('a fault', () => {
  test('a fault is reported in German, too', async () => {
    const { base } = await serve();
    const stderr = `llama-news: ${base}/none: Seite nicht gefunden (404)\n`;
    expect(await read(`${base}/none`, {}, '--ui', 'de')).toEqual({ code: 1, stdout: '', stderr });
  });

  test('a fault shows no escape codes of a server', async () => {
    const { base } = await closing(
      startRawServer('HTTP/1.1 200 OK\r\nContent-Encoding: \u001B[31mred\r\nContent-Type: text/\u001B[2J\r\n\r\nabc'),
    );
    const { code, stderr } = await read(base);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]*\n$/);
    expect(stderr).not.toContain('\u001B');
  });

  test('a fault shows no password of an address', async () => {
    const { base } = await serve();
    const { code, stderr } = await read(`${base.replace('//', '//me:secret@')}/none`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `llama-news: ${base}/none: no such page (404)\n` });
  });

  test('a fault of a page that is cut is a warning beside what has come', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n';
    const { base, port } = await closing(startRawServer(head + PAGE));
    const { code, stdout, stderr } = await read(base);
    expect({ code, stdout }).toEqual({ code: 0, stdout: READ.stdout });
    expect(stderr).toContain(`127.0.0.1:${port}: only the beginning arrived: the server closed the connection`);
  });
});
