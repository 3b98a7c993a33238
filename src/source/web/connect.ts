import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect as connectSocket, isIP, type Socket } from 'node:net';
import { getBuiltinModule } from 'node:process';
import { fetchFaults } from '../../messages/fetch-faults.js';
import { FetchError } from './fetch-error.js';
import type { Net } from './fetched.js';
import { isPrivateByName, publicLookup } from './private-address.js';
import { basicLogin, hostOf, portOf } from './proxy.js';

/** A connection to the host of an address, for one request. */
export interface Connection {
  readonly socket: Socket;
  readonly isPrivate: boolean;
}

/** Means by which a host is reached. */
export interface Way {
  readonly proxy: URL | undefined;
  /** Whether a private address is refused. */
  readonly guarded: boolean;
  readonly net: Net;
  readonly signal: AbortSignal;
}

/** Time after which the next address of a host is tried, in ms; Node's own 250 ms are too short for slow networks. */
const ATTEMPT = 1000;

/**
 * Connects to the host of an address, through a proxy if there is one: by a tunnel for https, to the proxy itself for http.
 * @throws FetchError if the host is refused, or what the system says if it is not reached
 */
export async function connect(url: URL, way: Way): Promise<Connection> {
  const { proxy, guarded, net } = way;
  const host = hostOf(url);
  const named = isPrivateByName(host, net.isPrivate);
  // A literal address is never looked up, and a proxy does that itself.
  if (guarded && named && (proxy || isIP(host))) throw new FetchError(fetchFaults.private(host), { lasting: true });
  if (proxy) {
    const socket = await throughProxy(proxy, url, way);
    return { socket: url.protocol === 'https:' ? await secure(socket, host, way) : socket, isPrivate: named };
  }
  const lookup = guarded ? publicLookup(net.lookup, net.isPrivate) : net.lookup;
  const opening = openSocket(host, Number(portOf(url)), { ...way, net: { ...net, lookup } });
  // Takes 10 ms, in which the connection is made.
  if (url.protocol === 'https:') getBuiltinModule('node:tls');
  const socket = await opening;
  // A connection that is closed already has no address.
  const isPrivate = socket.remoteAddress !== undefined && net.isPrivate(socket.remoteAddress);
  return { socket: url.protocol === 'https:' ? await secure(socket, host, way) : socket, isPrivate };
}

/** Connects to a proxy and, for https, by its tunnel to the host. */
async function throughProxy(proxy: URL, url: URL, way: Way): Promise<Socket> {
  try {
    const host = hostOf(proxy);
    const open = await openSocket(host, Number(portOf(proxy)), way);
    const socket = proxy.protocol === 'https:' ? await secure(open, host, way) : open;
    return url.protocol === 'https:' ? await tunnel(socket, url, proxy, way) : socket;
  } catch (error) {
    if (way.signal.aborted || error instanceof FetchError) throw error;
    throw new FetchError(fetchFaults.proxyNotReached(proxy.host), { cause: error });
  }
}

const openSocket = (host: string, port: number, { net, signal }: Way): Promise<Socket> =>
  ready(connectSocket({ host, port, lookup: net.lookup, autoSelectFamilyAttemptTimeout: ATTEMPT }), 'connect', signal);

/** Begins TLS on a connection; the certificate must be that of the host, whatever the environment says. */
const secure = (socket: Socket, host: string, { signal }: Way): Promise<Socket> =>
  ready(
    getBuiltinModule('node:tls').connect({
      socket,
      host,
      servername: isIP(host) ? '' : host,
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: true,
    }),
    'secureConnect',
    signal,
  );

/** Waits until a socket is ready; destroys it when the request ends. */
async function ready(socket: Socket, event: string, signal: AbortSignal): Promise<Socket> {
  const end = (): unknown => socket.destroy(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  socket.on('close', () => signal.removeEventListener('abort', end));
  // Whoever waits for it learns of an error by other ways.
  socket.on('error', () => {});
  await once(socket, event);
  return socket;
}

/** Asks a proxy for a tunnel to the host of an address. */
async function tunnel(socket: Socket, url: URL, proxy: URL, { signal }: Way): Promise<Socket> {
  const { hostname } = url;
  const target = `${hostname}:${portOf(url)}`;
  const headers = { Host: target, ...proxyLogin(proxy) };
  const { statusCode = 0 } = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ createConnection: () => socket, method: 'CONNECT', path: target, headers, signal })
      .on('connect', resolve)
      .on('error', reject)
      .end();
  });
  if (statusCode >= 200 && statusCode < 300) return socket;
  socket.destroy();
  throw new FetchError(
    statusCode === 407 ? fetchFaults.proxyLogin(proxy.host) : fetchFaults.proxyRefuses(proxy.host, statusCode),
  );
}

/** Header with which a proxy that asks for a login is used. */
export function proxyLogin(proxy: URL): Readonly<Record<string, string>> {
  const login = basicLogin(proxy);
  return login === undefined ? {} : { 'Proxy-Authorization': login };
}
