import { isWebAddress } from '../../article/address.js';
import { faults } from '../../messages/faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
import { fetchPage } from './fetch-page.js';

/** A page of the web. */
export function webOrigin(address: string, as?: TextOptions): Origin {
  const { hash: _, ...url } = new URL(address);
  const origin: Origin = {
    key: `web:${url.href}`,
    name: address,
    open: () => ({ kind: 'web', fetch: () => fetchPage(address, { env: {}, userAgent: 'llama-news' }) }),
    resolve: (target) => {
      if (!isWebAddress(target)) throw new UserError(faults.unreadable(target, 'not a web address'));
      return webOrigin(target, as);
    },
    describe: (href) => href,
    can: { reload: true },
    as,
  };
  return origin;
}
