import { open } from '../../document/open.js';
import type { SavedLink } from '../../document/open-links.js';
import type { Opened } from '../../document/opened.js';
import type { Text } from '../../messages/language.js';
import { linkReasons } from '../../messages/library/import-texts.js';
import { type FetchFailure, fetchFailure } from '../../source/web/fetch-failure.js';
import { fetchPolitely, hostOf, type Next } from '../../source/web/fetch-politely.js';
import type { WebAccess } from '../../source/web/web-access.js';
import { webOrigin } from '../../source/web/web-origin.js';

/** Outcome for a link. */
export type Outcome =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly failure: FetchFailure };

/** Number of hosts asked at a time, and time between two pages of a host, in ms. */
const HOSTS = 4;
const PAUSE = 1000;
/** Time after which a busy server is asked again if it does not say when, and maximum wait, in s. */
const USUAL_BREAK = 30;
const LONGEST_BREAK = 120;
/** Number of times that a busy server is asked for a page. */
const ATTEMPTS = 3;
/** Number of unanswered requests in a row after which a server is left alone. */
const SILENT = 3;
/** Number of pages in a row without a connection after which the import ends. */
const OFFLINE = 8;

/** Options of fetching links. */
export interface LinkFetch {
  readonly access: WebAccess;
  readonly signal: AbortSignal;
  /** Receives the outcome for each link. Its errors end everything. */
  readonly tell: (link: SavedLink, outcome: Outcome) => Promise<void>;
}

/**
 * Fetches the pages of links without overloading their servers. Returns whether this computer has a connection; without it, links are left.
 */
export async function fetchLinks(links: readonly SavedLink[], { access, signal, tell }: LinkFetch): Promise<boolean> {
  const end = new AbortController();
  const either = AbortSignal.any([signal, end.signal]);
  const silent = new Map<string, number>();
  const left = new Map<string, Text>();
  let offline = 0;

  const fail = async (link: SavedLink, failure: FetchFailure, attempt: number): Promise<Next> => {
    const host = hostOf(link);
    if (failure.kind === 'offline' && ++offline >= OFFLINE) end.abort();
    if (failure.kind === 'busy') {
      const rest = failure.retryAfter ?? USUAL_BREAK * (attempt + 1);
      if (rest <= LONGEST_BREAK && attempt + 1 < ATTEMPTS) return { again: rest * 1000 };
      left.set(host, linkReasons.hostBusy);
    }
    const count = failure.kind === 'unreached' ? (silent.get(host) ?? 0) + 1 : 0;
    silent.set(host, count);
    if (count >= SILENT) left.set(host, linkReasons.hostLeft);
    await tell(link, { kind: 'failed', failure });
    return left.has(host) ? 'leave the host' : 'go on';
  };

  const ask = async (link: SavedLink, attempt: number): Promise<Next> => {
    const origin = webOrigin(link.address, access);
    let opened: Opened;
    try {
      opened = await open(origin, { signal: either });
    } catch (error) {
      if (either.aborted) return 'go on';
      const failure = fetchFailure(error, origin.name);
      if (!failure) throw error;
      return fail(link, failure, attempt);
    }
    if (either.aborted) return 'go on';
    offline = 0;
    silent.delete(hostOf(link));
    await tell(link, { kind: 'opened', opened });
    return 'go on';
  };

  const leave = async (link: SavedLink): Promise<void> => {
    const reason = left.get(hostOf(link)) ?? linkReasons.hostLeft;
    await tell(link, { kind: 'failed', failure: { kind: 'passing', reason } });
  };

  try {
    await fetchPolitely(links, { hosts: HOSTS, pause: PAUSE, signal: either }, ask, leave);
  } finally {
    end.abort();
  }
  return offline < OFFLINE;
}
