import { sanitizeLine, sanitizeTarget } from '../../../article/sanitize.js';
import type { FrontMatter } from '../../masthead.js';
import { languageTag } from '../../metadata.js';
import type { DomDocument, DomElement } from './dom.js';
import { authorNames } from './metadata/author-names.js';
import { lineOfValue } from './metadata/clues.js';
import { type ElementsByTag, elementsByTag } from './metadata/elements-by-tag.js';
import { foldedLetters } from './metadata/folded-letters.js';
import { jsonLd } from './metadata/json-ld.js';
import { metaTags } from './metadata/meta-tags.js';
import { pageTitle } from './metadata/page-title.js';
import { publicationDay } from './metadata/publication-day.js';
import { visibleAuthors, visibleDays, writtenDay } from './metadata/visible-byline.js';
import { dayOf } from './metadata/written-day.js';

/** Maximum length of the name of a site, in characters. */
const LONGEST_SITE = 40;

/**
 * Metadata that a page tells of its article: in linked data, in `meta` elements, and in what it shows.
 * @param address address of the page, if it is known
 */
export function pageMetadata(document: DomDocument, address?: string): Partial<FrontMatter> {
  const elements = elementsByTag(document);
  const meta = metaTags(elements);
  const base = elements('base')[0]?.getAttribute('href') ?? '';
  const canonical = canonicalAddress(meta.addresses, address, base);
  const url = canonical ?? resolve(address ?? '', undefined);
  const host = hostOf(url);
  const documentTitle = lineOfValue(document.title);
  const own = new Set([url, address, documentTitle, ...meta.titles].filter((text) => text));
  const linked = jsonLd(elements, (text) => own.has(text.trim()) || own.has(resolve(text, url) ?? text));

  const names = [...meta.sites, ...linked.sites].filter((name) => !ADDRESS.test(name));
  const site = siteOf(names) ?? host;
  const sites = [...names, host ?? '', ...labelsOf(host)].map(foldedLetters).filter((name) => name !== '');
  const { title, heading } = pageTitle(elements, [...linked.titles.slice(0, 1), ...meta.titles, documentTitle], sites);
  const lang = [
    document.documentElement.getAttribute('lang') ?? '',
    document.documentElement.getAttribute('xml:lang') ?? '',
    ...meta.languages,
    ...linked.languages,
  ]
    .map((text) => canonicalTag(languageTag(text)))
    .find((tag) => tag !== undefined);
  return defined({
    title,
    lang,
    author: authorsOf(elements, heading, [...linked.authors, ...meta.authors], sites),
    date: dateOf(elements, heading, [...linked.days, ...meta.days], url),
    summary: [...meta.summaries, ...linked.summaries][0],
    source: url === undefined ? undefined : { name: site ?? url, url },
    address: resolve(address ?? '', undefined),
    isPage: true,
  });
}

/** Names of the authors: those of metadata, else those that the page shows. */
function authorsOf(
  elements: ElementsByTag,
  heading: DomElement | undefined,
  told: readonly (readonly string[])[],
  sites: readonly string[],
): string | undefined {
  const first = (lists: Iterable<readonly string[]>): string | undefined => {
    for (const texts of lists) {
      const names = authorNames(texts, sites);
      if (names.length > 0) return names.join(', ');
    }
    return undefined;
  };
  return first(told) ?? first(visibleAuthors(elements, heading));
}

function dateOf(
  elements: ElementsByTag,
  heading: DomElement | undefined,
  told: readonly string[],
  address: string | undefined,
): string | undefined {
  const visible = visibleDays(elements, heading);
  const day = publicationDay([...told, ...visible.told], visible.shown);
  return day ?? dayInAddress(address) ?? (heading && writtenDay(heading));
}

const defined = <T extends object>(entries: T) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** The address that a page gives itself; not that of the whole site, which broken templates give to all pages. */
function canonicalAddress(
  told: readonly string[],
  address: string | undefined,
  baseElement: string,
): string | undefined {
  const base = resolve(baseElement, address) ?? address;
  const isRoot = (url: string): boolean => new URL(url).pathname === '/' && new URL(url).search === '';
  return told
    .map((text) => resolve(text, base))
    .find((url) => url !== undefined && (address === undefined || !isRoot(url) || isRoot(address)));
}

/** A web address as it can be shown, without names and passwords; undefined for anything else. */
function resolve(text: string, base: string | undefined): string | undefined {
  try {
    const url = new URL(text.trim().slice(0, 4000), base);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    url.username = '';
    url.password = '';
    return sanitizeTarget(url.href);
  } catch {
    return undefined;
  }
}

function hostOf(address: string | undefined): string | undefined {
  return address && sanitizeLine(new URL(address).hostname.replace(/^www\./, ''));
}

/** The labels of a host that may be the name of its site: "example" of "blog.example.co.uk". */
const labelsOf = (host: string | undefined): readonly string[] =>
  host
    ?.split('.')
    .slice(0, -1)
    .filter((label) => label.length > 3)
    .slice(-1) ?? [];

const ADDRESS = /^(?:https?:|www\.|@)/i;

/** Name of a site, without what it says of itself after it. */
function siteOf(names: readonly string[]): string | undefined {
  const short = names
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => /^.{3,}?(?= [|–—:·•-] | ?\||: )/.exec(name)?.[0] ?? name);
  return short
    .map((name) => name.replace(/(?<![ |–—:·•-])[ |–—:·•-]+$/, ''))
    .find((name) => name !== '' && name.length <= LONGEST_SITE);
}

/** Language tag in the form that BCP 47 recommends: "pt-BR", "zh-Hant". */
const canonicalTag = (tag: string | undefined): string | undefined =>
  tag
    ?.toLowerCase()
    .replace(/-([a-z])([a-z]{3})(?![a-z])/, (_, first: string, others: string) => `-${first.toUpperCase()}${others}`)
    .replace(/-[a-z]{2}$/, (region) => region.toUpperCase());

/** Day in the path of an address, as many blogs have it. */
const dayInAddress = (address: string | undefined): string | undefined =>
  dayOf(/\/(\d{4}\/\d{1,2}\/\d{1,2})(?=\/|$)/.exec(address ?? '')?.[1] ?? '');
