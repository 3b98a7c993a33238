import { expect, test } from 'vitest';
import { isHiddenElement, isPermalink } from '../../../../../src/parse/html/page/constructs/hidden-element.js';
import { pageListShape, taskOf } from '../../../../../src/parse/html/page/constructs/page-list-shape.js';
import { type DomElement, parseDom } from '../../../../../src/parse/html/page/dom.js';

const element = (html: string, selector = 'body > *'): DomElement =>
  parseDom(`<body>${html}</body>`).querySelector(selector) ?? expect.unreachable();

test.each<readonly [html: string, hidden: boolean]>([
  ...'textarea input canvas map datalist select title dialog noscript'
    .split(' ')
    .map((tag) => [`<${tag}>x</${tag}>`, tag !== 'canvas'] as const),
  ['<p>x</p>', false],
  ['<p hidden>x</p>', true],
  ['<p hidden="until-found">x</p>', false],
  ['<dialog open>x</dialog>', false],
  ['<select open>x</select>', true],
  ['<p class="a visually-hidden b">x</p>', true],
  ['<p class="VisuallyHidden">x</p>', true],
  ['<p class="sr-only-focusable">x</p>', false],
  ['<p style="color:red;display: none">x</p>', true],
  ['<p style="Visibility:hidden">x</p>', true],
  ['<p style="backdrop-display:none">x</p>', false],
])('%s is hidden: %s', (html, hidden) => {
  expect(isHiddenElement(element(html))).toBe(hidden);
});

test.each([
  ['<ul><li><input type="CheckBox">a</li></ul>', false],
  ['<ul><li><label><input type="checkbox">a</label></li></ul>', false],
  ['<ul><li><p><input type="checkbox">a</p></li></ul>', false],
  ['<ul><li><b><input type="checkbox">a</b></li></ul>', true],
  ['<ul><li><i></i><input type="checkbox">a</li></ul>', true],
  ['<ul><li><input type="radio">a</li></ul>', true],
  ['<p><input type="checkbox">a</p>', true],
  ['<div><label><input type="checkbox">a</label></div>', true],
])('the field in %s is hidden: %s', (html, hidden) => {
  expect(isHiddenElement(element(html, 'input'))).toBe(hidden);
});

test.each([
  ['<a href="#x">#</a>', true],
  ['<a href="/y#x"> ¶ </a>', true],
  ['<a href="#x"></a>', true],
  ['<a href="#x"><img src="a"></a>', false],
  ['<a href="#x">Title</a>', false],
  ['<a href="/y">#</a>', false],
  ['<a>#</a>', false],
  ['<button>¶</button>', true],
  ['<clipboard-copy>⧉</clipboard-copy>', true],
  ['<span>¶</span>', false],
  ['<span class="headerlink">¶</span>', true],
  ['<a class="header-anchor" href="/y">Link to this</a>', true],
  ['<a class="editsection" href="/e">bearbeiten</a>', true],
  ['<a class="header-anchor" href="#x">Title</a>', false],
  ['<a class="link" href="#x">Link</a>', false],
  ['<i class="anchor">#</i>', false],
])('%s in a heading leads to it: %s', (html, isOne) => {
  const one = element(html);
  expect(isPermalink(one, one.textContent)).toBe(isOne);
});

test.each([
  ['<ul><li>a</li><li>b</li></ul>', 2, false],
  ['<ul><li><p>a</p></li><li>b</li></ul>', 2, true],
  ['<ul><li>a</li><p>b</p></ul>', 1, false],
  ['<ul><li>a<ul><li><p>b</p></li><li>c</li></ul></li></ul>', 1, false],
  ['<dl><dt><p>a</p></dt><dd>b</dd></dl>', 0, false],
  ['<dl><dt>a</dt><dd><p>b</p></dd><dd>c</dd></dl>', 0, true],
])('%s is a list of %i items, loose: %s', (html, count, loose) => {
  expect(pageListShape(element(html))).toEqual({ count, loose });
});

test.each([
  ['<input type="checkbox"> a', { done: false }],
  ['<input type="CHECKBOX" checked> a', { done: true }],
  ['<label><input type="checkbox" checked> a</label>', { done: true }],
  ['<p><input type="checkbox"> a</p>', { done: false }],
  ['<p>a</p><input type="checkbox">', {}],
  ['<b><input type="checkbox"></b>', {}],
  ['<input type="radio" checked> a', {}],
  ['a', {}],
])('the task of an item of %s', (html, task) => {
  expect(taskOf(element(`<ul><li>${html}</li></ul>`, 'li'))).toEqual(task);
});

test('words for screen readers and names of icons are hidden by many classes', () => {
  const names =
    'sr-only visually-hidden visuallyhidden screen-reader screen-reader-text screen-reader-only screenreader a11y-hidden assistive-text material-icons material-symbols-outlined';
  for (const name of names.split(' ')) expect(isHiddenElement(element(`<p class="x ${name}">x</p>`)), name).toBe(true);
});

test('links to a heading itself are known by many classes and words', () => {
  const names =
    'header-link headline-link anchor anchorjs-link permalink heading-anchor hash-link direct-link section-link edit-section editsection self-link octicon-link';
  for (const name of names.split(' ')) {
    const one = element(`<a class="x ${name}" href="/y">Permalink to it</a>`);
    expect(isPermalink(one, one.textContent), name).toBe(true);
  }
  const one = element('<a class="anchor" href="/y">x</a>');
  for (const text of [
    'Link',
    'direct link',
    'Anchor',
    'copy',
    'Edit',
    'bearbeiten',
    'Direktlink',
    'Link zu A',
    '[edit]',
    '§',
    '🔗',
  ])
    expect(isPermalink(one, text), text).toBe(true);
  for (const sign of '#¶§🔗⚓∞⇧↑⌗⧉*') expect(isPermalink(one, ` ${sign}\uFE0F`), sign).toBe(true);
});
