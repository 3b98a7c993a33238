import { fetchPage } from './fetch-page.js';
import type { Fetched } from './fetched.js';
import type { Loading, WebAccess } from './web-access.js';

/** Reads what is at an address of the web. */
export async function readAddress(
  address: string,
  _access: WebAccess,
  _loading: Loading & { readonly linkedFrom?: string | undefined },
): Promise<Fetched> {
  return fetchPage(address);
}
