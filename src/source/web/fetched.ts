import type { LookupFunction } from 'node:net';
import type { Text } from '../../messages/language.js';
import type { Environment } from '../../system/environment.js';

/** Parameters of a request for a page. */
export interface PageRequest {
  /** Environment, of which the variables about proxies are read. */
  readonly env: Environment;
  readonly userAgent: string;
  /** Ends the request at once; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Address of the page whose link is followed, if that page is public: then a private address is refused. Undefined if the user named
   * the address, or if the page was itself fetched from a private one.
   */
  readonly linkedFrom?: string | undefined;
  /** Additional headers, such as If-None-Match. With them, 304 is an answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Receives the number of bytes so far, as they are sent, and of all, if the server names it. */
  readonly progress?: ((bytes: number, total?: number) => void) | undefined;
  readonly net?: Partial<Net> | undefined;
}

/** Ambient things on which a request depends. */
export interface Net {
  readonly limits: Limits;
  /** Finds the addresses of a host, like that of node:dns. */
  readonly lookup: LookupFunction;
  /** Whether an IP address is private. */
  readonly isPrivate: (ip: string) => boolean;
}

/** Limits of a page: times in ms, sizes in bytes. */
export interface Limits {
  readonly redirects: number;
  /** Time for all of it. */
  readonly time: number;
  /** Time during which nothing comes. */
  readonly silence: number;
  /** Size as it is sent. */
  readonly packed: number;
  readonly unpacked: number;
}

/** Page that came from an address. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Media type without parameters, in lower case: "text/html"; empty if the server names none. */
  readonly mediaType: string;
  /** Encoding that the server names. */
  readonly charset: string | undefined;
  /** Address after all redirects, without user, password and anchor. */
  readonly address: string;
  /** 200, or 304 where the headers of the request allow it; then there are no bytes. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether it came from a private address, so that its links may lead to others. */
  readonly isPrivate: boolean;
  /** Reason why only the beginning of it came. It should not be kept. */
  readonly cut?: Text | undefined;
  /** Whether there is a copy of it. */
  readonly isKept?: boolean | undefined;
  /** Time at which a copy was kept, in ms since 1970, if the server did not confirm that it still holds. */
  readonly keptAt?: number | undefined;
  /** Reason why the server did not answer, where it was asked. */
  readonly notAsked?: Text | undefined;
}
