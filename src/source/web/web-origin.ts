import { absoluteAddress, decodeAddress } from '../../article/address.js';
import { pageFaults } from '../../messages/page-faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
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
  return {
    key: `web:${url.origin}${url.pathname}${url.search}`,
    name: nameOf(url),
    address: `${url.origin}${url.pathname}${url.search}`,
    open: () => ({
      kind: 'web',
      fetch: async (request) => {
        const { readAddress } = await import('./read-address.js');
        return readAddress(url.href, access, { ...request, linkedFrom });
      },
      originAt: (fetched) => ({
        ...webOrigin(fetched.address, access, as, linkedFrom),
        resolve: (target) =>
          webOrigin(
            absoluteAddress(target, fetched.address),
            access,
            undefined,
            fetched.isPrivate ? undefined : fetched.address,
          ),
      }),
    }),
    resolve: (target) => webOrigin(absoluteAddress(target, url.href), access, undefined, url.href),
    describe: (href) => absoluteAddress(href, url.href),
    can: { reload: true, whole: () => webOrigin(address, access, { ...as, whole: !as?.whole }, linkedFrom) },
    as,
    ...(anchor === '' ? {} : { anchor }),
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
