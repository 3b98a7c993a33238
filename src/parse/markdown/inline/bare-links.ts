import type { Token, Tokens } from 'marked';
import { isSpace } from './character-classes.js';

/*
 * Addresses that are links without any marks (GFM 6.9).
 */

/** Address that is a link by itself. */
interface BareLink extends Tokens.Link {
  readonly bare: true;
}

function linkTo(raw: string, href: string): BareLink {
  const tokens: Token[] = [{ type: 'text', raw, text: raw }];
  return { type: 'link', raw, href, title: null, text: raw, tokens, autolink: true, bare: true };
}

const SCHEME = /(?:(?:https?|ftp):\/\/(?=[a-z\d])|www\.)/iy;
const HOST = /[^\s<!-,/:-@[-^`{-~]{0,255}/y;

/**
 * Reads an address at an index.
 * @param isBracketed whether a bracket is open, which a bracket after the address may close
 */
export function bareLinkAt(source: string, index: number, isBracketed: boolean): BareLink | undefined {
  SCHEME.lastIndex = index;
  if (!SCHEME.test(source)) return undefined;
  const before = source.charAt(index - 1);
  const isWww = source[index + 3] === '.';
  if (isWww ? before !== '' && !isSpace(before.charCodeAt(0)) && !'*_~('.includes(before) : /[a-z]/i.test(before))
    return undefined;
  HOST.lastIndex = SCHEME.lastIndex;
  const [host = ''] = HOST.exec(source) ?? [];
  if (host.split('.').slice(-2).join('').includes('_')) return undefined;
  const raw = withoutTrail(source.slice(index, endOfAddress(source, HOST.lastIndex, isBracketed)));
  return linkTo(raw, isWww ? `http://${raw}` : raw);
}

/** Index of the space, the tag or the closing bracket that ends an address. */
function endOfAddress(source: string, from: number, isBracketed: boolean): number {
  let depth = isBracketed ? 0 : Number.POSITIVE_INFINITY;
  let at = from;
  for (; at < source.length && source[at] !== '<' && !isSpace(source.charCodeAt(at)); at += 1) {
    if (source[at] === '[') depth += 1;
    else if (source[at] === ']') depth -= 1;
    if (depth < 0) break;
  }
  return at;
}

/** Removes punctuation at the end, parentheses that are not opened in the address, and a character reference. */
function withoutTrail(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (last === ';') end = startOfReference(address, end);
    else if (!'?!.,:*_~\'"'.includes(last)) break;
  }
  return address.slice(0, end);
}

/** Index of the character after the ampersand of the character reference that ends at an index; the index if there is none. */
function startOfReference(address: string, end: number): number {
  let at = end - 1;
  while (/[a-z\d]/i.test(address.charAt(at - 1))) at -= 1;
  return address[at - 1] === '&' && at < end - 1 ? at : end;
}

const DOMAIN = /[\w-]+(?:\.[\w-]*[a-z\d])*\.[\w-]*[a-z](?![\w@-]|\.[a-z\d])/iy;
const LOCAL = /[\w.+-]/;
const PROTOCOL = /(?:mailto|xmpp):$/i;

/**
 * Adds text to tokens, with its mail addresses as links.
 * @param isLinked whether it is the text of a link, which holds no links
 */
export function addText(text: string, isLinked: boolean, tokens: Token[]): void {
  let done = 0;
  const add = (raw: string): void => {
    if (raw !== '') tokens.push({ type: 'text', raw, text: raw });
  };
  for (let at = isLinked ? -1 : text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > done && LOCAL.test(text.charAt(start - 1))) start -= 1;
    DOMAIN.lastIndex = at + 1;
    if (start === at || text[start - 1] === '/' || !DOMAIN.test(text)) continue;
    const protocol = PROTOCOL.exec(text.slice(Math.max(done, start - 'mailto:'.length), start))?.[0] ?? '';
    const raw = text.slice(start - protocol.length, DOMAIN.lastIndex);
    add(text.slice(done, start - protocol.length));
    tokens.push(linkTo(raw, protocol === '' ? `mailto:${raw}` : raw));
    done = DOMAIN.lastIndex;
    at = done - 1;
  }
  add(text.slice(done));
}
