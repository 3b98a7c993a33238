import { absoluteAddress, isWebAddress } from '../../article/address.js';
import { faults } from '../../messages/faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
import { fetchPage } from './fetch-page.js';

/** A page of the web. */
export function webOrigin(name: string, as?: TextOptions): Origin {
  const url = new URL(name);
  url.hash = '';
  const address = url.href;
  return {
    key: `web:${address}`,
    name,
    address,
    open: () => ({
      kind: 'web',
      fetch: (request) => fetchPage(address, request),
      originAt: (other) => webOrigin(other, as),
    }),
    resolve: (target) => {
      const there = absoluteAddress(target, address);
      if (!isWebAddress(there)) throw new UserError(faults.unreadable(target, 'not a web address'));
      return webOrigin(there, { offline: as?.offline });
    },
    describe: (href) => absoluteAddress(href, address),
    can: { reload: true, whole: () => webOrigin(name, { ...as, whole: !as?.whole }) },
    as,
  };
}
