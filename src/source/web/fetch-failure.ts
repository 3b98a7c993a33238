import type { Text } from '../../messages/language.js';
import { codeOf, isUserError } from '../../system/errors.js';
import { PageFault } from './page-fault.js';
import { causeOf } from './web-fault.js';

/** Why a page could not be fetched, and what that means for other pages. */
export interface FetchFailure {
  /**
   * `lasting`: it will fail again; `passing`: the server fails; `busy`: it wants to be asked later; `unreached`: it does not answer at
   * all; `offline`: this computer has no connection.
   */
  readonly kind: 'lasting' | 'passing' | 'busy' | 'unreached' | 'offline';
  /** What is wrong, without the address. */
  readonly reason: Text;
  /** Time after which the server wants to be asked again, in s, if it says so. */
  readonly retryAfter?: number | undefined;
}

/** Codes of the system where there is no connection to the internet. */
const OFFLINE = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/** Says why a page could not be fetched or opened; undefined for errors that are not about the page. */
export function fetchFailure(error: unknown): FetchFailure | undefined {
  if (!isUserError(error)) return undefined;
  const { cause } = error;
  if (cause === undefined) return { kind: 'lasting', reason: error.text };
  const reason = causeOf(cause);
  const code = codeOf(cause);
  if (!(cause instanceof PageFault))
    return { kind: code !== undefined && OFFLINE.has(code) ? 'offline' : 'unreached', reason };
  const { status = 0, retryAfter, late } = cause;
  if (late) return { kind: 'unreached', reason };
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return { kind: 'busy', reason, retryAfter };
  return { kind: status >= 500 || status === 408 || status === 425 ? 'passing' : 'lasting', reason };
}
