import type { FetchRequest } from './fetch-request.js';
import type { Fetched } from './fetched.js';

/** Fetches what is at an address. */
export async function fetchPage(address: string, { signal, progress }: FetchRequest = {}): Promise<Fetched> {
  progress?.({ address, bytes: 0 });
  const response = await fetch(address, { signal: signal ?? null });
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    progress?.({ address, bytes });
  }
  return { bytes: Buffer.concat(parts), mediaType, charset: undefined, address: response.url };
}
