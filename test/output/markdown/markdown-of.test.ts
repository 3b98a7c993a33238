import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { destinationOf } from '../../../src/output/markdown/link-destination.js';
import { markdownOf } from '../../../src/output/markdown/markdown-of.js';
import { parse } from '../../kit/article/parse.js';
import { comparable } from '../../kit/random/article.js';
import { wholePage } from '../../kit/random/page.js';

const known = { name: 'a', slug: 'a', lang: 'en', title: 'Title', tags: [], related: [] };

/** Markdown of a page. */
const written = (html: string): string => markdownOf(wholePage(`<html lang="en"><body>${html}</body></html>`));

test.each(['article', 'code', 'figures', 'footnotes', 'headings', 'inline', 'lists', 'math', 'quotes', 'tables'])(
  'the page %s',
  async (name) => {
    const html = readFileSync(`test/fixtures/pages/${name}.html`, 'utf8');
    const text = markdownOf(wholePage(html, 'https://example.org/page'));
    await expect(text).toMatchFileSnapshot(`../../fixtures/pages/${name}.written.md`);
  },
);

/** What Markdown says in words of its own. */
test.each([
  [
    '<p>A <b>word</b>, an <i>other</i>, <code>code</code> and <a href="https://a.example/">a link</a>.',
    'A **word**, an _other_, `code` and [a link](https://a.example/).',
  ],
  ['<p>Write to <a href="mailto:a@b.example">a@b.example</a>', 'Write to <a@b.example>'],
  ['<ul><li>one<li>two<ul><li>three</ul></ul>', '- one\n- two\n  - three'],
  [
    '<ul><li>one<ol><li>two<li value="7">three</ol></ul>',
    '- one\n  <ol>\n  <li>two</li>\n  <li value="7">three</li>\n  </ol>',
  ],
  ['<ol start="3"><li><p>one</p></li><li><p>two</p></li></ol>', '3. one\n\n4. two'],
  ['<blockquote><p>one<p>two</blockquote>', '> one\n>\n> two'],
  ['<pre><code class="language-js">a\n```\n</code></pre>', '````js\na\n```\n````'],
  ['<table><tr><th>a<th>b<tr><td>1|2<td>3</table>', '| **a** | **b** |\n| --- | --- |\n| 1\\|2 | 3 |'],
  ['<p>one<br>two', 'one\\\ntwo'],
  ['<p>a) one', 'a) one'],
  ['<p>a) one<br>b) two<br>(ii) three', 'a\\) one\\\nb\\) two\\\n(ii\\) three'],
  ['<p>┌─ one', '┌─ one'],
  ['<p>one<br>┌─ two', 'one\\\n&#9484;─ two'],
  ['<p>a~<b>x</b> b', 'a~<strong>x</strong> b'],
  ['<p><b>x</b>~a', '<strong>x</strong>~a'],
  ['<p>~a <b>x</b> a~', '\\~a **x** a\\~'],
  ['<p>one <code>x~y</code> ~two', 'one `x~y` \\~two'],
  ['<p>one ~two 50% 5%% a==b a++b HTTPS://a.example', 'one ~two 50% 5\\%\\% a\\==b a\\++b HTTPS\\://a.example'],
  ['<p>www.a.example WWW.A.EXAMPLE awww.', 'www\\.a.example WWW\\.A.EXAMPLE awww.'],
  ['<h2>2. Two</h2><p>2. Two', '## 2. Two\n\n2\\. Two'],
  ['<table><tr><th>a<th>b<tr><td>-<td>+ 1</table>', '| **a** | **b** |\n| --- | --- |\n| - | + 1 |'],
  [
    '<p>snake_case * 2 < 3 & 4 [5] (6) #7 $8 ~9 50% a:b a=b {x} "q" 1. 2',
    'snake_case * 2 < 3 & 4 [5] (6) #7 $8 ~9 50% a:b a=b {x} "q" 1. 2',
  ],
])('%s', (html, markdown) => {
  expect(written(html)).toBe(`${markdown}\n`);
});

