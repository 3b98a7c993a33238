import type { IncomingMessage } from 'node:http';
import { fetchFaults } from '../../messages/fetch-faults.js';
import type { Text } from '../../messages/language.js';
import { FetchError } from './fetch-error.js';
import type { Limits } from './fetched.js';
import { packingsOf, unpack } from './unpack.js';
import { causeOf } from './web-fault.js';

export interface Receiving {
  readonly limits: Limits;
  /** Ends the request; its reason tells why. */
  readonly signal: AbortSignal;
  /** Receives the number of bytes so far, as they are sent, and of all, if the server names it. */
  readonly heard: (bytes: number, total: number | undefined) => void;
}

/** Body of an answer, and why only the beginning of it came. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly cut: Text | undefined;
}

/**
 * Receives the body of an answer and unpacks it. If the connection ends too early, the part received so far counts.
 * @throws FetchError if it is too large or damaged, and the error of the connection if nothing has come
 */
export async function receive(answer: IncomingMessage, receiving: Receiving): Promise<Body> {
  const packings = packingsOf(answer.headers['content-encoding']);
  const { packed, unpacked } = receiving.limits;
  const { parts, failure } = await collect(answer, packings.length > 0 ? packed : unpacked, receiving);
  const { bytes, cut } = await unpack(Buffer.concat(parts), packings, unpacked);
  const reason = failure ?? (cut ? new FetchError(fetchFaults.closed) : undefined);
  if (reason !== undefined && bytes.length === 0) throw reason;
  return { bytes, cut: reason === undefined ? undefined : fetchFaults.cut(causeOf(reason)) };
}

/** Collects a body as it is sent, and the error that ends it too early. */
async function collect(answer: IncomingMessage, most: number, { signal, heard }: Receiving) {
  const { 'content-length': announced } = answer.headers;
  const total = announced === undefined ? undefined : Number(announced);
  const parts: Uint8Array[] = [];
  let length = 0;
  let failure: unknown;
  const check = (size: number): void => {
    if (size > most) throw new FetchError(fetchFaults.tooLarge(most));
  };
  check(total ?? 0);
  try {
    for await (const part of answer as AsyncIterable<Uint8Array>) {
      length += part.length;
      check(length);
      parts.push(part);
      heard(length, total);
    }
  } catch (error) {
    check(length);
    failure = signal.aborted ? signal.reason : error;
  }
  return { parts, failure };
}
