import type { Text } from '../../messages/language.js';
import { codeOf, isUserError } from '../../system/errors.js';
import { FetchError } from './fetch-error.js';
import { causeOf } from './web-fault.js';

/** Reason why a page could not be fetched, and its meaning for other pages. */
export interface FetchFailure {
  /**
   * `lasting`: it will fail again; `passing`: the server fails; `busy`: it wants to be asked later; `unreached`: it does not answer at
   * all; `offline`: this computer has no connection.
   */
  readonly kind: 'lasting' | 'passing' | 'busy' | 'unreached' | 'offline';
  /** Fault, without the address. */
  readonly reason: Text;
  /** Time after which the server wants to be asked again, in s, if it says so. */
  readonly retryAfter?: number | undefined;
}

/** Codes of system errors without a connection to the internet. */
const OFFLINE = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/**
 * Reason why a page could not be fetched or opened; undefined for errors that are not about the page.
 * @param name name of the page, with which the texts of errors begin
 */
export function fetchFailure(error: unknown, name: string): FetchFailure | undefined {
  if (!isUserError(error)) return undefined;
  const { cause, text } = error;
  const bare = (said: string): string => (said.startsWith(`${name}: `) ? said.slice(name.length + 2) : said);
  if (cause === undefined) return { kind: 'lasting', reason: { de: bare(text.de), en: bare(text.en) } };
  const reason = causeOf(cause);
  const code = codeOf(cause);
  if (!(cause instanceof FetchError))
    return { kind: code !== undefined && OFFLINE.has(code) ? 'offline' : 'unreached', reason };
  const { status = 0, retryAfter, late } = cause;
  if (late) return { kind: 'unreached', reason };
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return { kind: 'busy', reason, retryAfter };
  return { kind: status >= 500 || status === 408 || status === 425 ? 'passing' : 'lasting', reason };
}
