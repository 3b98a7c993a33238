import { expect, test } from 'vitest';
import { outlined } from '../../../kit/article/outlined.js';
import { wholePage } from '../../../kit/random/page.js';

/** The blocks of a page with all of their properties, each in a line. */
const read = (body: string, lang = 'en'): readonly string[] =>
  outlined(wholePage(`<!doctype html><html lang="${lang}"><body>${body}</body></html>`, 'https://e.org/x').blocks)
    .split('\n')
    .map((line) => line.trim().replace(/^figure \d+ /, 'figure '));

const TABLE = '<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>';

test.each([
  ['the name of a break', '<p>a<br id="x">b</p><p>c</p>', ['paragraph a\\nb (x)', 'paragraph c']],
  [
    'the name of a box',
    '<p>a</p><div id="x" class="admonition tip">b</div>',
    ['paragraph a', 'quote tip paragraph b (x)'],
  ],
  ['a name of something that is no link', '<p name="x">a</p>', ['paragraph a']],
  ['a name that comes again at the end', '<p id="x">a</p><a name="x"></a><a name="y"></a>', ['paragraph a (x, y)']],
  [
    'a file in a figure without a caption',
    '<figure><img src="/harbour-map.jpg"></figure>',
    ['figure paragraph {image →https://e.org/harbour-map.jpg: image: harbour-map.jpg}'],
  ],
  [
    'the title of a picture without an address',
    '<p>a <img src="javascript:x" alt=" " title="T"></p>',
    ['paragraph a {image: T}'],
  ],
  [
    'a figure in a heading',
    '<h2>a<figure><img src="/a.jpg" alt="A"><figcaption>C</figcaption></figure></h2><p>b</p>',
    ['heading 2 a\\n{image →https://e.org/a.jpg: A}\\nC', 'paragraph b'],
  ],
  [
    'a formula among words',
    '<p>a <math alttext="\\frac{a}{b}"><mi>x</mi></math></p>',
    ['paragraph a {math $\\frac{a}{b}$: a/b}'],
  ],
  ['a name in deep elements', `${'<div>'.repeat(90)}<p id="x">a</p>`, ['paragraph a (x)']],
  [
    'a permalink that has a name',
    '<h2 id="x">A <a id="y" href="#x">#</a></h2><p>b</p>',
    ['heading 2 #x A (y)', 'paragraph b'],
  ],
  [
    'a link like a permalink below a heading',
    '<h2>A</h2><p>b <a href="#x">#</a></p>',
    ['heading 2 A', 'paragraph b {link →#x: #}'],
  ],
  ['a name after a heading', '<h2>A</h2><a name="x"></a><p>b</p>', ['heading 2 A', 'paragraph b (x)']],
  ['the name of a place before a heading and its own', '<a name="y"></a><h2 id="x">A</h2>', ['heading 2 #x A (y)']],
  ['a reference without a note', '<p>a<span data-footnote="7">b</span></p>', ['paragraph ab']],
  ['an abbreviation without a title', '<p><abbr title=" ">AB</abbr></p>', ['paragraph AB']],
  ['an acronym', '<p><acronym title="A B">AB</acronym></p>', ['paragraph AB (A B)']],
  ['a link to a place in a heading', '<h2><a href="#y">A</a></h2><p id="y">b</p>', ['heading 2 A', 'paragraph b (y)']],
  ['an abbreviation that says itself', '<p><abbr title="AB">AB</abbr></p>', ['paragraph AB']],
  [
    'abbreviations of the same title',
    '<p><abbr title="A B">AB</abbr> <abbr title="A B">A.B.</abbr></p>',
    ['paragraph AB (A B) A.B.'],
  ],
  [
    'a table with a caption in a figure',
    `<figure><table><caption>C</caption>${TABLE}</table></figure>`,
    ['figure paragraph C', 'figure table left left', '{strong: a} | {strong: b}', '1 | 2'],
  ],
  [
    'a table with a caption, and a paragraph after it',
    `<table><caption>C</caption>${TABLE}</table><p>d</p>`,
    ['figure paragraph C', 'figure table left left', '{strong: a} | {strong: b}', '1 | 2', 'paragraph d'],
  ],
  ['a component around text', '<p>a <x-y>b</x-y></p>', ['paragraph a b']],
  [
    'a component of an image',
    '<p><amp-img src="/a.jpg" alt="A"></amp-img></p>',
    ['figure paragraph {image →https://e.org/a.jpg: A}'],
  ],
  [
    'another component of an image',
    '<p><x-image src="/a.jpg" alt="A"></x-image></p>',
    ['figure paragraph {image →https://e.org/a.jpg: A}'],
  ],
  ['an object without an address', '<p>a <object>b</object></p>', ['paragraph a b']],
  ['a frame without an address', '<p>a <iframe>b</iframe></p>', ['paragraph a']],
  ['an alert in a heading', '<h2>a <div class="admonition tip">b</div></h2>', ['heading 2 a\\nb']],
  [
    'a figure in a cell',
    `<table>${TABLE}<tr><td><div class="wp-caption"><img src="/a.jpg" alt="A"><p class="wp-caption-text">C</p></div></td><td>x</td></tr></table>`,
    ['table left left', '{strong: a} | {strong: b}', '1 | 2', '{image →https://e.org/a.jpg: A}\\nC | x'],
  ],
])('%s', (_, body, expected) => {
  expect(read(body)).toEqual(expected);
});

