import { decodeAddress } from '../../article/address.js';
import { fetchFaults } from '../../messages/fetch-faults.js';
import type { Environment } from '../../system/environment.js';
import { FetchError } from './fetch-error.js';

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

export const portOf = ({ port, protocol }: URL): string => port || (PORTS[protocol] ?? '');

/** Name or IP address of the host of an address, without the brackets of IPv6 and the dot at the end of a full name. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '');

/**
 * The proxy through which an address is reached, as `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` say, lower case before upper
 * case as in curl; undefined if it is reached directly.
 * @throws FetchError if a variable names no proxy for HTTP
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = [`${url.protocol.slice(0, -1)}_proxy`, 'all_proxy']
    .flatMap((lower) => [lower, lower.toUpperCase()])
    .find((variable) => env[variable]);
  if (name === undefined || isExcepted(url, env.no_proxy || env.NO_PROXY || '')) return undefined;
  const value = env[name]?.trim() ?? '';
  const address = /^[a-z\d+.-]+:\/\//i.test(value) ? value : `http://${value}`;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy === undefined || !(proxy.protocol in PORTS)) throw new FetchError(fetchFaults.wrongProxy(name));
  return proxy;
}

/** Whether a list of hosts has the host of an address: by its name, the end of its name, with a port, or as `*`. */
function isExcepted(url: URL, list: string): boolean {
  const host = hostOf(url);
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(isBareIPv6(entry) ? `[${entry}]` : entry) ?? [];
      if (name === '' || (port !== undefined && port !== portOf(url))) return false;
      const end = name.replace(/^\[|\]$|^\*?\.|\.$/g, '');
      return end === '*' || host === end || host.endsWith(`.${end}`);
    });
}

const isBareIPv6 = (entry: string): boolean => /^[^[]*:.*:/.test(entry);

/** Value of the header that sends user and password of an address; undefined if it has none. */
export function basicLogin({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  return `Basic ${Buffer.from(`${decodeAddress(username)}:${decodeAddress(password)}`).toString('base64')}`;
}