/** What only HTML says. */
test.each([
  ['<p>un<i>believ</i>able', 'un<em>believ</em>able'],
  ['<p><i>un</i>believable', '<em>un</em>believable'],
  ['<dl><dt>one<br>two<dd>three</dl>', '<dl>\n<dt>one<br>two</dt>\n<dd>three</dd>\n</dl>'],
  ['<p>H<sub>2</sub>O and 10<sup>6</sup>', 'H<sub>2</sub>O and 10<sup>6</sup>'],
  ['<p><kbd>q</kbd>', '<kbd>q</kbd>'],
  ['<p>one<br><kbd>q</kbd><br>two', 'one<br><kbd>q</kbd>\\\ntwo'],
  ['<p>a <b>word </b>more', 'a <strong>word </strong>more'],
  ['<p id="x">one', '<a id="x"></a>one'],
  [
    '<p>one <img src="https://a.example/b.png" alt="page|100">',
    'one <img src="https://a.example/b.png" alt="page|100">',
  ],
  ['<ol reversed><li>one<li>two</ol>', '<ol>\n<li value="2">one</li>\n<li value="1">two</li>\n</ol>'],
  [
    '<ol><li>one<p>more</li><p>between</p><li>two</ol>',
    '<ol>\n<li><p>one</p>\n<p>more</p>\n</li>\n<p>between</p>\n<li><p>two</p></li>\n</ol>',
  ],
  ['<ul><li>one</ul><ul><li>two</ul>', '- one\n\n<!-- -->\n\n- two'],
  [
    '<figure><img src="https://a.example/b.png" alt="A cat"><figcaption>Asleep</figcaption></figure>',
    '<figure>\n\n![A cat](https://a.example/b.png)\n\nAsleep\n\n</figure>',
  ],
  [
    '<table><tr><td>a<td>1<tr><td>b<td>2</table>',
    '<table>\n<tbody>\n<tr><td>a</td><td>1</td></tr>\n<tr><td>b</td><td>2</td></tr>\n</tbody>\n</table>',
  ],
])('%s', (html, markdown) => {
  expect(written(html)).toBe(`${markdown}\n`);
});

test.each(['`` a  `b` ``', '` `` `', '`  a `', '`a\\`', '| a |\n| --- |\n| `b\\|c` |', '(\\$5)$x$ end'])(
  'the code or formula in %s keeps its characters',
  (source) => {
    const { title: _, ...bare } = known;
    const article = parse(source, bare);
    expect(comparable(parse(markdownOf(article), bare).blocks)).toEqual(comparable(article.blocks));
  },
);

test.each([
  ['> [!NOTE]\n> Text.', '> [!NOTE]\n> Text.'],
  ['one<br><br>two', 'one<br>\\\ntwo'],
  ['A note[^x].\n\n[^x]: Its text.', 'A note[^1].\n\n[^1]: Its text.'],
])('%j is written as %j', (source, markdown) => {
  expect(markdownOf(parse(source, known))).toContain(markdown);
});

