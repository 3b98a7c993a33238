import { decodeAddress } from '../../article/address.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { pageFaults } from '../../messages/page-faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
import type { WebAccess } from './web-access.js';

/**
 * A page of the web.
 * @param linkedFrom address of the page whose link leads to it; undefined if the user has named it
 * @throws UserError if the address is none of the web
 */
export function webOrigin(address: string, access: WebAccess, as?: TextOptions, linkedFrom?: string): Origin {
  const url = urlOf(address);
  /** Address to which links are relative: that to which redirects led, once it is known. */
  let base = url.href;
  const absolute = (target: string): string => (URL.canParse(target, base) ? new URL(target, base).href : target);
  return {
    key: `web:${withoutSecrets(url)}`,
    name: nameOf(url),
    address: url.href,
    open: () => ({
      kind: 'web',
      fetch: async (loading) => {
        const { readAddress } = await import('./read-address.js');
        const fetched = await readAddress(url.href, access, { ...loading, linkedFrom });
        base = fetched.address;
        return fetched;
      },
    }),
    resolve: (target) => webOrigin(absolute(target), access, undefined, base),
    describe: absolute,
    can: { reload: true },
    as,
  };
}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UserError(pageFaults.noAddress(sanitizeLine(address)));
}

/** The address as places are remembered under it: without its fragment, and without a password. */
const withoutSecrets = ({ origin, pathname, search }: URL): string => `${origin}${pathname}${search}`;

/** Host and last part of the path: "example.org/post.md". */
function nameOf({ host, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? host : `${host}/${decodeAddress(last)}`;
}
