import { absoluteAddress, decodeAddress, withoutLogin } from '../../article/address.js';
import { addressFaults } from '../../messages/address-faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
import type { FetchProgress } from './fetch-request.js';
import type { Fetched } from './fetched.js';
import type { WebAccess } from './web-access.js';

/**
 * A page of the web.
 * @param linkedFrom address of the public page whose link leads to it, so that it may not be private
 * @throws UserError if the address is malformed, or not one of http or https
 */
export function webOrigin(address: string, access: WebAccess, as?: TextOptions, linkedFrom?: string): Origin {
  const url = urlOf(address);
  const anchor = url.hash.slice(1);
  url.hash = '';
  // User and password are not shown.
  const shown = `${url.origin}${url.pathname}${url.search}`;
  return {
    key: `web:${shown}`,
    name: nameOf(url),
    address: shown,
    open: () => ({
      kind: 'web',
      fetch: async ({ progress, ...request } = {}) => {
        const tell = (come: FetchProgress): void => progress?.({ ...come, address: shown });
        tell({ address: shown, bytes: 0 });
        const { readAddress } = await import('./read-address.js');
        return readAddress(url.href, access, { ...request, progress: tell, linkedFrom });
      },
      originAt: ({ address: there, isPrivate, isKept }) => {
        const readAs = { ...as, env: isKept ? access.env : undefined };
        return fetchedOrigin({ address: withLoginOf(url, there), isPrivate }, access, readAs, linkedFrom);
      },
    }),
    resolve: (target) => webOrigin(absoluteAddress(target, shown), access, undefined, shown),
    describe: (href) => absoluteAddress(href, shown),
    can: { reload: true, whole: () => webOrigin(address, access, { ...as, whole: !as?.whole }, linkedFrom) },
    as,
    ...(anchor === '' ? {} : { anchor }),
  };
}

/** A page that was fetched. Its links may lead to private addresses only if it came from one. */
function fetchedOrigin(
  fetched: Pick<Fetched, 'address' | 'isPrivate'>,
  access: WebAccess,
  as: TextOptions | undefined,
  linkedFrom: string | undefined,
): Origin {
  const { address, isPrivate } = fetched;
  const origin = webOrigin(address, access, as, linkedFrom);
  const shown = withoutLogin(address);
  return {
    ...origin,
    resolve: (target) => webOrigin(absoluteAddress(target, shown), access, undefined, isPrivate ? undefined : shown),
    can: { ...origin.can, whole: () => fetchedOrigin(fetched, access, { ...as, whole: !as?.whole }, linkedFrom) },
  };
}

/** An address with the user and the password that were given for its origin, so that it can be asked for again. */
function withLoginOf({ origin, username, password }: URL, address: string): string {
  const url = new URL(address);
  return url.origin === origin ? Object.assign(url, { username, password }).href : address;
}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UserError(addressFaults.noAddress(withoutLogin(address)));
  return url;
}

/** Host and last part of the path: "example.org/post.md". */
function nameOf({ host, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? host : `${host}/${decodeAddress(last)}`;
}
