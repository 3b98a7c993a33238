import { fetchPage } from './fetch-page.js';
import type { FetchRequest } from './fetch-request.js';
import type { Fetched, PageRequest } from './fetched.js';
import type { WebAccess } from './web-access.js';

/** Reads what is at an address of the web. */
export async function readAddress(
  address: string,
  { env, userAgent }: WebAccess,
  { signal, progress, linkedFrom }: FetchRequest & Pick<PageRequest, 'linkedFrom'>,
): Promise<Fetched> {
  const tell = progress && ((bytes: number) => progress({ address, bytes }));
  return fetchPage(address, { env, userAgent, signal, linkedFrom, progress: tell });
}
