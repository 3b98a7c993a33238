import { isWebAddress } from '../../article/address.js';
import { faults } from '../../messages/faults.js';
import { UserError } from '../../system/errors.js';
import type { Origin, TextOptions } from '../origin.js';
import type { Fetched } from './fetched.js';

/** A page of the web. */
export function webOrigin(address: string, as?: TextOptions): Origin {
  const { hash: _, ...url } = new URL(address);
  const origin: Origin = {
    key: `web:${url.href}`,
    name: address,
    open: () => ({ kind: 'web', fetch: () => fetchFrom(address) }),
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

async function fetchFrom(address: string): Promise<Fetched> {
  const { fetchPage } = await import('./fetch-page.js');
  return fetchPage(address, { env: process.env, userAgent: 'llama-news' });
}
