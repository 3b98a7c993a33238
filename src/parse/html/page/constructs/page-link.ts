/** Addresses against which the links of a page are read. */
export interface Addresses {
  /** Address of the page; undefined for a file, whose relative links stay as they are. */
  readonly page: string | undefined;
  /** Address that relative links start from, which the page may set. */
  readonly base: string | undefined;
  /** Address that the page gives itself; undefined if it gives none. */
  readonly canonical?: string | undefined;
}

/** Parameters of an address that only tell where a reader came from. */
const TRACKING = /^(?:utm_[a-z_]+|fbclid|gclid)$/i;

/**
 * Target of a link of a page: absolute if the address of the page is known, `#fragment` within it; undefined for what leads nowhere
 * outside a browser.
 */
export function targetOf(href: string, { page, base, canonical }: Addresses): string | undefined {
  const target = withoutControls(href);
  if (target === '' || target === '#') return undefined;
  if (target.startsWith('#')) return target;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  // As in browsers, a page of the web cannot lead to files of its reader.
  if (scheme !== undefined && (UNUSABLE.has(scheme) || (scheme === 'file' && page !== undefined))) return undefined;
  if (scheme !== undefined && !/^https?$/.test(scheme)) return target;
  // What does not start from the folder of a file starts from where the file came from.
  const url = parsed(target, base ?? (/^[/?]/.test(target) ? canonical : undefined));
  if (!url) return scheme === undefined && base === undefined ? target : undefined;
  const bare = withoutTracking(url);
  const isOwn = url.hash.length > 1 && isOwnAddress(bare.slice(0, -url.hash.length), { page, base, canonical });
  return isOwn ? url.hash : bare;
}

/** Whether an address is that of the page, as far as that is known. */
export const isOwnAddress = (address: string | undefined, { page, canonical }: Addresses): boolean =>
  address !== undefined && [page, canonical].some((own) => own !== undefined && own.split('#')[0] === address);

/** Browsers do not see these in addresses either. */
const withoutControls = (href: string): string => href.replace(/[\t\n\r]/g, '').trim();

const UNUSABLE: ReadonlySet<string> = new Set([
  'javascript',
  'vbscript',
  'data',
  'blob',
  'about',
  'filesystem',
  'view-source',
  'chrome',
]);

function parsed(target: string, base: string | undefined): URL | undefined {
  try {
    return new URL(target, base);
  } catch {
    return undefined;
  }
}

function withoutTracking(url: URL): string {
  const { search } = url;
  if (/[?&](?:utm_|fbclid|gclid)/i.test(search)) {
    const kept = search
      .slice(1)
      .split('&')
      .filter((parameter) => !TRACKING.test(parameter.split('=')[0] ?? ''));
    url.search = kept.join('&');
  }
  return url.href;
}

/** Address that a page gives itself; not that of the first page of its site, which broken templates give to all pages. */
export function canonicalOf(page: string | undefined, told: string | null | undefined): string | undefined {
  const address = told ? baseOf(page, told) : undefined;
  const isRoot = address !== undefined && new URL(address).pathname === '/';
  return isRoot && page !== undefined ? undefined : address;
}

/** Address from which the relative links of a page start: that of the page, or what its `base` says. */
export function baseOf(page: string | undefined, base: string | null | undefined): string | undefined {
  const url = base ? parsed(withoutControls(base), page) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : page;
}