test.each([
  ['its words', '<img src="/a.jpg" alt="A">', 'A'],
  ['no words', '<img src="/a.jpg" alt="">', 'image'],
  ['spaces for words', '<img src="/a.jpg" alt=" ">', 'image'],
  ['a title', '<img src="/a.jpg" title="T">', 'T'],
  ['words that the caption repeats', '<img src="/a.jpg" alt="Caption" title="T">', 'image'],
  ['a file for words', '<img src="/harbour-map.jpg" alt="harbour-map.jpg">', 'image'],
])('a picture beside a caption with %s has those, or the word for pictures', (_, image, expected) => {
  const [picture, caption] = read(`<figure>${image}<figcaption>Caption.</figcaption></figure>`);
  expect(picture).toMatch(new RegExp(`^figure paragraph \\{image →https://e\\.org/[\\w-]+\\.jpg: ${expected}\\}$`));
  expect(caption).toBe('figure paragraph Caption.');
});

test.each([
  [
    'with a title in a figure',
    '<figure><svg><title>A</title></svg><figcaption>C</figcaption></figure>',
    ['figure paragraph {image: A}', 'figure paragraph C'],
  ],
  [
    'with a label in a figure',
    '<figure><svg aria-label="A"></svg><figcaption>C</figcaption></figure>',
    ['figure paragraph {image: A}', 'figure paragraph C'],
  ],
  [
    'that is all of a link',
    '<p>x <a href="/b"><svg><title>A</title></svg></a></p>',
    ['paragraph x {link+image →https://e.org/b: A}'],
  ],
  [
    'whose label is all of a link',
    '<p>x <a href="/b"><svg aria-label="A"></svg></a></p>',
    ['paragraph x {link+image →https://e.org/b: A}'],
  ],
  [
    'with a title of a part of it',
    '<figure><svg><g><title>B</title></g><title>A</title></svg><figcaption>C</figcaption></figure>',
    ['figure paragraph {image: A}', 'figure paragraph C'],
  ],
  [
    'beside words of a link',
    '<p><a href="/b"><svg><title>A</title></svg> B</a></p>',
    ['paragraph {link →https://e.org/b: B}'],
  ],
  ['among words', '<p>x <svg><title>A</title></svg> y</p>', ['paragraph x y']],
])('a drawing %s is shown or not', (_, body, expected) => {
  expect(read(body)).toEqual(expected);
});

test.each([
  [
    'of its own',
    '<video src="/a.mp4"></video><p>b</p>',
    ['figure paragraph {link →https://e.org/a.mp4: video}', 'paragraph b'],
  ],
  [
    'in a figure',
    '<figure><video src="/a.mp4"></video><figcaption>C</figcaption></figure>',
    ['figure paragraph {link →https://e.org/a.mp4: video}', 'figure paragraph C'],
  ],
  ['with a title', '<iframe src="/a" title="T"></iframe>', ['figure paragraph {link →https://e.org/a: T}']],
])('a film %s is a figure', (_, body, expected) => {
  expect(read(body).map((line) => line.replace(/\{[\w+]+ →/, '{link →'))).toEqual(expected);
});

test.each([
  ['repeats', 'Die Boote im Hafen, früh', 'Die Boote im Hafen, früh.', 'Bild'],
  ['repeats in 19 letters', 'Die Boote im Hafen!', 'Die Boote im Hafen!', 'Die Boote im Hafen!'],
  ['does not repeat', 'Die Boote im Hafen, früh', 'Die Boote im Hafen, spät.', 'Die Boote im Hafen, früh'],
])('a paragraph that %s the words of the picture above it', (_, alt, text, expected) => {
  const [picture, caption] = read(`<p><img src="/a.jpg" alt="${alt}"></p><p>${text}</p>`, 'de');
  expect(picture).toBe(`figure paragraph {image →https://e.org/a.jpg: ${expected}}`);
  expect(caption).toBe(`${expected === 'Bild' ? 'figure ' : ''}paragraph ${text}`);
});

test('a paragraph in another place is no caption of the picture before it', () => {
  const words = 'The boats in the harbour';
  const [picture, text] = read(`<p><img src="/a.jpg" alt="${words}"></p><blockquote><p>${words}</p></blockquote>`);
  expect(picture).toContain(words);
  expect(text).toBe(`quote paragraph ${words}`);
  expect(read(`<p><img src="/a.jpg" alt="${words}"></p><h2>${words}</h2>`)).toEqual([
    `figure paragraph {image →https://e.org/a.jpg: ${words}}`,
    `heading 2 ${words}`,
  ]);
  expect(read(`<p><img src="/a.jpg" alt="${words}"><img src="/b.jpg" alt="B"></p><p>${words} B</p>`)[0]).toContain(
    words,
  );
});

test('a lone stop between paragraphs fills space, and three stars or dashes part them', () => {
  for (const stop of '.,:;|/\\·•')
    expect(read(`<p>a</p><p> ${stop} </p><p>b</p>`), stop).toEqual(['paragraph a', 'paragraph b']);
  expect(read('<p>a</p><p>..</p><p>!</p>')).toEqual(['paragraph a', 'paragraph ..', 'paragraph !']);
  for (const mark of '*_~=#•·–—-')
    expect(read(`<p>a</p><p>${mark} ${mark}${mark}</p>`), mark).toEqual(['paragraph a', 'rule']);
  expect(read('<p>a</p><p>*-*</p><p>** </p><p>***a</p><h2>***</h2>')).toEqual([
    'paragraph a',
    'paragraph *-*',
    'paragraph **',
    'paragraph ***a',
    'heading 2 ***',
  ]);
});
