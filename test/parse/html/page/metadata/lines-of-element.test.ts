import { expect, test } from 'vitest';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { linesOfElement } from '../../../../../src/parse/html/page/metadata/lines-of-element.js';

const linesOf = (html: string, marked?: string): readonly string[] => {
  const { body } = parseDom(html);
  return linesOfElement(body, marked === undefined ? undefined : (body.querySelector(marked) ?? undefined));
};

test.each([
  ['blocks', '<p>a</p><div>b<p>c</p>d</div>', ['a', 'b', 'c', 'd']],
  ['a break', 'a<br>b', ['a', 'b']],
  ['marks in a line', 'a <b>b</b><i>c</i>', ['a bc']],
  ['line feeds of the source', 'a\n  b', ['a b']],
  ['empty blocks', '<p> </p><p>a</p><p>&nbsp;</p>', ['a']],
  ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
  ['a quotation', '<blockquote>a</blockquote>', ['a']],
  ['controls', 'a\u001b\u202eb', ['a␛b']],
  ['parts for others', 'a<nav>b</nav><aside>c</aside><footer>d</footer><svg>e</svg><select><option>f</select>', ['a']],
  ['code', 'a<script type="text/x-tex">b</script><noscript>c</noscript>', ['a']],
  ['what is hidden', 'a<p hidden>b</p><p style="color:red;display:  none">c</p><p class="x is-hidden">d</p>', ['a']],
  ['what is hidden on some screens', '<p class="hidden md:block">a</p><p class="d-none d-lg-block">b</p>', ['a', 'b']],
  ['a name that only begins alike', '<p class="hidden-xs">a</p><p class="unhidden">b</p>', ['a', 'b']],
  ['what classes hide', '<p class="hidden">a</p><p class="x d-none">b</p><p style="display:none">c</p>d', ['d']],
])('an element has lines as a browser breaks them: %s', (_, html, expected) => {
  expect(linesOf(html)).toEqual(expected);
});

test.each([
  ['a heading', 'a <h1>b</h1> c', ['a', '\f', 'c']],
  ['a heading in a line', 'a <span><h1>b</h1></span> c', ['a', '\f', 'c']],
  ['one beside a table and a quotation', '<h1>a</h1><table><td>b</table><blockquote>c</blockquote>d', ['\f', 'd']],
  ['one in a table and a quotation', '<table><td>b<h1>a</h1></table><blockquote>c</blockquote>', ['b', '\f']],
])('a mark stands for %s among the lines', (_, html, expected) => {
  expect(linesOf(html, 'h1')).toEqual(expected);
});

test('only the beginning of a long element is read', () => {
  expect(linesOf(`<p>${'a'.repeat(19_900)}</p><p>b</p>`)).toHaveLength(2);
  expect(linesOf(`<p>${'a'.repeat(20_000)}</p><p>b</p>`)).toHaveLength(1);
});
