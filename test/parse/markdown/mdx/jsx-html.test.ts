import { expect, test } from 'vitest';
import { htmlOfElement, htmlOfTag, textOfExpression } from '../../../../src/parse/markdown/mdx/jsx-html.js';
import { readTag } from '../../../../src/parse/markdown/mdx/jsx-tag.js';
import { notation } from '../../../kit/article/notation.js';
import { parse } from '../../../kit/article/parse.js';

const KNOWN = { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] };

test.each<readonly [source: string, html: string]>([
  ['<p>', '<p>'],
  ['</p>', '</p>'],
  ['<br/>', '<br>'],
  ['<br>', '<br>'],
  ['<span/>', '<span></span>'],
  ...['col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr'].map(
    (name) => [`<${name}/>`, `<${name}>`] as const,
  ),
  ['<a name="b">', '<a name="b">'],
  ['<li value={7}>', '<li value="7">'],
  ['<td colSpan={2} rowSpan="3" style={{ a: 1 }} b="c">', '<td colspan="2" rowspan="3">'],
  ['<td colSpan={n}>', '<td>'],
  ['<ol start={ 5 } reversed type="a">', '<ol start="5" type="a" reversed="">'],
  ['<p id="a" className="b">', '<p id="a" class="b">'],
  ['<p title=\'a "b" <c> & d\'>', '<p title="a &quot;b&quot; &lt;c> &amp; d">'],
  ["<img src={require('./a.png')} alt='b' />", '<img src="./a.png" alt="b">'],
  ["<a href={useBaseUrl('/a')}>", '<a href="/a">'],
  ['<A>', ''],
  ['</A>', '</a>'],
  ['</B>', ''],
  ["<Image src='a\"b.png' />", '<img src="a&quot;b.png">'],
  ['<Image src="a.png" alt=\'"b"\' />', '<img src="a.png" alt="&quot;b&quot;">'],
  ['<Badge text="a < b" />', 'a &lt; b'],
  ['<Badge text="a">', ''],
  ['<Link to="/a">', '<a href="/a">'],
  ['<Link to=\'/"a\' text="b" />', '<a href="/&quot;a">b</a>'],
  ['</Link>', '</a>'],
  ['<Card to="/a" text="b" />', 'b'],
])('the HTML of %s is %j', (source, html) => {
  const tag = readTag(source);
  expect(typeof tag === 'string' ? tag : htmlOfTag(tag)).toBe(html);
});

test.each([
  ['<p>a {"b"} {`<c>`} {/* d */}e</p>', '<p>A b &lt;c> E</p>'],
  ['<p>a <B>c</B></p>', '<p>A C</p>'],
  ['<p>a < b</p>', '<p>A < B</p>'],
  ['<p>a { b</p>', '<p>A { B</p>'],
  ['a', 'A'],
])('the HTML of the element %s is %j', (source, html) => {
  expect(htmlOfElement(source, (text) => text.toUpperCase())).toBe(html);
});

test.each([
  ['"a"', 'a'],
  ['/* a */', ''],
  [' /* a */ /* b */ ', ''],
  ['', ''],
  ['a', '{a}'],
  ['a.b + 1', '{a.b + 1}'],
  ['a && <b>c</b>', 'c'],
  ['a && <p>\n  b\n  <i>c</i>\n</p>', 'b c'],
  ['a < b && <b>c</b>', 'c'],
  ['a ? <b>c</b> : <Tip title="d">e {"f"}{g}</Tip>', 'c d e f'],
  ['a.map((b) => <C key={b} />)', ''],
  ['a && <b>{c && <i>d</i>}</b>', 'd'],
  ['<b>a</b>', 'a'],
  ['<b>a {c</b>', 'a c'],
])('the text of the expression %j is %j', (code, text) => {
  expect(textOfExpression(code)).toBe(text);
});

test.each([
  [
    '<ul><li>**a *b*** `&lt;` \\* &amp; [e](/f) ![h](/i)</li></ul>',
    '1 (-#2 of #1) paragraph: {strong a }{strong+emphasis b} {code &lt;} * & {link e → /f} {image h → /i}',
  ],
  [
    '<ul><li>Use `<b>` or ``{a`}`` <b>so</b></li></ul>',
    '1 (-#2 of #1) paragraph: Use {code <b>} or {code {a`}} {strong so}',
  ],
  ['<ul><li>a ` <b>b</b>\n</li><li>c ` d</li></ul>', '1 (-#2 of #1) paragraph: a ` {strong b}'],
  ['<ul><li>a \\` <Link to="/a">b</Link> \\`</li></ul>', '1 (-#2 of #1) paragraph: a ` {link b → /a} `'],
  ['<pre>` <b>b</b> `</pre>', '1 code: ` b `'],
  ['<ul><li><Link to="/a" text="b" /> c</li></ul>', '1 (-#2 of #1) paragraph: {link b → /a} c'],
  ['<table><tr><td>a<br/>b</td></tr></table>', '1 table  left:  ‖ a⏎b'],
  ['a <Card title="b" href="/c" /> d', '1 paragraph: a b d'],
  ['<a href="/x">b <Badge>c</Badge> d</a>', '1 paragraph: {link b c d → /x}'],
  ['x\na {/* b */}c', '1 paragraph: x a c'],
  ['{b && c(d)}', '1 paragraph: {b && c(d)}'],
  ['a\n\n<motion.div>b</motion.div> c', '1 paragraph: a'],
])('%s', (source, block) => {
  expect(notation(parse(source, KNOWN, 1, 'mdx'))[0]).toBe(block);
});
