import { expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { pageMetadata } from '../../../../src/parse/html/page/page-metadata.js';

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const linked = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const article = (data: object): string => linked({ '@type': 'Article', ...data });

const known = (head: string, body = '', address = 'https://www.zeitung.example/a', attributes = '') =>
  pageMetadata(parseDom(`<html ${attributes}><head>${head}</head><body>${body}</body></html>`), address);

/** Ways in which a page tells one thing, the most certain first; each is asked for with all that come after it. */
const AUTHORS = [
  article({ author: 'Ann One' }),
  article({ creator: 'Ann Two' }),
  meta('citation_author', 'Ann Three'),
  meta('dc.creator', 'Ann Four'),
  meta('author', 'Ann Five'),
  meta('parsely-author', 'Ann Six'),
  '<meta name="twitter:label1" content=" Written by "><meta name="twitter:data1" content="Ann Seven">',
];
const DAYS = [
  article({ datePublished: '2024-01-01' }),
  linked({ '@type': 'WebPage', datePublished: '2024-01-02' }),
  article({ dateCreated: '2024-01-03' }),
  article({ uploadDate: '2024-01-04' }),
  '<meta property="article:published_time" content="2024-01-05">',
  meta('citation_publication_date', '2024/01/06'),
  meta('dcterms.issued', '2024-01-07'),
  meta('pubdate', '2024-01-08'),
  meta('date', '2024-01-09'),
];
const SUMMARIES = [
  '<meta property="og:description" content="1">',
  meta('description', '2'),
  meta('dc.description', '3'),
  meta('twitter:description', '4'),
  article({ description: '5' }),
  article({ abstract: '6' }),
];
const SITES = [
  '<meta property="og:site_name" content="Site 1">',
  meta('application-name', 'Site 2'),
  meta('dc.publisher', 'Site 3'),
  article({ publisher: { name: 'Site 4' } }),
  article({ sourceOrganization: 'Site 5' }),
  linked({ '@type': 'WebSite', name: 'Site 6' }),
];
const TITLES = [
  article({ headline: 'T 1' }),
  meta('citation_title', 'T 2'),
  meta('dc.title', 'T 3'),
  '<meta property="og:title" content="T 4">',
  meta('twitter:title', 'T 5'),
  '<title>T 6</title>',
];

/** Asks for each of some heads together with the others, from the last to the first. */
const inTurns = <T>(heads: readonly string[], of: (head: string) => T): readonly T[] =>
  heads.map((_, i) => of(heads.slice(i).reverse().join('')));

/** Things of one article are one thing in linked data. */
const merged = (heads: readonly string[]): string => {
  const data = heads.flatMap((head) => /\{.*\}/.exec(head)?.[0] ?? []).map((json) => JSON.parse(json));
  const articles = data.filter((one) => one['@type'] === 'Article');
  const others = data.filter((one) => one['@type'] !== 'Article');
  return `${linked([Object.assign({}, ...articles), ...others])}${heads.filter((head) => !head.startsWith('<script')).join('')}`;
};

test.each([
  ['the authors', 'author', AUTHORS, ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((n) => `Ann ${n}`)],
  ['the day', 'date', DAYS, DAYS.map((_, i) => `2024-01-0${i + 1}`)],
  ['the summary', 'summary', SUMMARIES, SUMMARIES.map((_, i) => `${i + 1}`)],
  ['the title', 'title', TITLES, TITLES.map((_, i) => `T ${i + 1}`)],
] as const)('of several tellings of %s, the most certain counts', (_, name, heads, expected) => {
  expect(heads.map((_, i) => known(merged(heads.slice(i).toReversed()))[name])).toEqual(expected);
});

test('of several names of the site, the most certain counts, and those of organisations before that of its site', () => {
  expect(SITES.map((_, i) => known(merged(SITES.slice(i).toReversed())).source?.name)).toEqual(
    SITES.map((_, i) => `Site ${i + 1}`),
  );
});

test('of several languages, that of the page counts, then those of its metadata', () => {
  const head = [meta('og:locale', 'fr_FR'), meta('content-language', 'es'), article({ inLanguage: 'it' })];
  expect(known(head.join(''), '', undefined, 'lang="nl" xml:lang="da"').lang).toBe('nl');
  expect(known(head.join(''), '', undefined, 'xml:lang="da"').lang).toBe('da');
  expect(inTurns(head, (some) => known(some).lang)).toEqual(['fr-FR', 'es', 'it']);
  expect(known('', '', undefined, 'lang="zh-hant-tw"').lang).toBe('zh-Hant-TW');
});

test('of several days, one in the address counts more than one in the text, and less than any that is told', () => {
  const address = 'https://blog.example/2024/03/12/title';
  const text = '<h1>Titel</h1><p>13. März 2024</p>';
  expect(known('', text, address).date).toBe('2024-03-12');
  expect(known('', text).date).toBe('2024-03-13');
  expect(known('', `${text}<time datetime="2024-03-14">x</time>`, address).date).toBe('2024-03-14');
  expect(known(meta('date', 'gestern'), text, address).date).toBe('2024-03-12');
});

test.each([
  [
    'the canonical one before that of cards',
    '<meta property="og:url" content="/d"><link rel="canonical" href="/c">',
    '/c',
  ],
  [
    'that of cards if the canonical one is that of the site',
    '<link rel="canonical" href="/"><meta property="og:url" content="/d">',
    '/d',
  ],
  ['the canonical one from the base', '<base href="/x/"><link rel="canonical" href="c">', '/x/c'],
  ['the canonical one despite a broken base', '<base href="http://["><link rel="canonical" href="/c">', '/c'],
  ['its own if that of the cards is empty', '<meta property="og:url" content=" ">', '/a'],
])('the address of a page is %s', (_, head, path) => {
  expect(known(head).source?.url).toBe(`https://www.zeitung.example${path}`);
});

test('the first page of a site is the source of a file that says so, and of itself', () => {
  const head = '<link rel="canonical" href="https://zeitung.example/">';
  const file = pageMetadata(parseDom(`<html><head>${head}</head></html>`));
  expect(file.source).toEqual({ name: 'zeitung.example', url: 'https://zeitung.example/' });
  expect(file.address).toBeUndefined();
  expect(known(head, '', 'https://www.zeitung.example/').source?.url).toBe('https://zeitung.example/');
});

test.each([
  ['a name of 40 characters', 'N'.repeat(40), 'N'.repeat(40)],
  ['a longer one', 'N'.repeat(41), 'zeitung.example'],
  ['signs at its end', 'Die Zeitung – ', 'Die Zeitung'],
  ['what it says after a colon', 'Die Zeitung: alles Neue', 'Die Zeitung'],
  ['what it says after a stroke', 'Die Zeitung| alles Neue', 'Die Zeitung'],
  ['a hyphen', 'Nord-Zeitung', 'Nord-Zeitung'],
  ['numbers alone', '365', 'zeitung.example'],
  ['an account', '@zeitung', 'zeitung.example'],
])('the name of a site that has %s', (_, name, expected) => {
  expect(known(`<meta property="og:site_name" content="${name}">`).source?.name).toBe(expected);
});
