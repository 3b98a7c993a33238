import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
