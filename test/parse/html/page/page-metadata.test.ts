import { expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { pageMetadata } from '../../../../src/parse/html/page/page-metadata.js';

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const linked = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const article = (data: object): string => linked({ '@type': 'Article', ...data });

const known = (head: string, body = '', address = 'https://www.zeitung.example/a', attributes = '') =>
  pageMetadata(parseDom(`<html ${attributes}><head>${head}</head><body>${body}</body></html>`), address);

/** Elements with some names, the contents of which are told by their numbers. */
const metas = (names: string, content: (i: number) => string): readonly string[] =>
  names.split(' ').map((name, i) => meta(name, content(i)));
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQ', (letter) => `${letter}oe`);
const day = (i: number): string => `2024-01-${String(i + 1).padStart(2, '0')}`;

/** Ways in which a page tells one thing, the most certain first; each is asked for with all that come after it. */
const AUTHORS = [
  article({ author: `Ann ${LETTERS[0]}` }),
  article({ creator: `Ann ${LETTERS[1]}` }),
  ...metas(
    'citation_author citation_authors dc.creator dcterms.creator author article:author article:author_name og:author og:article:author book:author parsely-author sailthru.author byl creator',
    (i) => `Ann ${LETTERS[i + 2]}`,
  ),
  `<meta name="twitter:label1" content=" Written by "><meta name="twitter:data1" content="Ann ${LETTERS[16]}">`,
];
const DAYS = [
  article({ datePublished: '2024-01-01' }),
  linked({ '@type': 'WebPage', datePublished: '2024-01-02' }),
  article({ dateCreated: '2024-01-03' }),
  article({ uploadDate: '2024-01-04' }),
  ...metas(
    'article:published_time og:article:published_time og:published_time article:published datePublished parsely-pub-date sailthru.date citation_publication_date citation_online_date citation_date dcterms.issued dc.date.issued dc.issued dcterms.created dc.date.created dc.created dc.date dcterms.date pubdate publish-date publishdate publish_date publication_date published_time date',
    (i) => day(i + 4),
  ),
];
const SUMMARIES = [
  '<meta property="og:description" content="1">',
  meta('description', '2'),
  ...metas('dc.description dcterms.description twitter:description', (i) => `${i + 3}`),
  article({ description: '6' }),
  article({ abstract: '7' }),
];
const SITES = [
  '<meta property="og:site_name" content="Site 1">',
  ...metas('application-name citation_journal_title dc.publisher apple-mobile-web-app-title', (i) => `Site ${i + 2}`),
  article({ publisher: { name: 'Site 6' } }),
  article({ sourceOrganization: 'Site 7' }),
  linked({ '@type': 'WebSite', name: 'Site 8' }),
];
const TITLES = [
  article({ headline: 'T 1' }),
  ...metas(
    'citation_title dc.title dcterms.title og:title parsely-title sailthru.title twitter:title title',
    (i) => `T ${i + 2}`,
  ),
  '<title>T 10</title>',
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
  ['the authors', 'author', AUTHORS, AUTHORS.map((_, i) => `Ann ${LETTERS[i]}`)],
  ['the day', 'date', DAYS, DAYS.map((_, i) => day(i))],
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
  const head = [
    ...[meta('og:locale', 'fr_FR'), meta('content-language', 'es'), meta('dc.language', 'sv')],
    ...[meta('dcterms.language', 'fi'), meta('language', 'pl'), article({ inLanguage: 'it' })],
  ];
  expect(known(head.join(''), '', undefined, 'lang="nl" xml:lang="da"').lang).toBe('nl');
  expect(known(head.join(''), '', undefined, 'xml:lang="da"').lang).toBe('da');
  expect(inTurns(head, (some) => known(some).lang)).toEqual(['fr-FR', 'es', 'sv', 'fi', 'pl', 'it']);
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
  ['an address', 'www.zeitung.example', 'zeitung.example'],
])('the name of a site that has %s', (_, name, expected) => {
  expect(known(`<meta property="og:site_name" content="${name}">`).source?.name).toBe(expected);
});

test.each([
  ['microdata', '<meta itemprop="description" content="1">', '1'],
  ['a value', '<meta name="description" value="1">', '1'],
  ['one of two names', '<meta property="x og:description" content="1">', '1'],
  [
    'the first name that says something',
    `${meta('description', '2')}<meta property="og:description" content="–">`,
    '2',
  ],
  ['the first of two', meta('description', '1') + meta('description', '2'), '1'],
])('the summary of a page is told by %s', (_, head, summary) => {
  expect(known(head).summary).toBe(summary);
});

test.each([
  ['the second label', meta('twitter:label2', 'Autorin') + meta('twitter:data2', 'Ann One'), 'Ann One'],
  ['no label', meta('twitter:data1', 'Ann One'), undefined],
  ['another label', meta('twitter:label1', 'Written by hand') + meta('twitter:data1', 'Ann One'), undefined],
  ['a label of its own name', meta('twitter:label1', 'By') + meta('twitter:data2', 'Ann One'), undefined],
])('a card tells the author below %s', (_, head, author) => {
  expect(known(head).author).toBe(author);
});

test.each([
  ['one of several relations', 'shortlink Canonical', '/c'],
  ['another relation', 'canonical-amp', '/a'],
])('a link tells the address of a page by %s', (_, rel, path) => {
  expect(known(`<link rel="${rel}" href="/c">`).source?.url).toBe(`https://www.zeitung.example${path}`);
});

test('a card tells the author below any word for it', () => {
  const labels = 'By,Written by,Posted By,Author,Autor,Autorin,Verfasst von,Geschrieben von,von,Écrit par'.split(',');
  for (const label of labels) {
    const head = meta('twitter:label1', label) + meta('twitter:data1', 'Ann One');
    expect(known(head).author, label).toBe('Ann One');
  }
});

test('a day in an address is a part of its own', () => {
  const dateOf = (path: string) => known('', '', `https://blog.example${path}`).date;
  expect(['/2024/3/2', '/2024/03/12/a', '/2024/03/123', '/12024/03/12', '/2024-03-12'].map(dateOf)).toEqual([
    ...['2024-03-02', '2024-03-12'],
    ...[undefined, undefined, undefined],
  ]);
});
