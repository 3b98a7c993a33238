/** How a page is fetched, and who hears of it. */
export interface FetchRequest {
  /** Ends the fetch when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Receives the progress: when a server is asked, after each redirect, and as bytes come. */
  readonly progress?: ((progress: FetchProgress) => void) | undefined;
  /** Whether the server is asked even if a kept copy would do; no copy takes the place of an answer that does not come. */
  readonly reload?: boolean | undefined;
}

/** What has come from an address so far. */
export interface FetchProgress {
  readonly address: string;
  /** Number of bytes that have come. */
  readonly bytes: number;
  /** Number of all bytes, if the server names it. */
  readonly total?: number | undefined;
}
