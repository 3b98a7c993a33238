import { describe, expect, test } from 'vitest';
import { sanitizeLine } from '../../../../../src/article/sanitize.js';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { pageMetadata } from '../../../../../src/parse/html/page/page-metadata.js';

const ADDRESS = 'https://www.zeitung.example/2024/a-b';

const page = (head: string, body = '', attributes = ''): string =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}<p>Text.</p></body></html>`;

const known = (head: string, body = '', address: string | undefined = ADDRESS) =>
  pageMetadata(parseDom(page(head, body)), address);

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('linked data', () => {
  const ARTICLE = {
    '@type': 'NewsArticle',
    headline: 'Der Fluss steigt',
    author: { '@type': 'Person', name: 'Jane Doe' },
    datePublished: '2024-03-12T23:30:00-05:00',
    dateModified: '2024-04-01',
    publisher: { name: 'Die Zeitung' },
    description: 'Worum es geht',
    inLanguage: 'de-de',
  };
  const KNOWN = {
    title: 'Der Fluss steigt',
    author: 'Jane Doe',
    date: '2024-03-12',
    lang: 'de-DE',
    summary: 'Worum es geht',
    source: { name: 'Die Zeitung', url: ADDRESS },
  };

  test.each([
    ['an article', ARTICLE],
    ['a list', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    ['a graph', { '@graph': [{ '@type': ['WebPage'], datePublished: '2020-01-01' }, ARTICLE] }],
    ['a page about it', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['a type as an address', { ...ARTICLE, '@type': 'https://schema.org/BlogPosting' }],
    ['several types', { ...ARTICLE, '@type': ['Thing', 'Article'] }],
    [
      'others in a list',
      [{ '@type': 'ItemList', itemListElement: [{ '@type': 'Article', headline: 'Other' }] }, ARTICLE],
    ],
    [
      'the article of this address',
      [
        { '@type': 'Article', headline: 'Other' },
        { ...ARTICLE, mainEntityOfPage: ADDRESS },
      ],
    ],
  ])('in %s tells all', (_, data) => {
    expect(known(ld(data))).toMatchObject(KNOWN);
  });

  test.each([
    ['a comma at the end', (json: string) => json.replace(/\}$/, ',}')],
    ['a line feed in a text', (json: string) => json.replace('Worum es geht', 'Worum\nes geht')],
    ['the marks of a comment', (json: string) => `//<![CDATA[\n${json}\n//]]>`],
  ])('is read with %s', (_, spoilt) => {
    const json = spoilt(JSON.stringify(ARTICLE));
    expect(known(`<script type="application/ld+json">${json}</script>`)).toMatchObject(KNOWN);
  });

  test.each([
    ['a name', 'Jane Doe', 'Jane Doe'],
    ['names', ['Jane Doe', 'Max Müller', 'jane doe'], 'Jane Doe, Max Müller'],
    ['persons', [{ name: 'Jane Doe' }, { name: 'Max Müller' }], 'Jane Doe, Max Müller'],
    ['an ordered list', { '@list': [{ name: 'Jane Doe' }] }, 'Jane Doe'],
    ['a list of names inside a person', { name: ['Jane Doe', 'Max Müller'] }, 'Jane Doe, Max Müller'],
    ['parts of a name', { givenName: 'Jane', familyName: 'Doe' }, 'Jane Doe'],
    ['a name and a role', 'Jane Doe, Senior Reporter', 'Jane Doe'],
    ['the site', { '@type': 'Organization', name: 'DIE ZEITUNG' }, undefined],
    ['an account', 'admin', undefined],
    ['an address', 'https://zeitung.example/jane', undefined],
    ['a value of a template', '{{ author.name }}', undefined],
  ])('with %s as author', (_, author, names) => {
    expect(known(ld({ ...ARTICLE, author })).author).toBe(names);
  });

  test('refers to authors by id', () => {
    const graph = [
      { ...ARTICLE, author: { '@id': '#jane' } },
      { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
    ];
    expect(known(ld({ '@graph': graph })).author).toBe('Jane Doe');
  });

  test.each([
    ['in a comment', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['as CDATA', `//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`],
    ['with line feeds in texts', JSON.stringify(ARTICLE).replace('Worum es', 'Worum\nes')],
    ['with a comma too many', JSON.stringify(ARTICLE).replace('}}', '},}')],
    ['after a broken script', `{"@type": </script>${ld(ARTICLE)}<script type="application/ld+json">`],
  ])('%s is read', (_, script) => {
    expect(known(`<script type="application/ld+json">${script}</script>`)).toMatchObject(KNOWN);
  });

  test.each([
    ['a thing that holds itself in depth', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
    [
      'values of other types',
      '{"@type":"Article","headline":{"a":[1]},"author":[null,7,[]],"datePublished":{},"publisher":3}',
    ],
    ['null', 'null'],
  ])('that is %s tells nothing and breaks nothing', (_, script) => {
    expect(known(`<script type="application/ld+json">${script}</script>`)).toEqual({
      source: { name: 'zeitung.example', url: ADDRESS },
      address: ADDRESS,
      isPage: true,
    });
  });
});

describe('meta elements', () => {
  test.each([
    ['Open Graph', '<meta property="og:title" content="Titel">', { title: 'Titel' }],
    [
      'Dublin Core',
      '<meta name="DC.title" content="Titel"><meta name="dc.creator" content="Jane Doe">',
      { title: 'Titel', author: 'Jane Doe' },
    ],
    ['a day of Dublin Core', '<meta name="DCTERMS.issued" content="2024-03-12">', { date: '2024-03-12' }],
    [
      'authors of a paper',
      '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Müller, Max">',
      { author: 'Jane Doe, Max Müller' },
    ],
    ['an author', '<meta name="author" content="Von Jane Doe und Max Müller">', { author: 'Jane Doe, Max Müller' }],
    [
      'who took the pictures',
      '<meta name="author" content="Jane Doe, Photography by Max Roe, Fotos: Erika Müller, Produced by Howard Roe">',
      { author: 'Jane Doe' },
    ],
    [
      'an address as author',
      '<meta property="article:author" content="https://social.example/jane"><meta name="author" content="Jane Doe">',
      { author: 'Jane Doe' },
    ],
    [
      'the day of publication',
      '<meta property="article:modified_time" content="2024-04-01"><meta property="article:published_time" content="2024-03-12T10:00:00+01:00">',
      { date: '2024-03-12' },
    ],
    [
      'parsely',
      '<meta name="parsely-author" content="Jane Doe"><meta name="parsely-pub-date" content="2024-03-12T10:00:00Z">',
      { author: 'Jane Doe', date: '2024-03-12' },
    ],
    [
      'sailthru',
      '<meta name="sailthru.author" content="Jane Doe"><meta name="sailthru.date" content="Tue, 12 Mar 2024 10:00:00 GMT">',
      { author: 'Jane Doe', date: '2024-03-12' },
    ],
    [
      'cards',
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Jane Doe">',
      { author: 'Jane Doe' },
    ],
    ['entities that were written twice', '<meta property="og:title" content="Q&amp;amp;A">', { title: 'Q&A' }],
    ['a summary', '<meta name="description" content="Worum es geht">', { summary: 'Worum es geht' }],
    ['a language', '<meta property="og:locale" content="de_AT">', { lang: 'de-AT' }],
    ['the language of the content', '<meta http-equiv="Content-Language" content="de">', { lang: 'de' }],
  ])('tell %s', (_, head, told) => {
    expect(known(head)).toMatchObject(told);
  });

  test('tell no other language than the page itself', () => {
    const head = '<meta property="og:locale" content="en_US"><meta http-equiv="Content-Language" content="en">';
    expect(pageMetadata(parseDom(page(head, '', 'lang="de"'))).lang).toBe('de');
  });

  test.each([
    ['og:site_name', '<meta property="og:site_name" content="Die Zeitung">', 'Die Zeitung'],
    [
      'what it says of itself',
      '<meta property="og:site_name" content="Die Zeitung – Nachrichten aus aller Welt">',
      'Die Zeitung',
    ],
    ['application-name', '<meta name="application-name" content="Zeitung">', 'Zeitung'],
    ['an address', '<meta property="og:site_name" content="https://www.zeitung.example">', 'zeitung.example'],
    ['nothing', '', 'zeitung.example'],
  ])('name the site: %s', (_, head, name) => {
    expect(known(head).source).toEqual({ name, url: ADDRESS });
  });

  test.each([
    ['absolute', 'https://zeitung.example/c', 'https://zeitung.example/c'],
    ['relative', '/c?d=1', 'https://www.zeitung.example/c?d=1'],
    ['with a password', 'https://a:b@zeitung.example/c', 'https://zeitung.example/c'],
    ['that of the site', 'https://www.zeitung.example/', ADDRESS],
    ['a script', 'javascript:alert(1)', ADDRESS],
    ['broken', 'https://', ADDRESS],
  ])('tell a canonical address that is %s', (_, href, url) => {
    expect(known(`<link rel="canonical" href="${href}">`).source?.url).toBe(url);
  });

  test('give a file on disk a source only if they tell an address', () => {
    expect(pageMetadata(parseDom('<link rel="canonical" href="/a">')).source).toBeUndefined();
    const head = '<link rel="canonical" href="https://zeitung.example/c">';
    expect(pageMetadata(parseDom(head)).source).toEqual({ name: 'zeitung.example', url: 'https://zeitung.example/c' });
  });
});

describe('what a page shows', () => {
  test.each([
    [
      'microdata',
      '<div itemprop="author" itemscope><span itemprop="name">Jane Doe</span></div><meta itemprop="datePublished" content="2024-03-12">',
    ],
    [
      'a link to the author and a time',
      '<p>Von <a rel="author" href="/j">Jane Doe</a>, <time datetime="2024-03-12T10:00+01:00">gestern</time></p>',
    ],
    [
      'a time of publication beside that of a change',
      '<p class="byline">By Jane Doe</p><p>Updated <time datetime="2024-04-01">April</time></p><time pubdate datetime="2024-03-12">March</time>',
    ],
    [
      'a byline and a written German day',
      '<div class="byline">Von Jane Doe<br>Zeitung</div><p>Dienstag, 12. März 2024, 10:30 Uhr</p>',
    ],
    [
      'a day right after its name',
      '<div class="byline">Von Jane Doe</div><ul><li><span>Datum:</span>12. März 2024</li></ul>',
    ],
    [
      'a byline and a written English day',
      '<div class="article__author">By\n Jane Doe</div><p>Updated April 1, 2024</p><p>Published March 12, 2024</p>',
    ],
    [
      'an hCard after a label for screen readers',
      '<span class="author vcard"><span>Author</span><a class="fn" href="/j">Jane Doe</a></span> <time datetime="2024-03-12">March</time>',
    ],
  ])('tells author and day: %s', (_, byline) => {
    expect(known('<title>Titel</title>', `<article><h1>Titel</h1>${byline}</article>`)).toMatchObject({
      author: 'Jane Doe',
      date: '2024-03-12',
    });
  });

  test.each([
    ['comments', '<div class="comments"><a rel="author">Max Müller</a><time datetime="2024-03-13">x</time></div>'],
    ['teasers', '<aside><span class="byline">Max Müller</span><time datetime="2024-03-13">x</time></aside>'],
    ['the text', `<p>On March 12, 2024, ${'the river rose. '.repeat(10)}</p>`],
    ['a table', '<table><tr><td>Founded</td><td>March 12, 2024</td></tr></table>'],
    ['a time in the text', `<p>On <time datetime="2024-03-12">Tuesday</time>, ${'the river rose. '.repeat(12)}</p>`],
    [
      'a quotation',
      '<blockquote><p class="byline">Max Müller</p><time datetime="2024-03-12">x</time><p>March 12, 2024</p></blockquote>',
    ],
  ])('tells no author and no day in %s', (_, below) => {
    const { author, date } = known('<title>Titel</title>', `<article><h1>Titel</h1><p>Text.</p></article>${below}`);
    expect([author, date]).toEqual([undefined, undefined]);
  });

  test('tells the authors of a list of articles not at all', () => {
    const teaser = (n: number) => `<div><h2>T${n}</h2><span class="byline">By Jane Doe ${'I'.repeat(n)}</span></div>`;
    expect(known('', [1, 2, 3, 4, 5, 6].map(teaser).join('')).author).toBeUndefined();
  });

  test('tells the day in the time zone of the page', () => {
    const head = '<meta property="article:published_time" content="2024-03-12T23:30:00Z">';
    const shown = (day: string) =>
      known(head, `<h1>Titel</h1><time datetime="2024-03-12T23:30:00Z">${day}</time>`).date;
    expect([shown('13.03.2024'), shown('12.03.2024'), shown('19.03.2024')]).toEqual([
      '2024-03-13',
      '2024-03-12',
      '2024-03-12',
    ]);
    const early = '<meta property="article:published_time" content="2024-03-13T03:30:00Z">';
    expect(known(early, '<h1>Titel</h1><time datetime="2024-03-13T03:30:00Z">March 12, 2024</time>').date).toBe(
      '2024-03-12',
    );
  });

  test('tells the day in its address', () => {
    expect(known('', '', 'https://blog.example/2024/03/12/title/').date).toBe('2024-03-12');
    expect(known('', '', 'https://blog.example/2024/13/12/title/').date).toBeUndefined();
  });
});

describe('the title', () => {
  const SITE = '<meta property="og:site_name" content="Die Zeitung">';

  test.each([
    ['Titel | Die Zeitung', 'Titel'],
    ['Titel – Die Zeitung', 'Titel'],
    ['Titel - Politik - Die Zeitung', 'Titel - Politik'],
    ['Die Zeitung: Titel', 'Titel'],
    ['Der Titel « zeitung.example', 'Der Titel'],
    ['Der Titel | Die Zeitung Online', 'Der Titel'],
    ['Titel: ein Untertitel', 'Titel: ein Untertitel'],
    ['Titel – ein Untertitel', 'Titel – ein Untertitel'],
    ['C++ | Python', 'C++ | Python'],
  ])('"%s" without the site is "%s"', (title, bare) => {
    expect(known(`${SITE}<title>${title}</title>`).title).toBe(bare);
  });

  test.each([
    ['agrees', 'Titel - Rubrik', '<h1>Titel</h1>', 'Titel'],
    ['agrees with all', 'Die Zeitung: Titel', '<h1>Die Zeitung: Titel</h1>', 'Die Zeitung: Titel'],
    ['is spelt in its own way', 'DER TITEL', '<h1>Der Titel</h1>', 'Der Titel'],
    [
      'is longer',
      'Der Fluss steigt weiter',
      '<h1>Der Fluss steigt weiter und weiter</h1>',
      'Der Fluss steigt weiter und weiter',
    ],
    [
      'has a kicker',
      'Der Fluss steigt',
      '<h1><span>Hochwasser</span><span>Der Fluss steigt</span></h1>',
      'Der Fluss steigt',
    ],
    ['has a mark of an anchor', 'Titel', '<h1>Titel<a href="#t">¶</a></h1>', 'Titel'],
    ['is the name of the site', 'Titel', '<h1><a href="/">Mein Blog</a></h1><h3>Titel</h3>', 'Titel'],
    [
      'is its name in another element',
      'Titel',
      '<h1><span><a href="/">Mein Blog</a></span></h1><h3>Titel</h3>',
      'Titel',
    ],
    ['names a section', 'Der Fluss steigt weiter', '<h1>Nachrichten</h1>', 'Der Fluss steigt weiter'],
    ['shares a word', 'Der Fluss steigt weiter', '<h1>Alles am Fluss</h1>', 'Der Fluss steigt weiter'],
    ['is all that there is', '', '<h1>Der Titel</h1>', 'Der Titel'],
  ])('with a heading that %s', (_, title, heading, chosen) => {
    expect(known(`${SITE}<title>${title}</title>`, heading).title).toBe(chosen);
  });

  test('is not the name of a site that only a link to its first page shows', () => {
    for (const heading of ['<h1><a href="/">Mein Blog</a></h1>', '<a href="/"><h1>Mein Blog</h1></a>'])
      expect(known('<title>Der Fluss steigt – Mein Blog</title>', heading).title).toMatch(/^Der Fluss steigt/);
  });
});

test('metadata are safe to show, whatever a page holds', () => {
  const evil = '\u001B]0;x\u0007\u202Eabc\n\u0000';
  const long = 'word '.repeat(20_000);
  const hostile = known(
    ld({ '@type': 'Article', headline: evil, author: Array(1000).fill({ name: evil }), publisher: { name: evil } }),
    `<h1>${long}</h1>`,
  );
  const huge = known(
    `<title>${long}</title><meta name="description" content="${long}"><meta name="author" content="${long}">`,
    `<h1>${long}</h1>`,
  );
  for (const { title, author, summary, source } of [hostile, huge]) {
    for (const text of [title, author, summary, source?.name].filter((told) => told !== undefined)) {
      expect(sanitizeLine(text)).toBe(text);
      expect(text.length).toBeLessThan(1500);
    }
  }
  expect(hostile.author).toBe('x␇abc �');
  expect(huge.title).toMatch(/^word .*…$/);
  const { summary = '' } = known(`<meta name="description" content="${'word '.repeat(400)}">`);
  expect([summary.length <= 1001, summary.endsWith(' word…')]).toEqual([true, true]);
});
