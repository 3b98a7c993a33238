import { expect, test } from 'vitest';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { pageMetadata } from '../../../../../src/parse/html/page/page-metadata.js';

const known = (body: string) =>
  pageMetadata(parseDom(`<html><head><title>Titel</title></head><body>${body}</body></html>`), 'https://z.example/a');

const PROSE = 'the river rose over the banks, and the boats rocked. '.repeat(4);
const lines = (count: number): string => Array.from({ length: count }, (_, i) => `<p>line ${i}</p>`).join('');

test.each<readonly [what: string, html: string, author: string | undefined]>([
  [
    'links in the element of an author',
    '<p itemprop="author">By <a rel="author">Jane Doe</a> and <a rel="author">Max Roe</a> Politics</p>',
    'Jane Doe, Max Roe',
  ],
  ['other links in it', '<p itemprop="author">Jane Doe<br><a rel="nofollow">Politics</a></p>', 'Jane Doe'],
  ['microdata in it', '<p itemprop="author">Politics <b itemprop="url name">Jane Doe</b></p>', 'Jane Doe'],
  ['a creator', '<p itemprop="creator">Jane Doe</p>', 'Jane Doe'],
  ['a content', '<p itemprop="author" content="Jane Doe">x</p>', 'Jane Doe'],
  ['microdata before a link', '<a rel="author">Max Roe</a><p itemprop="author">Jane Doe</p>', 'Jane Doe'],
  ['a link before a class', '<p class="byline">Max Roe</p><a rel="author">Jane Doe</a>', 'Jane Doe'],
  ['a class of an author', '<p class="entry-author">Jane Doe</p>', 'Jane Doe'],
  ...'bylines x-autor author by-author post__author articleAuthor author-name author_name authorname'
    .split(' ')
    .map((name) => [`the class ${name}`, `<p class="x ${name}">Jane Doe</p>`, 'Jane Doe'] as const),
  ...'By von Autor Autorin: Author text Posted&nbsp;by Written&nbsp;by:'
    .split(' ')
    .map((word) => [`${word} above a name`, `<p class="byline">${word}<br>Jane Doe</p>`, 'Jane Doe'] as const),
  ...'comments related teaser my-sidebar recommended'
    .split(' ')
    .map(
      (name) => [`a part called ${name}`, `<div id="${name}"><p class="byline">Jane Doe</p></div>`, undefined] as const,
    ),
  ['a class of authors', '<p class="authors">Jane Doe</p>', undefined],
  ['a line after a sign', '<p class="byline">—<br>Jane Doe</p>', 'Jane Doe'],
  ['a line that announces the next', '<p class="byline">Text:<br>Jane Doe<br>Max Roe</p>', 'Jane Doe'],
  ['the first of two lines', '<p class="byline">Jane Doe<br>Max Roe</p>', 'Jane Doe'],
  ['names on one line', '<p class="byline"><b>Jane</b> <i>Doe</i></p>', 'Jane Doe'],
  ['a long text', `<p class="byline">Jane Doe, ${PROSE}</p>`, undefined],
  [
    'four',
    ['Ann A', 'Ben B', 'Cas C', 'Dan D'].map((name) => `<p class="byline">${name}x</p>`).join(''),
    'Ann Ax, Ben Bx, Cas Cx, Dan Dx',
  ],
  ['an author five times', '<p class="byline">Jane Doe</p>'.repeat(5), 'Jane Doe'],
  [
    'five',
    ['Ann A', 'Ben B', 'Cas C', 'Dan D', 'Eva E'].map((name) => `<p class="byline">${name}x</p>`).join(''),
    undefined,
  ],
  ['a part for related articles', '<div id="related"><p class="byline">Jane Doe</p></div>', undefined],
  ['the footer', '<footer><p class="byline">Jane Doe</p></footer>', undefined],
])('a page that shows %s has the right author', (_, html, expected) => {
  expect(known(`<h1>Titel</h1>${html}`).author).toBe(expected);
});

test('the author is looked for near the heading, even in a part for asides that holds it', () => {
  const body = '<p class="byline">Max Roe</p><div><div><h1>Titel</h1></div><p class="byline">Jane Doe</p></div>';
  expect(known(body).author).toBe('Jane Doe');
  expect(known(`<div class="teaser">${body}</div>`).author).toBe('Jane Doe');
});

test('the names of the body tell nothing of the author in it', () => {
  const page = '<title>Titel</title><body class="has-sidebar" id="comments"><p class="byline">Jane Doe</p>';
  expect(pageMetadata(parseDom(page), 'https://z.example/a').author).toBe('Jane Doe');
});

