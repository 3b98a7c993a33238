import type { Environment } from '../../system/environment.js';

/** How pages of the web are reached in a run. */
export interface WebAccess {
  /** Variables that name proxies, and the folder in which copies of pages are kept. */
  readonly env: Environment;
  /** What the program calls itself to servers. */
  readonly userAgent: string;
  /** Whether pages are read only from copies that were kept. */
  readonly offline: boolean;
}

/** How a single page is asked for. */
export interface Loading {
  /** Ends the loading. */
  readonly signal?: AbortSignal | undefined;
  /** Called as more of the page has come, with the number of bytes so far. */
  readonly progress?: ((bytes: number) => void) | undefined;
  /** Whether its server is asked even if a copy is fresh. */
  readonly reload?: boolean | undefined;
}
