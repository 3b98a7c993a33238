import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOfAnchor, linksOf } from '../../../../src/article/links.js';
import type { Block } from '../../../../src/article/model.js';
import { textOf } from '../../../../src/article/text.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';
import { fault } from '../../../kit/article/invariants.js';
import { run } from '../../../kit/program/run.js';
import { page, wholePage, wordsOfPage } from '../../../kit/random/page.js';
import '../../../kit/random/seed.js';

const blocks = (body: string, address?: string): readonly Block[] =>
  wholePage(`<!doctype html><html lang="en"><body>${body}</body></html>`, address).blocks;
const texts = (body: string): readonly string[] => blocks(body).map(textOf);
const containersOf = (body: string): readonly string[] =>
  blocks(body).map(({ containers }) => containers.map(({ kind }) => kind).join(' '));

describe('pages', () => {
  test('no visible word is lost, and none is added, whatever the page', () => {
    fc.assert(
      fc.property(page, (html) => {
        const found = wholePage(html).blocks.map(textOf).join('\n');
        expect(found.match(/[a-zäöüß]+/g) ?? []).toEqual(wordsOfPage(html));
      }),
      { numRuns: 300 },
    );
  });

  test('the layout of any page is sound', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 8, max: 90 }), fc.boolean(), (html, width, plain) => {
        expect(fault(wholePage(html), width, plain)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test('no control of a page reaches the text, whatever its words', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\u001b', '\u009b', '\u202e', '\u0007', '&#27;', '\ud800', '"', '>'),
    });
    fc.assert(
      fc.property(text, text, (words, value) => {
        const html = `<p id="${value}" title="${value}">${words}</p><pre>${words}</pre><img src="${value}" alt="${words}"><a href="${value}">${words}</a><h2 id="${words}">${words}</h2><math><mi>${words}</mi></math>`;
        for (const block of blocks(html))
          expect(JSON.stringify(block)).not.toMatch(/[\p{Cc}\u202A-\u202E]|\\u00(?:1b|07)/u);
      }),
    );
  });

  test.each([
    ['elements', '<div>', '</div>'],
    ['quotations', '<blockquote>', '</blockquote>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
    ['marks', '<b><i>', '</i></b>'],
    ['figures', '<figure>', '</figure>'],
    ['formulas', '<math><mrow>', '</mrow></math>'],
    ['code', '<pre><span>', '</span></pre>'],
  ])('%s that nest thousands deep are read', (_, open, close) => {
    const found = blocks(`${open.repeat(2000)}words${close.repeat(2000)}`);
    expect(found.map(textOf).join(' ').trim()).toBe('words');
    for (const { containers } of found) expect(containers.length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['the id of a heading', '<h2 id="x">A</h2>', 0],
    ['a name in a heading', '<h2><a name="x"></a>A</h2>', 0],
    ['a name before a heading', '<p>B</p><a name="x"></a><h2>A</h2>', 1],
    ['a section', '<p>B</p><section id="x"><h2>A</h2></section>', 1],
    ['a section of a heading with an id', '<p>B</p><section id="x"><h2 id="y">A</h2></section>', 1],
    ['a paragraph', '<p>B</p><p id="x">A</p>', 1],
    ['a span', '<p>B</p><p>A <span id="x">A</span></p>', 1],
    ['an item', '<p>B</p><ul><li>C</li><li id="x">A</li></ul>', 2],
    ['a row of a table', '<p>B</p><table><tr><th>D</th></tr><tr id="x"><td>A</td></tr></table>', 1],
    ['code', '<p>B</p><pre id="x">A</pre>', 1],
    ['the end', '<p>B</p><p>A</p><div id="x"></div>', 1],
    ['an encoded name', '<p>B</p><p id="ä x">A</p>', 1, '#%C3%A4%20x'],
    ['a name that is nowhere', '<p>B</p>', undefined],
  ])('a fragment leads to %s', (_, body, index, href = '#x') => {
    const article = wholePage(`<html lang="en"><body>${body}</body></html>`);
    expect(blockOfAnchor(article, href)).toBe(index);
  });

  test.each([
    [
      'a caption of its own class',
      '<div class="wp-caption"><img src="a/dog.jpg" alt="Dog"><p class="wp-caption-text">C</p></div>',
      ['figure', 'figure'],
    ],
    ['a picture alone', '<p><img src="a/dog.jpg" alt="Dog"></p><p>T</p>', ['figure', '']],
    ['a picture among text', '<p>T <img src="a/dog.jpg" alt="Dog"></p>', ['']],
    ['a quotation in a figure', '<figure><blockquote>Q</blockquote><figcaption>W</figcaption></figure>', ['quote', '']],
    ['code in a figure without a caption', '<figure><pre>x</pre></figure>', ['']],
    [
      'a table with a caption',
      '<table><caption>C</caption><tr><th>a</th><th>b</th></tr></table>',
      ['figure', 'figure'],
    ],
    [
      'a quotation between large marks',
      '<p>a</p><table><tr><td rowspan="2">“</td><td>b</td><td>”</td></tr><tr><td>— c</td></tr></table>',
      ['', 'quote', 'quote'],
    ],
    ['a player', '<iframe src="https://v.example/1" title="V"></iframe>', ['figure']],
  ])('the containers of %s', (_, body, expected) => {
    expect(containersOf(body)).toEqual(expected);
  });

  test.each([
    ['breaks that end paragraphs', 'a<br>b<br>\n<br>c', ['a\nb', 'c']],
    ['breaks in a cell', '<table><tr><th>a<br><br>b</th><th>c</th></tr></table>', ['a\n\nb\tc']],
    ['a break before a block', '<div>a<br><p>b</p></div>', ['a', 'b']],
    ['a component', 'a<x-y>b</x-y>c', ['abc']],
    ['buttons of code', '<div><button>Copy</button><pre>a</pre></div>', ['a']],
    ['a permalink before a heading', '<h2><a href="#a" class="anchor"><svg></svg></a>A</h2>', ['A']],
    ['a permalink in words', '<h2>A <a class="headerlink" href="#a">Link to this heading</a></h2>', ['A']],
    ['a picture in a heading', '<h2><a href="#a"><img src="b.png" alt="B"></a></h2>', ['B']],
    ['a question in a button', '<h3><button>Why?</button></h3><p>So.</p>', ['Why?', 'So.']],
    [
      'an abbreviation twice',
      '<abbr title="Long Form">LF</abbr> <abbr title="Long Form">LF</abbr>',
      ['LF (Long Form) LF'],
    ],
    ['a layout of one column', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', ['a', 'b']],
    [
      'a table in a table',
      '<table><tr><td>a</td><td><table><tr><th>b</th><th>c</th></tr></table></td></tr></table>',
      ['a', 'b\tc'],
    ],
    [
      'a box of text with a title',
      `<table><tr><th>a</th></tr><tr><td>${'b'.repeat(200)}</td></tr></table>`,
      ['a', 'b'.repeat(200)],
    ],
    ['space between paragraphs', '<p>a</p><p>&nbsp;</p><p>.</p><p>&nbsp; b &nbsp;</p>', ['a', 'b']],
    ['spaces in a line of their own', '<p>&nbsp;<br>a<br>&nbsp;</p><h2>&nbsp; </h2>', ['a']],
    ['stars between paragraphs', '<p>a</p><p>* * *</p><p>b</p><p>____</p>', ['a', '', 'b', '']],
    ['smileys', '<p>a <img src="a.gif" alt=":mad:"> <img src="b.gif" alt=":-)"></p>', ['a :mad: :-)']],
    [
      'a file beside its caption',
      '<figure><img src="harbour-at-dawn.jpg"><figcaption>b</figcaption></figure><img src="harbour-at-dawn.jpg">',
      ['image', 'b', 'image: harbour-at-dawn.jpg'],
    ],
    ['a poem', '<pre>a\n  b</pre>', ['a\n  b']],
    ['words for screen readers', '<p>a <span class="visually-hidden">b</span>c</p>', ['a c']],
    [
      'an image for readers without scripts',
      '<figure><div></div><noscript><img src="a/dog.jpg" alt="Dog"></noscript></figure>',
      ['Dog'],
    ],
    ['names of icons', '<p><i class="material-icons">chevron_right</i>a</p>', ['a']],
    ['a language beside code', '<div><button>Copy</button><span class="lang">js</span><pre>a</pre></div>', ['a']],
    ['what only a search shows', '<div hidden="until-found">a</div><div hidden>b</div>', ['a']],
    ['a closed dialog', '<dialog>a</dialog><dialog open>b</dialog>', ['b']],
    [
      'a noscript beside its image',
      '<img data-src="a/dog.jpg" alt="Dog"><noscript><img src="a/dog.jpg" alt="Dog"></noscript>',
      ['Dog'],
    ],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });
});

test.each([
  ['<pre data-lang="C++">a</pre>', 'c++'],
  ['<pre data-language="c#"><code>a</code></pre>', 'c#'],
  ['<pre><code class="language-objective-c">a</code></pre>', 'objective-c'],
  ['<div class="highlight highlight-source-c++"><pre>a</pre></div>', 'c++'],
  ['<pre class="brush: js; toolbar: false">a</pre>', 'js'],
  ['<pre class="src src-python">a</pre>', 'python'],
  ['<pre class="rust hljs">a</pre>', 'rust'],
  ['<pre data-lang="none" class="language-text">a</pre>', ''],
  ['<div class="language-sh"><p>b</p></div><pre>a</pre>', ''],
])('code has the language that it or its box is said to have: %s', (body, language) => {
  expect(blocks(body).at(-1)).toMatchObject({ kind: 'code', language, text: 'a' });
});

test.each([
  ['<div class="admonition warning"><p class="admonition-title">A</p><p>b</p></div>', 'warning'],
  ['<aside class="markdown-alert markdown-alert-tip"><p class="x-title">A</p>b</aside>', 'tip'],
  ['<div class="theme-admonition alert alert--danger"><div class="heading_x heading">A</div>b</div>', 'caution'],
  ['<details class="callout" data-callout="info"><summary>A</summary>b</details>', 'note'],
])('a box with a title is a quotation of its kind: %s', (body, alert) => {
  expect(blocks(body)).toMatchObject([
    { runs: [{ text: 'A', marks: ['strong'] }], containers: [{ kind: 'quote', alert }] },
    { runs: [{ text: 'b' }], containers: [{ kind: 'quote', alert }] },
  ]);
});

test('the title of a box stays bold in an article', () => {
  const text = `<p>${'The boats rocked in the wind, and fog lay over the harbour. '.repeat(8)}</p>`;
  const box =
    '<div class="admonition tip"><div class="admonition-title"><span></span> A </div><div><p>b</p></div></div>';
  const { blocks } = readPage(`<html><body><article>${text}${box}${text}</article></body></html>`, {
    whole: false,
    address: undefined,
  });
  expect(blocks[1]).toMatchObject({ runs: [{ text: 'A', marks: ['strong'] }], containers: [{ alert: 'tip' }] });
});

test('code begins and ends with its first and last words', () => {
  expect(texts('<pre>  \n\n  a\n\n  b\n \n</pre>')).toEqual(['  a\n\n  b']);
});

test('a box of no known kind is no quotation', () => {
  expect(containersOf('<div class="alert"><p>a</p></div><div class="callout-box warning-x">b</div>')).toEqual(['', '']);
});

test.each([
  ['beside it', '<img src="a.jpg" alt="Die Boote im Hafen, morgens"><p>Die Boote im Hafen, morgens.</p>'],
  ['in its figure', '<figure><img src="a.jpg" alt="Die Boote im Hafen, früh"><p>Die Boote im Hafen, früh</p></figure>'],
])('the words of a picture that a paragraph %s repeats are its caption', (_, body) => {
  expect(texts(body)).toEqual(['image', expect.stringContaining('Die Boote')]);
  expect(containersOf(body)).toEqual(['figure', 'figure']);
});

test('a formula of its own is on rows of its own', () => {
  const formula = '<math alttext="\\frac{a}{b}"></math>';
  const body = `<p><b>${formula}</b></p><p>If ${formula}</p>`;
  expect(blocks(body).map(({ kind }) => kind)).toEqual(['math', 'paragraph']);
});

test.each([
  ['text', ['-w', '80']],
  ['accessible', ['--accessible']],
])('the program shows the article of a page as %s', async (name, options) => {
  const { code, stdout, stderr } = run(['read', ...options, 'test/fixtures/pages/article.html']);
  expect([code, stderr]).toEqual([0, '']);
  await expect(stdout).toMatchFileSnapshot(`../../../fixtures/pages/article.program.${name}`);
});

describe('links of a page', () => {
  test.each([
    ['a/b?c#d', 'https://e.org/x/a/b?c#d'],
    ['/a', 'https://e.org/a'],
    ['//f.org/a', 'https://f.org/a'],
    ['#d', '#d'],
    ['y#d', '#d'],
    ['https://e.org/x/y#d', '#d'],
    ['https://e.org/x/y?page=2#d', 'https://e.org/x/y?page=2#d'],
    ['https://f.org/?utm_source=a&b=%20c&gclid=d', 'https://f.org/?b=%20c'],
    ['https://f.org/?a=utm_source', 'https://f.org/?a=utm_source'],
    ['MAILTO:a@b.c', 'MAILTO:a@b.c'],
    ['java\tscript:alert(1)', undefined],
    ['data:text/html,a', undefined],
    ['http://', undefined],
    ['#', undefined],
    ['', undefined],
  ])('%j leads to %j', (href, expected) => {
    const article = wholePage(
      `<html lang="en"><body><p><a href="${href}">a</a></p></body></html>`,
      'https://e.org/x/y',
    );
    expect(linksOf(article).map((link) => link.href)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('headings do not lead to their own page', () => {
    const body = '<h2><a href="/x/y">a</a></h2><h2><a href="/x/z">b</a></h2><p><a href="/x/y">c</a></p>';
    const links = linksOf(wholePage(`<html lang="en"><body>${body}</body></html>`, 'https://e.org/x/y'));
    expect(links.map(({ href }) => href)).toEqual(['https://e.org/x/z', 'https://e.org/x/y']);
  });

  test('links start from where the page says, if that is an address of the web', () => {
    const linked = (base: string) =>
      linksOf(wholePage(`<base href="${base}"><p><a href="a">a</a></p>`, 'https://e.org/x/y')).map(({ href }) => href);
    expect(linked('/z/')).toEqual(['https://e.org/z/a']);
    for (const base of ['javascript:x', 'data:,', 'http://[']) expect(linked(base)).toEqual(['https://e.org/x/a']);
  });

  test('links of a file stay relative', () => {
    const links = linksOf(wholePage('<html><body><a href="../a.md#b">a</a><a href="?c">b</a></body></html>'));
    expect(links.map(({ href }) => href)).toEqual(['../a.md#b', '?c']);
  });
});

test('spaces that do not break are no part of a paragraph at its ends', () => {
  for (const body of ['<p>a&nbsp;</p>', '<p>&nbsp;a</p>', '<p>a<b>&nbsp;</b></p>', '<p>&nbsp;<i> a </i>&nbsp;'])
    expect(texts(body), body).toEqual(['a']);
  expect(texts('<p>a&nbsp;<b>b</b>&nbsp;c</p>')).toEqual(['a\u00A0b\u00A0c']);
});

test('breaks in a heading or a cell keep their number, two between paragraphs begin another', () => {
  expect(texts('<p>x<h2>a<br> <br><br>b</h2>')).toEqual(['x', 'a\n\n\nb']);
  expect(texts('<table><tr><th>a<th>b<tr><td>c<br><br><br>d<td>e<tr><td>f<td>g</table>')).toEqual([
    'a\tb\nc\n\n\nd\te\nf\tg',
  ]);
  expect(texts('<p>a<br> <br><br>b')).toEqual(['a', 'b']);
});

const BOATS = 'Die Boote im Hafen, morgens';
const boats = `<img src="a.jpg" alt="${BOATS}">`;

test.each([
  ['a heading', `${boats}<h2>${BOATS}</h2>`, ['figure', '']],
  ['a quotation', `${boats}<blockquote>${BOATS}</blockquote>`, ['figure', 'quote']],
  ['words of 19 characters', '<img src="a.jpg" alt="Die Boote im Hafen."><p>Die Boote im Hafen.</p>', ['figure', '']],
  [
    'a paragraph below two pictures',
    '<p><img src="a.jpg" alt="Die Boote im Hafen,"> <img src="b.jpg" alt="morgens"></p><p>Die Boote im Hafen, morgens</p>',
    ['figure', ''],
  ],
  ['a paragraph that is not below it', `${boats}<p>Am Hafen</p><p>${BOATS}</p>`, ['figure', '', '']],
])('%s with the words of a picture is no caption', (_, body, containers) => {
  expect(containersOf(body)).toEqual(containers);
  expect(texts(body)[0]).toMatch(/^Die Boote im Hafen/);
});

test('the words of two pictures that paragraphs repeat are captions of each', () => {
  const kai = 'Die Lampen am alten Kai';
  const body = `${boats}<p>${BOATS}</p><img src="b.jpg" alt="${kai}"><p>${kai}</p>`;
  expect(texts(body)).toEqual(['image', BOATS, 'image', kai]);
});

test('words of 20 characters that repeat those of a picture are its caption', () => {
  const words = 'Die Boote im Hafen 2';
  expect(texts(`<img src="a.jpg" alt="${words}"><p>${words}</p>`)).toEqual(['image', words]);
});

test('three equal signs part a text, two or different ones do not', () => {
  const kinds = ['***', '•  • •', '--', '* - *', '*** a'].map((line) => blocks(`<p>a</p><p>${line}</p>`)[1]?.kind);
  expect(kinds).toEqual(['rule', 'rule', 'paragraph', 'paragraph', 'paragraph']);
});
