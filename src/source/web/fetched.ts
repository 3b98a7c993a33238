/** What came from an address. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Media type without parameters, in lower case: "text/html". */
  readonly mediaType: string;
  /** Encoding that the server names. */
  readonly charset: string | undefined;
  /** Address after all redirects. */
  readonly address: string;
  /** Time at which the copy was kept, in ms since 1970, where it is one that the server was not asked about. */
  readonly keptAt?: number | undefined;
}