/** The only way in which each of many constructs is written, whichever way is read as the same. */
test.each([
  ['<p>a <del>b</del> c', 'a ~~b~~ c'],
  ['<p><b>a <del>b</del></b>', '<strong>a ~~b~~</strong>'],
  ['<pre id="x">a</pre>', '<a id="x"></a>\n\n```\na\n```'],
  ['<p>a <del>b</del><b>c</b>', 'a ~~b~~<strong>c</strong>'],
  ['<p><b><del>b</del></b>', '<strong>~~b~~</strong>'],
  ['<p>a<b>b</b>c', 'a**b**c'],
  ['<p>a <b>(b)</b>c', 'a <strong>(b)</strong>c'],
  ['<p>a<b>(b)</b> c', 'a<strong>(b)</strong> c'],
  ['<p>a <b>b.</b>c', 'a <strong>b.</strong>c'],
  ['<p><i>b</i><b>c</b>', '_b_**c**'],
  ['<p><b>a <i>b</i></b> c', '**a _b_** c'],
  ['<p><i>a <b>b</b> c</i>', '_a **b** c_'],
  ['<p>"<i>a</i>"', '"_a_"'],
  ['<p><a href="https://a.x/">https://a.x/</a>', '<https://a.x/>'],
  ['<p><a href="https://b.x/">https://a.x/</a>', '[https://a.x/](https://b.x/)'],
  ['<p><a href="https://a.x/">www.a.x</a>', '[www.a.x](https://a.x/)'],
  ['<p><a href="https://a.x/)(">a ] b</a>', '[a &#93; b](<https://a.x/)(>)'],
  ['<p><a href="https://a.x/?a=1&amp;copy=2">a</a>', '[a](https://a.x/?a=1&copy=2)'],
  ['<p><a href="https://a.x/"><b>a</b></a>', '[**a**](https://a.x/)'],
  ['<p><b><a href="https://a.x/">a</a></b>', '**[a](https://a.x/)**'],
  ['<p><a href="https://a.x/"><code>a</code></a>', '[`a`](https://a.x/)'],
  [
    '<p><img src="https://a.x/b.png" alt="a [b] ~c~">',
    '<figure>\n\n![a \\[b&#93; \\~c\\~](https://a.x/b.png)\n\n</figure>',
  ],
  ['<p>a <img alt="no address"> b', 'a <img alt="no address"> b'],
  [
    '<p><img src="https://a.x/b.png" alt="x|10x20">',
    '<figure>\n\n<img src="https://a.x/b.png" alt="x|10x20">\n\n</figure>',
  ],
  ['<p>a <code>b`c</code> <code>`</code> <code> a </code>', 'a ``b`c`` `` ` `` `a`'],
  ['<h2>a #</h2><p>b', '## a \\#\n\nb'],
  ['<h3>1. a</h3><p>b', '### 1. a\n\nb'],
  ['<h2>a<br>b</h2>', '## a<br>b'],
  [
    '<table><tr><th>a<br>b<th>c<tr><td><code>x|y</code><td><b>z</b></table>',
    '| **a**<br>**b** | **c** |\n| --- | --- |\n| `x\\|y` | **z** |',
  ],
  ['<table><tr><th>a<th>b<tr><td>1</table>', '| **a** | **b** |\n| --- | --- |\n| 1 |'],
  ['<pre>a\n\nb</pre>', '```\na\n\nb\n```'],
  ['<pre>\n\na\n</pre>', '```\na\n```'],
  ['<pre><code class="language-c++">x</code></pre>', '```c++\nx\n```'],
  ['<hr><p>a', '***\n\na'],
  ['<blockquote><p>a</blockquote><blockquote><p>b</blockquote>', '> a\n\n> b'],
  ['<blockquote><ul><li>a</ul></blockquote>', '> - a'],
  ['<ul><li>a<blockquote>b</blockquote><blockquote>c</blockquote></ul>', '- a\n  > b\n  <!-- -->\n  > c'],
  ['<ul><li>a<pre>x\n\ny</pre></ul>', '- a\n  ```\n  x\n\n  y\n  ```'],
  ['<ol><li>a</ol><ol><li>b</ol>', '1. a\n\n<!-- -->\n\n1. b'],
  ['<ol><li>a</ol><ul><li>b</ul>', '1. a\n\n- b'],
  ['<ul><li><input type=checkbox checked>a<li><input type=checkbox>b</ul>', '- [x] a\n- [ ] b'],
  ['<dl><dt>a<dd>b<dd><p>c<p>d</dl>', '<dl>\n<dt>a</dt>\n<dd><p>b</p></dd>\n<dd><p>c</p>\n<p>d</p>\n</dd>\n</dl>'],
  ['<figure><pre>x</pre><figcaption>c</figcaption></figure>', '<figure>\n\n```\nx\n```\n\nc\n\n</figure>'],
  ['<ul><li><hr></ul>', '- ***'],
  ['<details><summary>s</summary><p>t</details>', '**s**\n\nt'],
  ['<p><img src="https://a.x/b.png" alt="i">c', '![i](https://a.x/b.png) c'],
  ['<p><img src="https://a.x/b.png" alt="i"> <b>c</b>', '![i](https://a.x/b.png) **c**'],
  ['<p>a<img src="https://a.x/b.png" alt="i"><br>c', 'a![i](https://a.x/b.png)\\\nc'],
  ['<p><a href="https://a.x/"><img src="https://a.x/b.png" alt="i"> c</a> d', '[![i](https://a.x/) c](https://a.x/) d'],
  ['<ol><li>a<li value="7"><pre>x</pre></ol>', '<ol>\n<li>a</li>\n<li value="7"><pre><code>x</code></pre></li>\n</ol>'],
  [
    '<table><tr><th colspan=2>a<tr><td>1<td>2</table>',
    '<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n</table>',
  ],
  ['<ul><li><b>(a)</b>b<ul><li>c</ul></ul>', '- <strong>(a)</strong>b\n  - c'],
  ['<ul><li><img alt="no address"> a<ul><li>b</ul></ul>', '- <img alt="no address"> a\n  - b'],
  ['<ul><li><a id="x"></a>a <a href="#x">b</a><ul><li>c</ul></ul>', '- <a id="x"></a>a [b](#x)\n  - c'],
  ['<ul><li>a<li><p>b</ul>', '- a\n\n- b'],
  ['<p>un<i>believable</i>', 'un<em>believable</em>'],
  ['<p>a<b> b</b>', 'a<strong> b</strong>'],
  ['<p>a<b>👍</b> c', 'a<strong>👍</strong> c'],
  ['<p>a <b>👍</b>c', 'a <strong>👍</strong>c'],
  ['<p>a <b>👍</b> c', 'a **👍** c'],
  ['<p><a href="https://a.x/">a</a><a href="https://b.x/">b</a>', '[a](https://a.x/)[b](https://b.x/)'],
  ['<p><a href="https://a.x/b.">https://a.x/b.</a>', '[https\\://a.x/b.](https://a.x/b.)'],
  ['<p>a <img src="https://a.x/b.png" alt="c|d"> e', 'a ![c|d](https://a.x/b.png) e'],
  ['<ul><li>a</ul><ul><li>b<hr></ul>', '- a\n\n<ul>\n<li>b\n<hr>\n</li>\n</ul>'],
  ['<ul><li>a<hr></ul><ul><li>b</ul>', '<ul>\n<li>a\n<hr>\n</li>\n</ul>\n\n- b'],
  ['<ul><li><p>a</ul>', '<ul>\n<li><p>a</p></li>\n</ul>'],
  ['<ul><li>a<ol start=3><li>b</ol></ul>', '<ul>\n<li>a\n<ol>\n<li value="3">b</li>\n</ol>\n</li>\n</ul>'],
  [
    '<table><tr><th>a<tr><td><code>x\\|y</code></table>',
    '<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n<tbody>\n<tr><td><code>x\\|y</code></td></tr>\n</tbody>\n</table>',
  ],
  [
    '<table><thead><tr><td colspan=2>a<tbody><tr><td>1<td>2</table>',
    '<table>\n<thead>\n<tr><td>a</td></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n</table>',
  ],
  // Lists whose items have something around or between them.
  [
    '<blockquote><ol><li>a</li><p>x</p><li>b</ol></blockquote><p>y',
    '> <ol>\n> <li>a</li>\n> <p>x</p>\n> <li>b</li>\n> </ol>\n\ny',
  ],
  [
    '<ol><blockquote><li>a</li></blockquote><li>b</ol>',
    '<ol>\n<blockquote>\n<li>a</li>\n</blockquote>\n<li>b</li>\n</ol>',
  ],
  [
    '<ol><blockquote><p>x<li>a</blockquote><li>b</ol>',
    '<ol>\n<blockquote>\n<p>x</p>\n<li>a</li>\n</blockquote>\n<li>b</li>\n</ol>',
  ],
  [
    '<ol><figure><li>a</li><img src="https://a.x/i.png" alt="p"></figure><li>b</ol>',
    '<ol>\n<figure>\n<li>a</li>\n<p><img src="https://a.x/i.png" alt="p"></p>\n</figure>\n<li>b</li>\n</ol>',
  ],
  [
    '<ol><li><ol><li>a</li><p>x</p><li>b</ol></li><p>y</p><li>c</ol>',
    '<ol>\n<li><ol>\n<li>a</li>\n</ol>\n<div>x</div>\n<ol>\n<li value="2">b</li>\n</ol>\n</li>\n<p>y</p>\n<li>c</li>\n</ol>',
  ],
  // Definitions with something between them.
  [
    '<dl><dt>a<dd>b</dl><ul><li>x</ul><dl><dt>c<dd>d</dl>',
    '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n\n- x\n\n<dl>\n<dt>c</dt>\n<dd>d</dd>\n</dl>',
  ],
  [
    '<dl><dt>a<dd>b</dl><p>x</p><dl><dt>c<dd>d</dl>',
    '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n\nx\n\n<dl>\n<dt>c</dt>\n<dd>d</dd>\n</dl>',
  ],
  [
    '<dl><dt>a<dd>b</dl><dl><dt>c<dd><p>d<p>e</dl>',
    '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n\n<dl>\n<dt>c</dt>\n<dd><p>d</p>\n<p>e</p>\n</dd>\n</dl>',
  ],
  ['<p><b>x</b> y<dl><dd>b</dl>', '**x** y\n\n<dl>\n<dd>b</dd>\n</dl>'],
  // Blocks of a tight item.
  ['<ul><li>a<ul><li>b</ul><ul><li>c</ul></ul>', '- a\n  - b\n  <!-- -->\n  - c'],
  ['<ul><li>a<ul><li>b</ul><ol><li>c</ol></ul>', '- a\n  - b\n  1. c'],
  ['<ul><li>a<pre>x</pre><hr></ul>', '<ul>\n<li>a\n<pre><code>x</code></pre>\n<hr>\n</li>\n</ul>'],
  ['<ul><li><del>(a)</del>b<ul><li>c</ul></ul>', '- <del>(a)</del>b\n  - c'],
  ['<ul><li><ol start=3><li>b</ol></ul>', '- 3. b'],
  ['<ul><li><dl><dt>a<dd>b</dl></ul>', '- <dl>\n  <dt>a</dt>\n  <dd>b</dd>\n  </dl>'],
  ['<ol start=10><li>a<blockquote>b</blockquote></ol>', '10. a\n    > b'],
  ['<ol><li>a<li value=7>b<div>c</div></ol>', '<ol>\n<li>a</li>\n<li value="7">b\n<div>c</div>\n</li>\n</ol>'],
  [
    '<ol><li>a<li value=7><h3 id="x">b</h3></ol>',
    '<ol>\n<li>a</li>\n<li value="7"><h3><a id="x"></a>b</h3></li>\n</ol>',
  ],
  [
    '<ul><li>a<figure><img src="https://a.x/a.png" alt="p"><figcaption>c</figcaption></figure></ul>',
    '<ul>\n<li>a\n<figure>\n<img src="https://a.x/a.png" alt="p">\n<figcaption>c</figcaption>\n</figure>\n</li>\n</ul>',
  ],
  // What is in a list that only HTML says.
  [
    '<ol><li>a<li value=7><div class="admonition note"><p class="admonition-title">Note</p><p>b</p></div></ol>',
    '<ol>\n<li>a</li>\n<li value="7"><aside class="markdown-alert markdown-alert-note">\n<p><strong>Note</strong></p>\n<p>b</p>\n</aside>\n</li>\n</ol>',
  ],
  [
    '<ol><li>a<li value=7><blockquote>b</blockquote><pre><code class="language-js">x</code></pre><ul><li><input type=checkbox checked>c</ul></ol>',
    '<ol>\n<li>a</li>\n<li value="7"><blockquote>\n<p>b</p>\n</blockquote>\n<pre><code class="language-js">x</code></pre>\n<ul>\n<li><input type="checkbox" checked>c</li>\n</ul>\n</li>\n</ol>',
  ],
  [
    '<ol><li>a<li value=7><dl><dt><a href="https://a.x/">b</a> c<dd>d<dd>e</dl></ol>',
    '<ol>\n<li>a</li>\n<li value="7"><dl>\n<dt><a href="https://a.x/">b</a> c</dt>\n<dd>d</dd>\n<dd>e</dd>\n</dl>\n</li>\n</ol>',
  ],
  [
    '<ol><li>a<li value=7>b<br>c <img src="https://a.x/b.png" alt="d"> <code>e</code><table><tr><th>f</table></ol>',
    '<ol>\n<li>a</li>\n<li value="7">b<br>c <img src="https://a.x/b.png" alt="d"> <code>e</code>\n<table>\n<thead>\n<tr><th>f</th></tr>\n</thead>\n</table>\n</li>\n</ol>',
  ],
  [
    '<dl><dt>a<dd><p>b<ul><li>c<li>d</ul></dl>',
    '<dl>\n<dt>a</dt>\n<dd><p>b</p>\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n</dd>\n</dl>',
  ],
  [
    '<ol><li><p>a<p>b</p></li><li value=7><p>c</p></li></ol>',
    '<ol>\n<li><p>a</p>\n<p>b</p>\n</li>\n<li value="7"><p>c</p></li>\n</ol>',
  ],
  // Addresses that are their own text.
  ['<p><a href="http://a.x/">http://a.x/</a>', '<http://a.x/>'],
  ['<p><a href="mailto:a@b.c.example">a@b.c.example</a>', '<a@b.c.example>'],
  [
    '<p><a href="https://a.x/b?c=d%20e#f,g:h+i-j_k">https://a.x/b?c=d%20e#f,g:h+i-j_k</a>',
    '<https://a.x/b?c=d%20e#f,g:h+i-j_k>',
  ],
  ['<p><a href="https://a.x/">https://a.x/<b>c</b></a>', '[https\\://a.x/**c**](https://a.x/)'],
  ['<p>a <b>word </b>(more)', 'a <strong>word </strong>(more)'],
  ['<p>(<b> b</b>', '(<strong> b</strong>'],
  ['<p>one <img src="https://a.x/b.png" alt="page| 100"> c', 'one <img src="https://a.x/b.png" alt="page| 100"> c'],
  ['<table><tr><th>a<tr><td>x\\|y</table>', '| **a** |\n| --- |\n| x\\\\\\|y |'],
  ['<h2 id="y">A<a id="x"></a></h2><p>b', '## <a id="y"></a><a id="x"></a>A\n\nb'],
  ['<table id="x"><tr><th>a<tr><td>b</table>', '<a id="x"></a>\n\n| **a** |\n| --- |\n| b |'],
  ['<h1 id="x">Title</h1><p>Text', '# <a id="x"></a>Title\n\nText'],
  [
    '<ul><li><input type=checkbox><pre>x</pre></ul>',
    '<ul>\n<li><input type="checkbox"><pre><code>x</code></pre></li>\n</ul>',
  ],
])('%s', (html, markdown) => {
  expect(written(html)).toBe(`${markdown}\n`);
});

