import { textOf } from '../../src/article/text.js';
import type { Page } from '../../src/parse/html/page/page.js';
import { readPage } from '../../src/parse/html/page/read-page.js';
import { readPlainly } from '../../src/parse/html/page/read-plainly.js';
import { pick, random } from '../kit/random/random.js';

/*
 * Mutated HTML pages, read as an article and as a whole.
 */

const SENTENCE = 'Some words make a sentence, with a comma and an end. ';
const PAGES = [
  `<!doctype html><html lang="en"><head><title>Title</title><meta name="author" content="Author"></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>Title</h1><p>${SENTENCE.repeat(12)}</p><h2 id="a">Section</h2><ul><li>One<li>Two <b>strong</b></ul>
<table><tr><th>Head<td>Cell</table><blockquote><p>Quote</p></blockquote><pre><code class="language-js">let a = 1;
let b;</code></pre><figure><img src="a.png" alt="Picture"><figcaption>Caption</figcaption></figure></article></main><footer>Footer</footer></body></html>`,
  `<body><div class="content">${`<p>${SENTENCE}</p>`.repeat(8)}<p>Note<sup><a href="#f1">1</a></sup></p><ol><li id="f1">Footnote</ol></div>`,
  `<div><div>${SENTENCE.repeat(5)}<br><br>${SENTENCE.repeat(5)}<details><summary>More</summary>Hidden</details></div><aside>Aside</aside></div>`,
];
const BITS = [
  ...'<>&"\'=/ \n\0\u001B\u009B\u202E字é',
  ...'<p>|</p>|<div>|</div>|<b>|</i>|<a href="#a">|</a>|<table>|<td>|</table>|<ul><li>|<pre>|</pre>|<br>|<svg>|<math><mi>|<h2>|<q>|<sup>|</sup>'.split(
    '|',
  ),
  ...'<blockquote>|<section>|<body>|</body>|</html>|<head>|&#27;|&amp;|&nbsp;|<img alt="x" src="y">|<figure>|<form>|<dl><dt>a<dd>'.split(
    '|',
  ),
];
/** Markup that hides text in every reading, or puts it in another order. */
const HIDES =
  /<(?:script|style|template|title|head|textarea|select|option|iframe|video|object|svg|math|!|q)|<[^>]*$|hidden/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks for controls
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/;

function mutate(next: () => number): string {
  let text = pick(PAGES, next);
  for (let count = 1 + Math.floor(next() * 12); count > 0; count -= 1) {
    const at = Math.floor(next() * (text.length + 1));
    const length = Math.floor(next() * 30);
    const kind = next();
    if (kind < 0.6) text = text.slice(0, at) + pick(BITS, next) + text.slice(at);
    else if (kind < 0.8) text = text.slice(0, at) + text.slice(at + length);
    else text = text.slice(0, at + length) + text.slice(at, at + length).repeat(3) + text.slice(at + length);
  }
  return text;
}

const textOfPage = ({ blocks }: Page): string => blocks.map(textOf).join('\n');
/** Words of a text, whether raised or not. */
const wordsOf = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Describes the first fault in the reading of a page; undefined if there is none. */
export function checkPage(seed: number): string | undefined {
  const html = mutate(random(seed));
  try {
    const [article, whole] = [false, true].map((all) => textOfPage(readPage(html, { address: undefined, whole: all })));
    const plain = textOfPage(readPlainly(html, { address: undefined, whole: true }));
    const shown = [article, whole, plain].find((text) => CONTROL.test(text ?? ''));
    if (shown !== undefined) return `a control: ${JSON.stringify(shown)}`;
    if (HIDES.test(html.slice(Math.max(0, html.indexOf('<body'))))) return undefined;
    const letters = wordsOf(whole ?? '').join('');
    // Read plainly, a picture without any name is a word.
    const lost = wordsOf(plain).find((word) => word !== 'image' && !letters.includes(word));
    return lost && `lost in the whole page: ${lost} of ${JSON.stringify(html)}`;
  } catch (error) {
    return error instanceof Error ? `${error.stack} in ${JSON.stringify(html)}` : String(error);
  }
}
