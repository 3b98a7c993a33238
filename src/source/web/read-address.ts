import type { Text } from '../../messages/language.js';
import { pageFaults } from '../../messages/page-faults.js';
import { findPage, forgetPage, type KeptPage, keepPage, pagesFolder } from '../../store/page-cache.js';
import { isUserError, UserError } from '../../system/errors.js';
import { fetchPage } from './fetch-page.js';
import type { FetchRequest } from './fetch-request.js';
import type { Fetched, PageRequest } from './fetched.js';
import { isFresh, policyOf, renewedPolicy, validatorsOf } from './freshness.js';
import type { WebAccess } from './web-access.js';

/**
 * Reads what is at an address of the web: a copy that is still fresh, or what the server sends. Where the server cannot be reached, the
 * last copy serves, unless the reader already shows the page.
 * @throws UserError if it cannot be fetched and there is no copy
 */
export async function readAddress(
  address: string,
  access: WebAccess,
  request: FetchRequest & Pick<PageRequest, 'linkedFrom'>,
): Promise<Fetched> {
  // What a password opens is not kept.
  const folder = new URL(address).username === '' ? pagesFolder(access.env) : undefined;
  const kept = folder === undefined ? undefined : findPage(folder, address);
  if (access.offline) {
    if (kept) return copyOf(kept, kept.keptAt);
    throw new UserError(pageFaults.notKept(address));
  }
  const asked = { 'user-agent': access.userAgent };
  // A redirection may lead elsewhere by now.
  if (kept?.address === address && !request.reload && isFresh(kept, asked)) return copyOf(kept);
  const { progress, ...others } = request;
  const tell = progress && ((bytes: number, total?: number) => progress({ address, bytes, total }));
  const fetchWith = (headers?: PageRequest['headers']): Promise<Fetched> =>
    fetchPage(address, { ...others, ...access, headers, progress: tell });
  try {
    const answer = await fetchWith(kept && validatorsOf(kept, asked));
    const renewed = kept && answer.status === 304 ? renewedPolicy(kept, answer, asked) : undefined;
    if (kept && folder && renewed) {
      keepPage(folder, address, { ...kept, policy: renewed, keptAt: Date.now() });
      return copyOf(kept);
    }
    const fetched = answer.status === 304 ? await fetchWith() : answer;
    if (folder) keep(folder, address, fetched, asked);
    return fetched;
  } catch (error) {
    if (!kept || request.reload || !isPassing(error)) throw error;
    return copyOf(kept, kept.keptAt, error.text);
  }
}

/** Keeps a page unless only a part of it came, or its server forbids that. */
function keep(folder: string, address: string, fetched: Fetched, asked: Readonly<Record<string, string>>): void {
  if (fetched.cut || fetched.status !== 200) return;
  const policy = policyOf(fetched, asked);
  if (!policy) return forgetPage(folder, address);
  const { bytes, mediaType, charset, isPrivate } = fetched;
  const page = { address: fetched.address, bytes, mediaType, charset, isPrivate };
  keepPage(folder, address, { ...page, policy, keptAt: Date.now() });
}

/**
 * A copy in place of what its server would send.
 * @param keptAt time of the copy, if its server was not asked whether it still holds
 * @param notAsked why it was not
 */
const copyOf = ({ policy: _, keptAt: __, ...page }: KeptPage, keptAt?: number, notAsked?: Text): Fetched => ({
  ...page,
  charset: page.charset,
  status: 200,
  headers: {},
  keptAt,
  notAsked,
});

/** Whether an error may be gone at the next try: the server cannot be reached, or is in trouble. */
const isPassing = (error: unknown): error is UserError => isUserError(error);
