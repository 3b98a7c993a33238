import { decodeAddress } from '../article/address.js';
import type { Origin } from '../document/open.js';

/** What is said of a link's target: an address as it is, a bundled article by the command that opens it. */
export function describeTarget(origin: Origin): (href: string) => string {
  if (origin.kind !== 'bundled') return (href) => href;
  return (href) => {
    const match = /^([a-z0-9-]+)\.md(?:#(.+))?$/.exec(href);
    if (!match) return href;
    const section = match[2] === undefined ? '' : ` --section ${decodeAddress(match[2])}`;
    return `llama-news read ${match[1]}${section}`;
  };
}
