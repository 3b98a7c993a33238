import CachePolicy from 'http-cache-semantics';
import type { KeptPage } from '../../store/page-cache.js';
import type { Fetched } from './fetched.js';

/* Rules of servers about how long their pages may be used (RFC 9111). */

type Headers = Readonly<Record<string, string>>;

/** Headers of an answer that are kept. */
const KEPT = ['age', 'cache-control', 'date', 'etag', 'expires', 'last-modified', 'pragma', 'vary'];

/** Without a word of the server, no page counts as fresh. */
const OPTIONS: CachePolicy.Options = { shared: false, cacheHeuristic: 0 };

const requestOf = (url: string, headers: Headers): CachePolicy.Request => ({ url, headers: { ...headers } });

/** The answer of a server, with directives in lower case, as the package knows them. */
function answerOf({ status, headers }: Fetched): CachePolicy.Response {
  const kept = pick(headers, KEPT);
  return { status, headers: { ...kept, 'cache-control': kept['cache-control']?.toLowerCase() } };
}

const pick = (headers: Fetched['headers'], names: readonly string[]): Headers =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])));

/**
 * Data kept about the use of a page; undefined if its server does not allow copies.
 * @param asked headers with which it was requested
 */
export function policyOf(fetched: Fetched, asked: Headers): unknown {
  const policy = new CachePolicy(requestOf(fetched.address, asked), answerOf(fetched), OPTIONS);
  return policy.storable() ? policy.toObject() : undefined;
}

/** Whether a copy may be used without asking its server. */
export const isFresh = (kept: KeptPage, asked: Headers): boolean =>
  policyIn(kept)?.satisfiesWithoutRevalidation(requestOf(kept.address, asked)) === true;

/** Headers that ask whether a copy still holds. */
export const validatorsOf = (kept: KeptPage, asked: Headers): Headers =>
  pick(policyIn(kept)?.revalidationHeaders(requestOf(kept.address, asked)) ?? {}, [
    'if-none-match',
    'if-modified-since',
  ]);

/** Data kept about the use of a copy that still holds, according to its server's answer; undefined if the answer is about another page. */
export function renewedPolicy(kept: KeptPage, answer: Fetched, asked: Headers): unknown {
  if (answer.address !== kept.address) return undefined;
  const renewed = policyIn(kept)?.revalidatedPolicy(requestOf(kept.address, asked), answerOf(answer));
  return renewed && !renewed.modified ? renewed.policy.toObject() : undefined;
}

function policyIn({ policy }: KeptPage): CachePolicy | undefined {
  try {
    return CachePolicy.fromObject(policy as CachePolicy.CachePolicyObject);
  } catch {
    return undefined;
  }
}