test('authors of a page without a heading are named if there are four at most', () => {
  const names = ['Ann Able', 'Ben Best', 'Cas Cole', 'Dan Dean', 'Eva East'].map(
    (name) => `<p class="byline">${name}</p>`,
  );
  expect(known(names.slice(0, 4).join('')).author).toBe('Ann Able, Ben Best, Cas Cole, Dan Dean');
  expect(known(names.join('')).author).toBeUndefined();
});

test.each<readonly [what: string, html: string, day: string | undefined]>([
  ['a time of a change alone', '<p>Updated <time datetime="2024-04-01">recently</time></p>', undefined],
  ['a class of a change', '<time class="modified" datetime="2024-04-01">recently</time>', undefined],
  ['a change around it', '<p class="updated"><time datetime="2024-04-01">recently</time></p>', undefined],
  ['a property of a change', '<time itemprop="dateModified" datetime="2024-04-01">recently</time>', undefined],
  [
    'a time of publication after another',
    '<time datetime="2024-04-02">x</time><time class="published" datetime="2024-04-01">y</time>',
    '2024-04-01',
  ],
  [
    'a property before a time',
    '<time pubdate datetime="2024-04-02">x</time><b itemprop="dateCreated datePublished" content="2024-04-01"></b>',
    '2024-04-01',
  ],
  [
    'a mark of publication after another time',
    '<time datetime="2024-04-02">x</time><time pubdate datetime="2024-04-01">y</time>',
    '2024-04-01',
  ],
  ...'publish pubdate posted-on entry-date created issued erschienen veröffentlicht veroeffentlicht'
    .split(' ')
    .map(
      (name) =>
        [
          `the class ${name} after another time`,
          `<p><time datetime="2024-04-02">x</time></p><p><time class="${name}" datetime="2024-04-01">y</time></p>`,
          '2024-04-01',
        ] as const,
    ),
  ...'modified last-update changed aktualisiert geändert geaendert zuletzt'
    .split(' ')
    .map(
      (name) =>
        [
          `the class ${name} before another time`,
          `<p><time class="${name}" datetime="2024-04-02">x</time></p><p><time datetime="2024-04-01">y</time></p>`,
          '2024-04-01',
        ] as const,
    ),
  ['its content before its time', '<time content="2024-04-01" datetime="2024-04-02">x</time>', '2024-04-01'],
  ['its time before its title', '<time title="2024-04-02" datetime="2024-04-01">x</time>', '2024-04-01'],
  ['only its text', '<time>1 April 2024</time>', '2024-04-01'],
  [
    'words of a change far before a time',
    '<p>Updated daily by all who live at the northern coast, <time datetime="2024-04-01">x</time></p>',
    '2024-04-01',
  ],
  [
    'a time at the beginning of a long paragraph',
    `<p> <time datetime="2024-04-01"> April </time> – ${PROSE}</p>`,
    '2024-04-01',
  ],
  ['a day and that of a change on one line', '<p>March 12, 2024, updated today</p><p>April 1, 2024</p>', '2024-03-12'],
  ['a day of a change before another', '<p>Updated April 1, 2024</p><p>March 12, 2024</p>', '2024-03-12'],
  ['days of changes', '<p>Updated April 1, 2024</p><p>Changed April 2, 2024</p>', '2024-04-01'],
  ['a day in a long line', `<p>March 12, 2024: ${PROSE}</p>`, undefined],
  ['a day in the twelfth line', `${lines(11)}<p>March 12, 2024</p>`, '2024-03-12'],
  ['a day in the thirteenth line', `${lines(12)}<p>March 12, 2024</p>`, undefined],
  ['a day in the navigation', '<nav>March 12, 2024</nav>', undefined],
])('a page that shows %s has the right day', (_, html, expected) => {
  expect(known(`<h1>Titel</h1>${html}`).date).toBe(expected);
});

test('the day is looked for in twelve lines after the heading, and three before it', () => {
  expect(known(`<div><h1>Titel</h1>${lines(11)}</div><p>March 12, 2024</p>`).date).toBe('2024-03-12');
  expect(known(`<p>March 12, 2024</p>${lines(2)}<h1>Titel</h1>`).date).toBe('2024-03-12');
  expect(known(`<p>March 12, 2024</p>${lines(3)}<h1>Titel</h1>`).date).toBeUndefined();
  expect(known('<p>March 11, 2024</p><h1>Titel</h1><p>March 12, 2024</p>').date).toBe('2024-03-12');
  expect(known(`<main><h1>Titel</h1>${lines(12)}</main><p>March 12, 2024</p>`).date).toBeUndefined();
});
