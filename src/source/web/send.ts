import { type IncomingMessage, request } from 'node:http';
import { type Connection, proxyLogin } from './connect.js';
import { basicLogin } from './proxy.js';

/** Maximum size of the head of an answer, in bytes; cookies and policies of some sites need more than Node's 16 KB. */
const HEAD = 65_536;

const ACCEPTED = {
  Accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.5',
  'Accept-Encoding': 'gzip, deflate, br',
};

/** Request over a connection. */
export interface Question {
  readonly url: URL;
  readonly userAgent: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Address with user and password for all addresses of the same origin. */
  readonly login: URL | undefined;
  /** Proxy that is asked for the address, if it does not make a tunnel. */
  readonly proxy: URL | undefined;
  readonly signal: AbortSignal;
}

/** Asks for an address over a connection, which nothing else uses, and waits for the head of the answer. No referrer, no cookies. */
export function send({ socket }: Connection, question: Question): Promise<IncomingMessage> {
  const { url, userAgent, headers, login, proxy, signal } = question;
  const path = `${url.pathname}${url.search}`;
  const authorization = login?.origin === url.origin ? basicLogin(login) : undefined;
  const asking = request({
    createConnection: () => socket,
    path: proxy ? `${url.origin}${path}` : path,
    headers: {
      Host: url.host,
      'User-Agent': userAgent,
      ...ACCEPTED,
      ...(authorization === undefined ? {} : { Authorization: authorization }),
      ...(proxy ? proxyLogin(proxy) : {}),
      ...headers,
      Connection: 'close',
    },
    maxHeaderSize: HEAD,
    // Accepts what browsers accept: no other answer comes over this connection.
    insecureHTTPParser: true,
    signal,
  });
  return new Promise((resolve, reject) => {
    // An answer with "Upgrade" has no body. An error after the head shows in the body.
    asking.on('response', resolve).on('upgrade', resolve).on('error', reject).end();
  });
}
