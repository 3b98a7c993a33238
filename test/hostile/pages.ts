import type { Case } from './cases.js';

/*
 * Pages that make browsers and extractors hang or crash. Each has a word at its end by which a reader sees that nothing was lost.
 */

const repeat = (text: string, count: number): string => text.repeat(count);
const numbered = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const of = (name: string, body: () => string): Case => ({
  name,
  source: () =>
    `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body()}<p>lastword</p></body></html>`,
});
/** Elements nested around words. */
const nested = (name: string, open: string, close: string, count: number): Case =>
  of(`${name}, nested`, () => `${repeat(open, count)}some words, and some more. ${repeat(close, count)}`);

const SENTENCE = 'This is a sentence, and it has some words. ';

export const pages: readonly Case[] = [
  nested('3,000 divs', '<div>', '</div>', 3000),
  nested('divs', '<div>', '</div>', 50_000),
  nested('lists', '<ul><li>', '</li></ul>', 10_000),
  nested('tables', '<table><tr><td>', '</td></tr></table>', 10_000),
  nested('inline tags', '<b><i><span>', '</span></i></b>', 10_000),
  nested('links and headings', '<h2><a href="#a">', '</a></h2>', 10_000),
  nested('quotes', '<blockquote>', '</blockquote>', 20_000),
  nested('foreign elements', '<svg><foreignObject><math><mi>', '</mi></math></foreignObject></svg>', 5000),
  nested('templates', '<template>', '</template>', 50_000),
  nested('shadow roots', '<div><template shadowrootmode="open">', '</template></div>', 10_000),
  of('30,000 cells', () => `<table>${repeat(`<tr>${repeat('<td>a, b</td>', 30)}</tr>`, 1000)}</table>`),
  of('30,000 cells in one row', () => `<table><tr>${repeat('<td>a, b', 30_000)}</table>`),
  of('short rows below a wide header', () => `<table><tr>${repeat('<th>a', 500)}${repeat('<tr><td>a', 6000)}</table>`),
  of('spans of cells', () => `<table>${repeat('<tr><td rowspan="65534" colspan="1000">a', 3000)}</table>`),
  of('a million attributes', () => `<p ${numbered(1_000_000, (i) => `a${i}="b" `)}>${SENTENCE}</p>`),
  of('a million classes', () => `<p class="${repeat('a ', 1_000_000)}">${SENTENCE}</p>`),
  of('100,000 siblings', () => repeat('<p>one, two</p>', 100_000)),
  of('siblings below 90 divs', () => repeat('<div>', 90) + repeat('<p>one, two</p>', 20_000)),
  of('divs with many links', () => repeat(`<div>${repeat('<a href="#a">a</a> ', 10)}${SENTENCE}</div>`, 3000)),
  of('links', () => `<p>${repeat('<a href="a">a</a> ', 20_000)}`),
  of('line breaks', () => `<div>${repeat('a<br><br>', 10_000)}</div>`),
  of('inline tags around letters', () => `<p>${repeat('<span>a</span>', 50_000)}`),
  of('raised text', () => `<p>${repeat('a <sup>2 </sup>', 20_000)}`),
  of('ideographs in lines and tags', () => `<p>${repeat('字\n<span>字</span>\n', 10_000)}`),
  of('unclosed tags', () => repeat('<div><p><b><a href="#">a ', 10_000)),
  of('unmatched ends', () => repeat('a</div></p></b></table>', 10_000)),
  of('unclosed quotes in tags', () => `${repeat('<b title="c>word <p title=\'d>', 20_000)}"'>`),
  of('unclosed comments', () => repeat('a <!-- ', 100_000)),
  of('unclosed titles', () => repeat('a <title>', 50_000)),
  of('unclosed templates', () => repeat('a <template>', 50_000)),
  of('unclosed CDATA', () => repeat('a <svg><![CDATA[', 20_000)),
  of('text fields', () => repeat('<textarea>a</textarea><select><option>b', 10_000)),
  of('plain text', () => `<plaintext>${repeat('<b>a', 50_000)}`),
  of('frames', () => `<frameset>${repeat('<frame src="a"><noframes>a</noframes>', 10_000)}`),
  of('10 MB of text in one node', () => `<p>${repeat('word ', 2_000_000)}`),
  of('a word of 5 MB', () => `<p>${repeat('w', 5_000_000)}`),
  of('entities', () => `<p>${repeat('&amp;&eacute;', 200_000)}`),
  of('broken entities', () => `<p>${repeat('&&#', 200_000)}`),
  of('spaces', () => `<p>a${repeat(' \n\u00A0', 100_000)}b`),
  of('the same id', () => repeat('<h2 id="a">a</h2><p id="a">b, c</p>', 10_000)),
  of('anchors to it', () => repeat('<a href="#a" id="a"><sup>1</sup></a>', 5000)),
  of('a large script', () => `<script>${repeat('a("<p>");', 500_000)}</script><p>${SENTENCE}`),
  of(
    'a large style',
    () => `<style>${repeat('a{b:c}', 500_000)}</style><p style="${repeat('a:b;', 200_000)}">${SENTENCE}`,
  ),
  of('data addresses', () => repeat(`<img src="data:image/png;base64,${repeat('A', 10_000)}" alt="a">`, 200)),
  of('large metadata', () => `<script type="application/ld+json">${repeat('[', 200_000)}</script><p>${SENTENCE}`),
  of('pictures', () => repeat('<figure><img src="a.png" srcset="b.png 1x"><figcaption>c</figcaption></figure>', 5000)),
  of('formulas', () => repeat('<math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>', 5000)),
  of('code', () => `<pre><code>${repeat('<span>a</span>\n', 20_000)}</code></pre>`),
  of('NUL bytes and controls', () => `<p>${repeat('a\0\u001B[31m\u009Bb\u202E', 20_000)}`),
];
