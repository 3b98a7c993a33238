/** Ways to end the fetch of a page and to follow its progress, and whether a copy may serve. */
export interface FetchRequest {
  /** Ends the fetch when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Receives the progress: when a server is asked, after each redirect, and as bytes come. */
  readonly progress?: ((progress: FetchProgress) => void) | undefined;
  /** Whether the server is asked even if a copy is fresh, and no copy serves in its place. */
  readonly reload?: boolean | undefined;
}

/** Progress of a fetch from an address. */
export interface FetchProgress {
  readonly address: string;
  /** Number of bytes that have come. */
  readonly bytes: number;
  /** Number of all bytes, if the server names it. */
  readonly total?: number | undefined;
}
