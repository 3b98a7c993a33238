import type { Fetched, PageRequest } from './fetched.js';

/** Fetches what is at an address. */
export async function fetchPage(address: string, { headers = {} }: PageRequest): Promise<Fetched> {
  const response = await fetch(address, { headers });
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    mediaType,
    charset: undefined,
    address: response.url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    isPrivate: true,
  };
}
