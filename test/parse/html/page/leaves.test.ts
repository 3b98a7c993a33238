import { expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { isHeading, isProse, leavesOf, lengthOf } from '../../../../src/parse/html/page/leaves.js';

test.each([
  ['a block around a link', '<p>All <a href="/a">words</a></p>', 'words'],
  ['blocks in a link', '<a href="/a"><div><h4>All words</h4></div></a>', 'All words'],
  ['blocks in a button that a script makes a link', '<a><p>All words</p></a>', 'All words'],
  ['blocks in a link to nowhere', '<a href="#"><p>All words</p></a>', 'All words'],
  ['a heading that folds out its section', '<a href="#section"><h4>All words</h4></a>', ''],
  ['a heading that leads to the top', '<a href="#"><h4>All words</h4></a>', 'All words'],
])('the text in links is counted for %s', (_, html, linked) => {
  const [leaf] = leavesOf(parseDom(html).body);
  expect(leaf).toMatchObject({ text: 'All words', links: linked.length });
});

const leaves = (html: string) => leavesOf(parseDom(html).body);
const words = (length: number): string => 'a'.repeat(length);

test.each<readonly [title: string, html: string, expected: string]>([
  ['blocks', '<div><p>a</p><h2>b <i>c</i></h2></div><ul><li>d</li></ul>', 'a / b c / d'],
  ['a block in a mark', '<b><p>a</p></b>', 'a'],
  ['a block in a mark before another mark', '<b><p>a</p></b><i>c</i>', 'a'],
  ['empty blocks', '<p> </p><p>a</p><div></div>', 'a'],
  ['text between blocks', `<div>${words(20)} <b>${words(19)}</b><p>b</p></div>`, `${words(20)} ${words(19)} / b`],
  ['text after a block', `<div><p>b</p>${words(40)}</div>`, `${words(40)} / b`],
  ['short text between blocks', `<div>${words(39)}   <p>b</p></div>`, 'b'],
  ['text in links between blocks', `<div><a>${words(40)}</a><p>b</p></div>`, 'b'],
  ...['b', 'strong', 'i', 'em', 'span', 'font', 'u'].map(
    (tag) =>
      [
        `text in <${tag}> between blocks`,
        `<div><${tag}>${words(40)}</${tag}><p>b</p></div>`,
        `${words(40)} / b`,
      ] as const,
  ),
  ['text in a box between blocks', `<div><i>${words(30)}</i><u>${words(10)}</u><p>b</p></div>`, `${words(40)} / b`],
])('an element has the blocks of %s', (_, html, expected) => {
  expect(
    leaves(html)
      .map(({ text }) => text)
      .join(' / '),
  ).toBe(expected);
});

test.each([
  ['<p>https://a.example/<a href="/a">www.b.example</a></p>', 0],
  ['<p><a href="/a">jo@b.example</a></p>', 0],
  ['<p><a href="/a">https://b.example</a></p>', 0],
  ['<p><a href="/a">awww.b.example</a></p>', 14],
  ['<p><a href="/a">see www.b.example</a></p>', 17],
  ['<p><b><a href="/a">a b</a></b> <a href="/b">c</a></p>', 4],
])('in %s, %i characters are linked', (html, links) => {
  expect(leaves(html)[0]?.links).toBe(links);
});

test.each([
  ['<h2>a</h2>', true],
  ['<h6><div>a</div></h6>', true],
  ['<h2><div><div>a</div></div></h2>', false],
  ['<p>a</p>', false],
])('the block in %s is a heading: %s', (html, expected) => {
  expect(leaves(html).map(isHeading)).toEqual([expected]);
});

test('prose is not in figures, and the length of blocks is that of all', () => {
  const text = words(100);
  expect(leaves(`<p>${text}</p><figure><p>${text}</p></figure><p>a</p>`).map(isProse)).toEqual([true, false, false]);
  expect(lengthOf(leaves('<p>ab</p><p>c</p>'))).toBe(3);
});
