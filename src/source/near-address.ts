import { existsSync } from 'node:fs';
import { decodeAddress } from '../article/address.js';
import { nearest } from '../system/suggest.js';

const LOCAL = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(?=[/?#]|$)/i;
/** Endings of hosts that are unusual as endings of file names. */
const DOMAIN = /^www\.|\.(?:com|org|net|edu|gov|info|io|dev|blog|news|eu|uk|de|at|ch|fr|nl|us)$/i;
const FILE = /\.(?:mdx?|markdown|txt|html?)$/i;
const SCHEMES = ['https', 'http'];

// Unicode's classes take a ms to compile, and most runs name something: these expressions are made when they are needed.

/** Finds a host with a domain at the start of a text. */
const hostIn = (text: string) =>
  /^((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,9}\p{L}{2,24})(?::\d{1,5})?(?=[/?#]|$)/u.exec(text) ?? [];

/** Finds a scheme of the web with a slip of the finger: "htps://", "https:/", "http//". */
const schemeIn = (text: string) => /^([a-z]{2,6})(?::\/{0,3}|\/\/)(?=[\p{L}\p{N}])/iu.exec(text) ?? [];

/**
 * Probable meaning of a name that names nothing: "https://example.org/post" for "example.org/post", or the path in a "file:///" address;
 * undefined if it does not look like an address.
 */
export function nearAddress(name: string): string | undefined {
  const path = /^file:\/\/(\/.*)$/is.exec(name)?.[1];
  if (path !== undefined) return [path, decodeAddress(path)].find((it) => existsSync(it));
  const [begun = '', word = ''] = schemeIn(name);
  const scheme =
    SCHEMES.find((known) => known === word.toLowerCase()) ?? (word === '' ? undefined : nearest(word, SCHEMES));
  const rest = scheme === undefined ? name : name.slice(begun.length);
  if (/\s/.test(rest) || existsSync(rest.replace(/\/.*/s, ''))) return undefined;
  if (LOCAL.test(rest)) return `${scheme ?? 'http'}://${rest}`;
  const [found, host = ''] = hostIn(rest);
  const isHost = scheme !== undefined || (found === rest ? DOMAIN.test(host) : !FILE.test(host));
  return found !== undefined && isHost ? `${scheme ?? 'https'}://${rest}` : undefined;
}
