import { type Clues, linesOfValues } from './clues.js';
import type { ElementsByTag } from './elements-by-tag.js';

/* Names of `meta` elements, with ":" for the dots that some write, the most certain first. */
const TITLES = [
  'citation_title',
  'dc:title',
  'dcterms:title',
  'og:title',
  'parsely-title',
  'sailthru:title',
  'twitter:title',
  'title',
];
const AUTHORS = [
  'citation_author',
  'citation_authors',
  'dc:creator',
  'dcterms:creator',
  'author',
  'article:author',
  'article:author_name',
  'og:author',
  'og:article:author',
  'book:author',
  'parsely-author',
  'sailthru:author',
  'byl',
  'creator',
];
const DAYS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru:date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms:issued',
  'dc:date:issued',
  'dc:issued',
  'dcterms:created',
  'dc:date:created',
  'dc:created',
  'dc:date',
  'dcterms:date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'published_time',
  'date',
];
const SITES = [
  'og:site_name',
  'application-name',
  'citation_journal_title',
  'dc:publisher',
  'apple-mobile-web-app-title',
];
const SUMMARIES = ['og:description', 'description', 'dc:description', 'dcterms:description', 'twitter:description'];
const LANGUAGES = ['og:locale', 'content-language', 'dc:language', 'dcterms:language', 'language'];

/** Labels of the names that sites add to their cards. */
const WRITTEN_BY = /^(?:written|posted)?\s*by$|^(?:author|autor|autorin|verfasst von|geschrieben von|von|écrit par)$/i;

/** Clues in `meta` elements (Open Graph, Dublin Core, citations, …), and the addresses that the page gives itself. */
export function metaTags(elements: ElementsByTag): Clues & { readonly addresses: readonly string[] } {
  const values = new Map<string, string[]>();
  for (const meta of elements('meta')) {
    const content = meta.getAttribute('content') ?? meta.getAttribute('value') ?? '';
    const keys = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => meta.getAttribute(name) ?? '').join(' ');
    for (const key of keys.toLowerCase().replaceAll('.', ':').split(/\s+/)) {
      const known = values.get(key);
      if (known) known.push(content);
      else values.set(key, [content]);
    }
  }
  const all = (names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  /** The values of the first name that has one that says something: the others repeat them. */
  const first = (names: readonly string[]) =>
    names.map((name) => linesOfValues(values.get(name) ?? [])).find(({ length }) => length > 0) ?? [];
  const cards = ['1', '2'].flatMap((n) =>
    WRITTEN_BY.test(values.get(`twitter:label${n}`)?.[0]?.trim() ?? '') ? (values.get(`twitter:data${n}`) ?? []) : [],
  );
  const canonical = elements('link').find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''));
  return {
    titles: linesOfValues(all(TITLES)),
    authors: [...AUTHORS.map((name) => linesOfValues(values.get(name) ?? [])), linesOfValues(cards)],
    days: linesOfValues(all(DAYS)),
    sites: linesOfValues(all(SITES)),
    summaries: first(SUMMARIES),
    languages: linesOfValues(all(LANGUAGES)),
    addresses: [canonical?.getAttribute('href') ?? '', ...(values.get('og:url') ?? [])].filter(
      (address) => address.trim() !== '',
    ),
  };
}
