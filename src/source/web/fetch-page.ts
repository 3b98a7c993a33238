import type { Fetched } from './fetched.js';

/** Fetches what is at an address. */
export async function fetchPage(address: string): Promise<Fetched> {
  const response = await fetch(address);
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return { bytes: new Uint8Array(await response.arrayBuffer()), mediaType, charset: undefined, address: response.url };
}
