/** Addresses against which the links of a page are read. */
export interface Addresses {
  /** Address of the page; undefined for a file, whose relative links stay as they are. */
  readonly page: string | undefined;
  /** Address that relative links start from, which the page may set. */
  readonly base: string | undefined;
}

/** Parameters of an address that only tell where a reader came from. */
const TRACKING = /^(?:utm_[a-z_]+|fbclid|gclid)$/i;

/**
 * Target of a link of a page: absolute if the address of the page is known, `#fragment` within it; undefined for what leads nowhere
 * outside a browser.
 */
export function targetOf(href: string, { page, base }: Addresses): string | undefined {
  const target = withoutControls(href);
  if (target === '' || target === '#') return undefined;
  if (target.startsWith('#')) return target;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  // As in browsers, a page of the web cannot lead to files of its reader.
  if (scheme !== undefined && (UNUSABLE.has(scheme) || (scheme === 'file' && page !== undefined))) return undefined;
  if (scheme !== undefined && !/^https?$/.test(scheme)) return target;
  const url = parsed(target, base);
  if (!url) return scheme === undefined && base === undefined ? target : undefined;
  const bare = withoutTracking(url);
  const [own = ''] = (page ?? '').split('#');
  return own !== '' && url.hash.length > 1 && bare.slice(0, -url.hash.length) === own ? url.hash : bare;
}

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

/** Address from which the relative links of a page start: that of the page, or what its `base` says. */
export function baseOf(page: string | undefined, base: string | null | undefined): string | undefined {
  const url = base ? parsed(withoutControls(base), page) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : page;
}
