import { withoutLogin } from '../../article/address.js';
import type { Text } from '../../messages/language.js';
import { pageFaults } from '../../messages/page-faults.js';
import { findPage, forgetPage, type KeptPage, keepPage } from '../../store/page-cache.js';
import { pagesFolder } from '../../store/page-folder.js';
import { isUserError, UserError } from '../../system/errors.js';
import { FetchError } from './fetch-error.js';
import { fetchPage } from './fetch-page.js';
import type { FetchRequest } from './fetch-request.js';
import type { Fetched, PageRequest } from './fetched.js';
import { isFresh, policyOf, renewedPolicy, validatorsOf } from './freshness.js';
import type { WebAccess } from './web-access.js';
import { causeOf } from './web-fault.js';

type Headers = Readonly<Record<string, string>>;

/** Address, its copy, and the folder of copies. */
interface Asking {
  readonly address: string;
  /** Undefined if nothing is kept. */
  readonly folder: string | undefined;
  readonly kept: KeptPage | undefined;
  /** Headers on which an answer may depend. */
  readonly asked: Headers;
}

/**
 * Reads the page at a web address: a copy that is still fresh, or the server's answer. If the server cannot be reached, the last copy
 * serves, unless the reader already shows the page.
 * @throws UserError if it cannot be fetched and there is no copy, or offline if the reader already shows the page
 */
export async function readAddress(
  address: string,
  access: WebAccess,
  { progress, reload, ...request }: FetchRequest & Pick<PageRequest, 'linkedFrom'>,
): Promise<Fetched> {
  // Pages behind a password are not kept.
  const folder = withoutLogin(address) === address ? pagesFolder(access.env) : undefined;
  const found = folder === undefined ? undefined : findPage(folder, address);
  // Refuses a private page to which a public one leads, like one that is fetched.
  const kept = found?.isPrivate && request.linkedFrom !== undefined ? undefined : found;
  if (access.offline) {
    if (reload) throw new UserError(pageFaults.notReloaded(withoutLogin(address)));
    if (kept) return copyOf(kept, kept.keptAt);
    throw new UserError(pageFaults.notKept(withoutLogin(address)));
  }
  const asked = { 'user-agent': access.userAgent };
  // A redirect may lead elsewhere by now.
  if (kept?.address === address && !reload && isFresh(kept, asked)) return copyOf(kept);
  const tell = progress && ((bytes: number, total?: number) => progress({ address, bytes, total }));
  const ask = (headers?: Headers) => fetchPage(address, { ...request, ...access, headers, progress: tell });
  try {
    const fetched = await update({ address, folder, kept, asked }, ask);
    return fetched.cut && kept && !reload ? copyOf(kept, kept.keptAt, fetched.cut) : fetched;
  } catch (error) {
    const reason = passingReason(error);
    if (!kept || reload || !reason) throw error;
    return copyOf(kept, kept.keptAt, reason);
  }
}

/** Asks a server for a page, or whether its copy still holds, and keeps the answer. */
async function update(asking: Asking, ask: (headers?: Headers) => Promise<Fetched>): Promise<Fetched> {
  const { address, folder, kept, asked } = asking;
  const answer = await ask(kept && validatorsOf(kept, asked));
  const holds = answer.status === 304;
  const renewed = kept && holds ? renewedPolicy(kept, answer, asked) : undefined;
  if (kept && folder && renewed) {
    keepPage(folder, address, { ...kept, policy: renewed, keptAt: Date.now() });
    return copyOf(kept);
  }
  const fetched = holds ? await ask() : answer;
  return { ...fetched, isKept: folder !== undefined && keep(folder, address, fetched, asked) };
}

/** Keeps a page unless only a part of it came, or its server forbids that. Returns whether it may be kept. */
function keep(folder: string, address: string, fetched: Fetched, asked: Headers): boolean {
  if (fetched.cut || fetched.status !== 200) return false;
  const policy = policyOf(fetched, asked);
  if (!policy) {
    forgetPage(folder, address);
    return false;
  }
  const { bytes, mediaType, charset, isPrivate } = fetched;
  const page = { address: fetched.address, bytes, mediaType, charset, isPrivate };
  keepPage(folder, address, { ...page, policy, keptAt: Date.now() });
  return true;
}

/**
 * Copy in place of its server's answer.
 * @param keptAt time of the copy, if its server did not confirm that it still holds
 * @param notAsked reason why it did not
 */
const copyOf = ({ policy: _, keptAt: __, ...page }: KeptPage, keptAt?: number, notAsked?: Text): Fetched => ({
  ...page,
  charset: page.charset,
  status: 200,
  headers: {},
  isKept: true,
  keptAt,
  notAsked,
});

/** Reason why a page could not be fetched, if it may pass: the server cannot be reached, or is in trouble. */
function passingReason(error: unknown): Text | undefined {
  if (!isUserError(error)) return undefined;
  const { cause } = error;
  return cause instanceof FetchError && cause.lasting ? undefined : causeOf(cause);
}
