import { absoluteAddress, decodeAddress } from '../../article/address.js';
import { pageFaults } from '../../messages/page-faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
import type { FetchProgress } from './fetch-request.js';
import type { Fetched } from './fetched.js';
import type { WebAccess } from './web-access.js';

/**
 * A page of the web.
 * @param linkedFrom address of the public page whose link leads to it, so that it may not be private
 * @throws UserError if the address is none of the web
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
      originAt: ({ address: there, isPrivate }) => fetchedOrigin({ address: there, isPrivate }, access, as, linkedFrom),
    }),
    resolve: (target) => webOrigin(absoluteAddress(target, url.href), access, undefined, url.href),
    describe: (href) => absoluteAddress(href, url.href),
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
  return {
    ...origin,
    resolve: (target) =>
      webOrigin(absoluteAddress(target, address), access, undefined, isPrivate ? undefined : address),
    can: { ...origin.can, whole: () => fetchedOrigin(fetched, access, { ...as, whole: !as?.whole }, linkedFrom) },
  };
}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new UserError(pageFaults.noAddress(address));
  return url;
}

/** Host and last part of the path: "example.org/post.md". */
function nameOf({ host, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? host : `${host}/${decodeAddress(last)}`;
}
