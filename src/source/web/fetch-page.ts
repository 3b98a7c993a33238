import type { Fetched, PageRequest } from './fetched.js';

/** Fetches what is at an address. */
export async function fetchPage(address: string, { headers = {}, signal, progress }: PageRequest): Promise<Fetched> {
  const response = await fetch(address, { headers, signal: signal ?? null });
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    progress?.(length);
  }
  return {
    bytes: Buffer.concat(parts),
    mediaType,
    charset: undefined,
    address: response.url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    isPrivate: true,
  };
}
