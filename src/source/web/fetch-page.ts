import type { IncomingMessage } from 'node:http';
import { withoutLogin } from '../../article/address.js';
import { fetchFaults } from '../../messages/fetch-faults.js';
import { inTime } from '../../messages/in-time.js';
import { type Connection, connect } from './connect.js';
import { type Deadline, startDeadline } from './deadline.js';
import { FetchError } from './fetch-error.js';
import type { Fetched, Net, PageRequest } from './fetched.js';
import { checkKind, mediaTypeOf } from './media-type.js';
import { isPrivateAddress, systemLookup } from './private-address.js';
import { proxyFor } from './proxy.js';
import { receive } from './receive.js';
import { refreshIn } from './refresh.js';
import { send } from './send.js';
import { webFault } from './web-fault.js';

const NET: Net = {
  limits: { redirects: 5, time: 20_000, silence: 10_000, packed: 8 << 20, unpacked: 32 << 20 },
  lookup: systemLookup,
  isPrivate: isPrivateAddress,
};

/** State of a fetch. */
interface Fetching {
  readonly request: PageRequest;
  readonly net: Net;
  readonly deadline: Deadline;
  /** Address that the user gave, with user and password. */
  readonly login: URL | undefined;
}

/** Address on the way, and the addresses that led to it. */
interface Step {
  readonly url: URL;
  /** Whether a public page led to it. */
  readonly guarded: boolean;
  /** Addresses before it. */
  readonly before: readonly string[];
}

/**
 * Fetches the page at an address, after redirects that are checked each, within limits of time and size.
 * @throws UserError if it cannot be fetched or is not text, and the reason of the signal if that ends it
 */
export async function fetchPage(address: string, request: PageRequest): Promise<Fetched> {
  const net = { ...NET, ...request.net };
  const deadline = startDeadline(net.limits, request.signal);
  let step: Step | undefined;
  try {
    const url = pageAddress(address, undefined);
    const login = request.linkedFrom === undefined ? new URL(address) : undefined;
    const fetching: Fetching = { request, net, deadline, login };
    step = { url, guarded: request.linkedFrom !== undefined, before: [] };
    for (;;) {
      const next: Step | Fetched = await take(step, fetching);
      if (!('before' in next)) return next;
      step = next;
    }
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    const reason = deadline.signal.aborted ? deadline.signal.reason : error;
    throw webFault(step?.url.href ?? withoutLogin(address), reason);
  } finally {
    deadline.end();
  }
}

/** Requests an address; returns the one to which it redirects, or the page that is there. */
async function take(step: Step, fetching: Fetching): Promise<Step | Fetched> {
  const { url, guarded } = step;
  const { request, net, deadline, login } = fetching;
  const { signal } = deadline;
  signal.throwIfAborted();
  const proxy = proxyFor(url, request.env);
  const connection = await connect(url, { proxy, guarded, net, signal });
  try {
    deadline.heard();
    const { userAgent, headers = {} } = request;
    const asked = url.protocol === 'http:' ? proxy : undefined;
    const answer = await send(connection, { url, userAgent, headers, login, proxy: asked, signal });
    deadline.heard();
    if (asked && answer.statusCode === 407) throw new FetchError(fetchFaults.proxyLogin(asked.host));
    return REDIRECTS.has(answer.statusCode ?? 0)
      ? redirect(locationOf(answer), step, connection, net)
      : await arrive(answer, step, connection, fetching);
  } finally {
    connection.socket.destroy();
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Address in a header. Node reads headers as Latin-1; addresses in them are UTF-8 if they are not ASCII. */
const locationOf = ({ headers }: IncomingMessage): string =>
  Buffer.from(headers.location ?? '', 'latin1').toString('utf8');

/** Returns the page at an address, or the address to which that only leads. */
async function arrive(
  answer: IncomingMessage,
  step: Step,
  connection: Connection,
  fetching: Fetching,
): Promise<Step | Fetched> {
  const page = await fetched(answer, step, connection, fetching);
  const target = HTML.has(page.mediaType) && !page.cut ? refreshIn(page.bytes) : undefined;
  // A page may also ask to be loaded again.
  const isElsewhere = target !== undefined && URL.canParse(target, step.url) && !isVisited(target, step);
  return isElsewhere ? redirect(target, step, connection, fetching.net) : page;
}

const HTML = new Set(['text/html', 'application/xhtml+xml', '']);

const isVisited = (target: string, { url, before }: Step): boolean =>
  [...before, url.href].includes(pageAddress(target, url).href);

function redirect(location: string, step: Step, { isPrivate }: Connection, { limits }: Net): Step {
  const { url, guarded, before } = step;
  if (location === '') throw new FetchError(fetchFaults.redirectNowhere);
  const next = pageAddress(location, url);
  const visited = [...before, url.href];
  if (visited.includes(next.href)) throw new FetchError(fetchFaults.circle);
  if (visited.length > limits.redirects) throw new FetchError(fetchFaults.tooManyRedirects(limits.redirects));
  return { url: next, guarded: guarded || !isPrivate, before: visited };
}

async function fetched(
  answer: IncomingMessage,
  { url }: Step,
  { isPrivate }: Connection,
  { request, net, deadline }: Fetching,
): Promise<Fetched> {
  const { statusCode: status = 0, headers } = answer;
  const { mediaType, charset } = mediaTypeOf(headers['content-type']);
  const known = { mediaType, charset, address: url.href, status, headers, isPrivate };
  if (status === 304 && request.headers) return { ...known, bytes: new Uint8Array() };
  if (status < 200 || status > 299 || status === 204 || status === 205) {
    const retryAfter = whenToAskAgain(answer);
    throw new FetchError(fetchFaults.status(status, retryAfter === undefined ? undefined : inTime(retryAfter)), {
      lasting: status === 404 || status === 410,
      status,
      retryAfter,
    });
  }
  checkKind(mediaType);
  const { bytes, cut } = await receive(answer, {
    limits: net.limits,
    signal: deadline.signal,
    heard: (length, total) => {
      deadline.heard();
      request.progress?.(length, total);
    },
  });
  if (request.signal?.aborted) throw request.signal.reason;
  checkKind(mediaType, bytes);
  return { ...known, bytes, cut };
}

/** Number of seconds in `Retry-After`, or until the time in it, which is compared with the server's own clock. */
function whenToAskAgain({ headers }: IncomingMessage): number | undefined {
  const { date = '', 'retry-after': retry = '' } = headers;
  const seconds = /^\d{1,8}$/.test(retry) ? Number(retry) : (Date.parse(retry) - Date.parse(date)) / 1000;
  return seconds > 0 ? seconds : undefined;
}

/**
 * The address of a page, without anchor, user and password.
 * @throws FetchError if it is not an address of http or https
 */
function pageAddress(address: string, base: URL | undefined): URL {
  if (!URL.canParse(address, base)) throw new FetchError(base ? fetchFaults.redirectNowhere : fetchFaults.noAddress);
  const url = new URL(address, base);
  const { protocol } = url;
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new FetchError(base ? fetchFaults.redirectElsewhere(protocol.slice(0, -1)) : fetchFaults.noAddress);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}
