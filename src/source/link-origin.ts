import { isWebAddress } from '../article/address.js';
import type { Origin } from './origin.js';
import type { WebAccess } from './web/web-access.js';
import { webOrigin } from './web/web-origin.js';

/**
 * The origin to which a link in an article leads: a page of the web, or what its own origin finds.
 * @param target address of the link without its anchor
 * @throws UserError if the address cannot be understood
 */
export const linkOrigin = (origin: Origin, target: string, access: WebAccess): Origin =>
  origin.address === undefined && isWebAddress(target) ? webOrigin(target, access) : origin.resolve(target);
