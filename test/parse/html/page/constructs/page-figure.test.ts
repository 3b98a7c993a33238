import { expect, test } from 'vitest';
import { captionOf, isFigure, repeatsCaption } from '../../../../../src/parse/html/page/constructs/page-figure.js';
import { dropFallback, mayEmbed, readMedium } from '../../../../../src/parse/html/page/constructs/page-medium.js';
import { type DomElement, parseDom } from '../../../../../src/parse/html/page/dom.js';

const element = (html: string): DomElement =>
  parseDom(`<body>${html}</body>`).querySelector('body > *') ?? expect.unreachable();
const IMG = '<img src="a">';
const words = (length: number): string => 'a'.repeat(length);

test.each([
  [`<figure>${IMG}</figure>`, true],
  ['<figure><video></video></figure>', true],
  ['<figure>words</figure>', false],
  ['<figure>words<figcaption>C</figcaption></figure>', true],
  ['<figure>words<p class="img-caption">C</p></figure>', true],
  [`<figure>${IMG}<blockquote>Q</blockquote></figure>`, false],
  [`<figure>${IMG}<h3>H</h3></figure>`, false],
  [`<figure>${IMG}<h4>H</h4></figure>`, true],
  ['<figure><pre>x</pre></figure>', false],
  ['<figure><pre>x</pre><figcaption>C</figcaption></figure>', true],
  ['<div class="figure"><pre>x</pre><p class="caption">C</p></div>', false],
  ['<figure><table></table><figcaption>C</figcaption></figure>', true],
  [`<figure>${IMG}${words(1499)}</figure>`, true],
  [`<figure>${IMG}${words(1500)}</figure>`, false],
  [`<div class="image">${IMG}</div>`, false],
  [`<div class="image">${IMG}<p class="caption">C</p></div>`, true],
  ['<div class="image">words<p class="caption">C</p></div>', false],
  [`<div class="wp-caption">${IMG} words</div>`, true],
  [`<aside class="x-Media">${IMG}<b class="legend">C</b></aside>`, true],
  [`<section class="image">${IMG}<p class="caption">C</p></section>`, false],
  [`<div class="box">${IMG}<p class="caption">C</p></div>`, false],
  [`<div class="image">${IMG}<p class="caption">C</p>${words(80)}</div>`, true],
  [`<div class="image">${IMG}<p class="caption">C</p>${words(81)}</div>`, false],
])('%.80s is a figure: %s', (html, expected) => {
  expect(isFigure(element(html))).toBe(expected);
});

test.each([
  [`<figure>${IMG}<figcaption> A <b>boat</b>\n here </figcaption></figure>`, 'A boat here'],
  [`<figure><p class="x-caption">A</p><figcaption>B</figcaption></figure>`, 'A'],
  [`<figure><p class="captions">A</p><figcaption>B</figcaption></figure>`, 'B'],
  [`<figure>${IMG}A</figure>`, ''],
])('the caption of %s is %j', (html, expected) => {
  expect(captionOf(element(html))).toBe(expected);
});

test.each([
  ['A boat', 'A boat', true],
  ['A boat.', 'A boat…', true],
  ['A boat', 'A boat in May', false],
  [words(31), `${words(31)} in May`, true],
  [words(30), `${words(30)} in May`, false],
  ['', '', false],
  ['.', '', false],
])('the words %j are repeated by the caption %j: %s', (image, caption, expected) => {
  expect(repeatsCaption(image, caption)).toBe(expected);
});

test.each([
  ['<iframe src="/a" title="T"></iframe>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<iframe src="about:blank" data-src="/a"></iframe>', { tag: 'iframe', address: '/a', title: '' }],
  ['<iframe src=" " data-lazy-src="/a"></iframe>', { tag: 'iframe', address: '/a', title: '' }],
  ['<iframe src="/a" title=" " aria-label="L" data-title="D"></iframe>', { tag: 'iframe', address: '/a', title: 'L' }],
  ['<object data="/a"></object>', { tag: 'object', address: '/a', title: '' }],
  ['<video src="/a"><source src="/b"></video>', { tag: 'video', address: '/a', title: '' }],
  ['<video><p><source src=""><source src="/b"></p></video>', { tag: 'video', address: '/b', title: '' }],
  ['<audio src="/a" width="3"></audio>', { tag: 'audio', address: '/a', title: '' }],
  ['<x-player href="/a" videotitle="T"></x-player>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<x-player src="/b" href="/a" title="T"></x-player>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<x-player data-href="/a" title="T"></x-player>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<x-player data-src="/a" title="T"></x-player>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<embed src="data:x" data-src=" BLOB:x" data-lazy-src="/a">', { tag: 'embed', address: '/a', title: '' }],
  ['<x-player video-url="/a" playlabel="T"></x-player>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<x-player href="/a"></x-player>', undefined],
  ['<x-player href="/a" data-title="T"></x-player>', { tag: 'iframe', address: '/a', title: 'T' }],
  ['<x-player title="T"><source src="/a"></x-player>', undefined],
  ['<iframe src="javascript:x"></iframe>', undefined],
  ['<iframe></iframe>', undefined],
  ['<iframe src="/a" width="0"></iframe>', undefined],
  ['<iframe src="/a" height=" 2px "></iframe>', undefined],
  ['<iframe src="/a" height="20"></iframe>', { tag: 'iframe', address: '/a', title: '' }],
])('%s embeds %j', (html, medium) => {
  expect(readMedium(element(html))).toEqual(medium);
});

test('elements of media and components may embed', () => {
  expect(['iframe', 'embed', 'x-player', 'p', 'img'].map(mayEmbed)).toEqual([true, true, true, false, false]);
});

test.each([
  ['<video src="/a">words<p>b</p><track><source></video>', '<track><source>'],
  ['<audio><source src="/a">words</audio>', '<source src="/a">'],
  ['<video>words</video>', 'words'],
  ['<object data="/a">words</object>', 'words'],
])('what is only for those who cannot play %s goes', (html, expected) => {
  const medium = element(html);
  dropFallback(medium);
  expect(medium.innerHTML).toBe(expected);
});

test('figures are known by many classes, captions and pictures', () => {
  for (const name of 'caption figure image img picture photo bild foto media thumb video embed'.split(' '))
    for (const tag of ['div', 'dl', 'p', 'aside'])
      expect(isFigure(element(`<${tag} class="x-${name}s">${IMG}<b class="caption">C</b></${tag}>`)), name).toBe(true);
  for (const name of 'caption fig-caption figcaption bildunterschrift bildtext legend'.split(' '))
    expect(captionOf(element(`<div>${IMG}<b class="x_${name}">C</b></div>`)), name).toBe('C');
  for (const tag of 'img picture svg video iframe audio canvas object embed'.split(' '))
    if (tag !== 'canvas') expect(isFigure(element(`<figure><${tag}></${tag}></figure>`)), tag).toBe(true);
  expect(isFigure(element(`<figure>${IMG}<article>A</article></figure>`))).toBe(false);
});