/** Text of an article in Markdown, without its title. */
const rewritten = (source: string): string => markdownOf(parse(source, known)).replace(/^# Title\n\n|\n$/g, '');

test.each([
  '> [!NOTE]\n> Text.\n>\n> More.',
  '> [!TIP]\n>\n> ```js\n> a\n> ```',
  '> [!NOTE]',
  '$a$ b',
  'a ($b$)',
  '$$\na\n$$',
  '```math\na\n```',
  'a\\\nb',
  '1) a\n2) b',
  '3. a\n4. b',
  '0. a\n1. b',
  '- <kbd>a</kbd> x\n  - b',
  '- <sub>a</sub> x\n  - b',
  '- <sup>a</sup> x\n  - b',
  '- <em>a</em>x\n  - b',
  '- ![i](c.png) x\n  - b',
  '- <https://a.x> b\n  - b',
  '- [ ] a\n- [x] b',
  '- a\n\n- b',
  '- a\n\n  b',
  '- a\n-\n- b',
  '![i](b.png) **c**',
  '**a** ![i](b.png)',
  '- a\n  > b\n  - c',
  '- a\n  1. b\n  2. c',
  '| a | b |\n| :-: | --: |\n| **x** | `y` |',
  '***',
  '<https://a.x>',
  '<kbd>a</kbd>',
  '~~a~~b',
  'a~~b~~',
  '~~a~~ b',
  '```\na\n\n\n```',
  '````\n```\n````',
  '999999999. a',
  '- 3) a',
  '1) a\n   - b',
  '- a\n  - b\n\n  - c',
  '- a\n  1. b\n\n  2. c',
  'A[^1].\n\n[^1]: See[^2].\n\n[^2]: x',
])('%j is written as it is', (source) => {
  expect(rewritten(source)).toBe(source);
});

test.each([
  ['> [!WARNING]\n> - a', '> [!WARNING]\n>\n> - a'],
  [
    '> [!NOTE] Own title\n> Text.',
    '<aside class="markdown-alert markdown-alert-note">\n\n**Note:&#32;Own title**\\\nText.\n\n</aside>',
  ],
  ['a$b$', 'a\\$b\\$'],
  ['a $b$c', 'a \\$b\\$c'],
  ['**$b$** c', '**<span class="math" data-tex="$b$">$b$</span>** c'],
  ['x $`a`$ y', 'x <span class="math" data-tex="$`a`$">$`a`$</span> y'],
  ['cost $5 $a$', 'cost \\$5 $a$'],
  ['A[^1] B[^2].\n\n[^2]: Two.\n\n[^1]: One.', 'A[^1] B[^2].\n\n[^1]: One.\n\n[^2]: Two.'],
  ['A[^b] B[^a].\n\n[^b]: Two.\n\n    More.\n\n[^a]: One.', 'A[^1] B[^2].\n\n[^1]: Two.\n\n    More.\n\n[^2]: One.'],
  ['# Title\n\n## Title\n\nText', '## Title\n\nText'],
  ['## A {#own}\n\nText', '## <a id="own"></a>A\n\nText'],
  ['term\n: def', '<dl>\n<dt>term</dt>\n<dd>def</dd>\n</dl>'],
  [
    'A[^1]\n\nb\n: c[^1]\n\n[^1]: Note.',
    'A[^label:1]\n\n<dl>\n<dt>b</dt>\n<dd>c<a class="footnote" href="#footnote-1">[1]</a></dd>\n</dl>\n\n[^label:1]: Note.',
  ],
  ['![a](b.png "t")', '![a](b.png)'],
  ['$a$\\$5', '<span class="math" data-tex="$a$">$a$</span>\\$5'],
  ['a $$x\ny$$\\\nb', 'a\\\n$$x\ny$$\\\nb'],
  ['[a[^1] b](https://a.x)\n\n[^1]: n', '[a[^1]](https://a.x) [b](https://a.x)\n\n[^1]: n'],
  ['[a](<b c>)', '[a](b%20c)'],
  ['~~*a*~~', '~~<em>a</em>~~'],
  ['``` js title="x"\na\n```', '```js title="x"\na\n```'],
  ['> [!NOTE]\n>\n> Text.', '> [!NOTE]\n> Text.'],
  ['999999999. a\n999999999. b', '<ol>\n<li value="999999999">a</li>\n<li>b</li>\n</ol>'],
])('%j is written as %j alone', (source, markdown) => {
  expect(rewritten(source)).toBe(markdown);
});

test.each(['de', 'en'])('an alert has the label of the language of its article: %s', (lang) => {
  const { title: _, ...bare } = known;
  expect(markdownOf(parse('> [!NOTE]\n> Text.', { ...bare, lang }))).toBe('> [!NOTE]\n> Text.\n');
});

test('no author and no day are written, which are in the front matter', () => {
  expect(markdownOf(parse('Text', { ...known, author: 'Ann', date: '2024-01-02' }))).toBe('# Title\n\nText\n');
});

test('the title of a page is written only if it says more than the metadata', () => {
  const bodied = (html: string): string =>
    markdownOf(wholePage(`<html lang="en"><title>Title</title><body>${html}</body></html>`));
  expect(bodied('<h1>Title</h1><p>Text')).toBe('Text\n');
  expect(bodied('<h1>Title</h1><p>Text<h2>Title</h2>')).toBe('# Title\n\nText\n\n## Title\n');
  expect(bodied('<h1>Title</h1><p>Text<h2>🙂 Title</h2>')).toBe('# Title\n\nText\n\n## 🙂 Title\n');
  expect(bodied('<h1><i>Title</i></h1><p>Text')).toBe('# _Title_\n\nText\n');
});

test.each([
  ['', '<>'],
  ['https://a.x/(b)', 'https://a.x/(b)'],
  ['https://a.x/(b', '<https://a.x/(b>'],
  ['https://a.x/)b(', '<https://a.x/)b(>'],
  [`a${'('.repeat(30)}${')'.repeat(30)}`, `a${'('.repeat(30)}${')'.repeat(30)}`],
  [`a${'('.repeat(31)}${')'.repeat(31)}`, `<a${'('.repeat(31)}${')'.repeat(31)}>`],
  ['#tab/a', '<#tab/a>'],
  ['#a', '#a'],
  ['?a=b&amp;c&copy;&d', '?a=b&amp;amp;c&amp;copy;&d'],
  ['?a&#38;b', '?a&amp;#38;b'],
])('the target %j is written as %j', (href, written) => {
  expect(destinationOf(href)).toBe(written);
});
