import type { Environment } from '../../system/environment.js';

/** Matches names that a program may give itself: printable characters of ASCII. */
export const USER_AGENT = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/** Means by which a run reaches pages of the web. */
export interface WebAccess {
  /** Variables that name proxies, and the folder in which copies of pages are kept. */
  readonly env: Environment;
  /** Name of the program for servers. */
  readonly userAgent: string;
  /** Whether pages are read only from copies that were kept. */
  readonly offline: boolean;
}
