import { describe, expect, test } from 'vitest';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { leavesOf } from '../../../../../src/parse/html/page/leaves.js';
import { measure } from '../../../../../src/parse/html/page/measure.js';
import { FoundArticle } from '../../../../../src/parse/html/page/rules/found-article.js';
import { elementsByName, elementsNamed } from '../../../../../src/parse/html/page/rules/names.js';
import { referencesIn } from '../../../../../src/parse/html/page/rules/reference-sections.js';
import { sameWords } from '../../../../../src/parse/html/page/rules/same-words.js';

test.each([
  ['a b c d', 'D c, B – a!', true],
  ['a b c d', 'a b c e', true],
  ['a b c d', 'a b e f', false],
  ['a b', 'a b c d', true],
  ['a b', 'a b c d e', false],
  ['a b c', 'a b d', false],
  ['a', 'b', false],
  ['', '', false],
])('%j has nearly the same words as %j: %s', (one, other, same) => {
  expect([sameWords(one, other), sameWords(other, one)]).toEqual([same, same]);
});

test.each([
  ['share', 'share', true],
  ['shareBox', 'share-box', true],
  ['SHARE', 'share', true],
  ['share-12', 'share', true],
  ['share_12', 'share', true],
  ['share__x7Kq2', 'share', true],
  ['share--12', 'share', true],
  ['share__abcd', 'share', false],
  ['share12', 'share', false],
  ['shareIt', 'share', false],
])('an element called %j is found as %j: %s', (name, asked, isFound) => {
  const named = elementsByName(measure(parseDom(`<p class="x ${name}">a</p><p id="${name}">b</p>`).body));
  const found = elementsNamed((one) => one === asked, named);
  expect(found.map(({ textContent }) => textContent)).toEqual(isFound ? ['a', 'b'] : []);
});

describe('references', () => {
  const inside = (html: string): string =>
    Array.from(referencesIn(leavesOf(parseDom(html).body)), ({ text }) => text).join(' ');

  test.each([
    ['<h2>A</h2><p>b</p><h2>Quellen</h2><p>c</p><p>d</p><h2>E</h2><p>f</p>', 'Quellen c d'],
    ['<h3>References [edit]</h3><p>a</p>', 'References [edit] a'],
    ['<h2>See also</h2><p>a</p><h2>Notes</h2><p>b</p>', 'See also a Notes b'],
    ...['See also', 'Siehe auch', 'Voir aussi', 'Véase también'].map((text) => [
      `<h2>${text}</h2><p>a</p><h2>Notes</h2><p>b</p>`,
      `${text} a Notes b`,
    ]),
    ...(
      'Reference,References,Citation,Citations,Notes,Footnotes,Endnotes,Sources,Bibliography,Works cited,Further reading,External links,Show notes,Shownotes,Einzelnachweise,Fußnoten,Anmerkungen,Quellen,Literatur,Literaturverzeichnis,Weblinks,' +
      'Quellen- und Literaturverzeichnis,Références,Notes et références,Bibliographie,Liens externes,Referencias,Bibliografía,Enlaces externos'
    )
      .split(',')
      .map((text) => [`<h2>${text}</h2><p>a</p>`, `${text} a`]),
    ['<h2>See also</h2><p>a</p>', ''],
    ['<h2>Notes on light</h2><p>a</p>', ''],
    ['<p>References</p><p>a</p>', ''],
  ])('of %s are %j', (html, expected) => {
    expect(inside(html)).toBe(expected);
  });
});

describe('an article that is mended', () => {
  const without = (html: string): string => {
    const { body } = parseDom(html);
    const article = new FoundArticle(body);
    const leaf = article.leaves.find(({ text }) => text.startsWith('x'));
    if (leaf) article.remove(leaf);
    expect(article.leaves).toEqual(leavesOf(body));
    return body.innerHTML;
  };

  test.each([
    ['a block', '<p>a</p><p>x</p>', '<p>a</p>'],
    ['boxes of nothing else', '<p>a</p><div><div> <p>x</p> </div></div>', '<p>a</p>'],
    ['no box with an element before', '<div><p>a</p><p>x</p></div>', '<div><p>a</p></div>'],
    ['no box with an element after', '<div><p>x</p><hr></div>', '<div><hr></div>'],
    ['no box with words', '<div>a<p>x</p></div>', '<div>a</div>'],
    ['no text between blocks', `<div>x${'a'.repeat(40)}<p>b</p></div>`, `<div>x${'a'.repeat(40)}<p>b</p></div>`],
  ])('loses %s', (_, html, expected) => {
    expect(without(html)).toBe(expected);
  });
});
