import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener, request, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from 'node:net';

/** What a server sends for a path: a page, or status, headers and body, or whatever a function does. */
export type Answer = string | Uint8Array | Reply | RequestListener;

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** A request as it came. */
interface Got {
  readonly method: string;
  /** Path and query; through a proxy, the whole address. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface WebServer {
  /** Address without a path: "http://127.0.0.1:40123". */
  readonly base: string;
  readonly port: number;
  /** All requests so far. */
  readonly got: readonly Got[];
  /** Ends all connections, too. */
  readonly close: () => Promise<void>;
}

/** Certificates for `localhost` and `127.0.0.1`, each wrong in a way of its own, but for the first. */
export type Certificate = 'right' | 'expired' | 'not-yet-valid' | 'self-signed' | 'other-host';

const FOLDER = 'test/fixtures/certificates';
/** File of the authority that signed the certificates, for `NODE_EXTRA_CA_CERTS`. */
export const AUTHORITY = `${FOLDER}/authority.pem`;

const pem = (name: string): string => readFileSync(`${FOLDER}/${name}.pem`, 'utf8');

const isReply = (answer: Answer): answer is Reply => typeof answer === 'object' && !(answer instanceof Uint8Array);

const listenerOf = (answer: Answer): RequestListener => {
  if (typeof answer === 'function') return answer;
  const { status = 200, headers = {}, body = '' }: Reply = isReply(answer) ? answer : { body: answer };
  return (_, response) => {
    const type = status < 300 ? { 'Content-Type': 'text/html; charset=utf-8' } : {};
    response.writeHead(status, {
      ...(isReply(answer) && answer.headers ? {} : type),
      ...headers,
    } as IncomingHttpHeaders);
    response.end(body);
  };
};

/**
 * Starts a server on 127.0.0.1 that answers GET alone. Pages are HTML in UTF-8, unless a reply has headers of its own.
 * @param routes answers by path; a path with a query comes before the path alone, and all others are 404
 * @param certificate makes it HTTPS
 */
export function startWebServer(
  routes: Readonly<Record<string, Answer>>,
  certificate?: Certificate,
): Promise<WebServer> {
  const got: Got[] = [];
  const listener: RequestListener = (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    got.push({ method, path: url, headers });
    const answer = method === 'GET' ? (routes[url] ?? routes[url.replace(/\?.*/s, '')]) : { status: 405 };
    listenerOf(answer ?? { status: 404, body: 'Not here' })(incoming, response);
  };
  const server = certificate
    ? createSecureServer({ key: pem('key'), cert: pem(certificate) }, listener)
    : createServer(listener);
  return listening(server, certificate ? 'https' : 'http', got);
}

/** Starts a server on 127.0.0.1 that writes bytes to each connection once something has come, and then ends it. */
export const startRawServer = (bytes: string | Uint8Array): Promise<WebServer> =>
  listening(
    createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(bytes));
    }),
    'http',
    [],
  );

export interface ProxyOptions {
  /** User and password that are asked for: "user:password". */
  readonly login?: string;
  /** Status with which all tunnels are refused. */
  readonly refuses?: number;
}

/** Starts a proxy on 127.0.0.1 for HTTP and for tunnels; both lead to 127.0.0.1, whatever the name of the host. */
export function startProxy({ login, refuses }: ProxyOptions = {}): Promise<WebServer> {
  const got: Got[] = [];
  const allows = (headers: IncomingHttpHeaders): boolean =>
    login === undefined || headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`;
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    got.push({ method, path: url, headers });
    if (!allows(headers)) return void response.writeHead(407).end();
    const { port, pathname, search } = new URL(url);
    const { 'proxy-authorization': _, ...others } = headers;
    const onward = { host: '127.0.0.1', port, path: pathname + search, headers: others, agent: false };
    request(onward, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    })
      .on('error', () => response.writeHead(502).end())
      .end();
  });
  server.on('connect', ({ method = '', url = '', headers }, socket: Socket) => {
    got.push({ method, path: url, headers });
    socket.on('error', () => {});
    const refused = allows(headers) ? refuses : 407;
    if (refused) return void socket.end(`HTTP/1.1 ${refused} Refused\r\nContent-Length: 0\r\n\r\n`);
    const onward = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  return listening(server, 'http', got);
}

/** Waits until a server listens at a free port. */
async function listening(
  server: Server | SocketServer,
  scheme: 'http' | 'https',
  got: readonly Got[],
): Promise<WebServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // A certificate that the client refuses is no fault of the server.
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { base: `${scheme}://127.0.0.1:${port}`, port, got, close };
}
