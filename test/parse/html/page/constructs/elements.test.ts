import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  firstInside,
  hasProperty,
  isAlone,
  isLink,
  lineOf,
  oneLine,
  textUpTo,
  visitElements,
} from '../../../../../src/parse/html/page/constructs/elements.js';
import {
  closestTagged,
  elementsTagged,
  findElement,
  holdsTagged,
  isInTagged,
  tags,
} from '../../../../../src/parse/html/page/constructs/find-elements.js';
import { type DomElement, parseDom } from '../../../../../src/parse/html/page/dom.js';

const bodyOf = (html: string): DomElement => parseDom(html).body;
const element = (html: string, selector: string): DomElement =>
  bodyOf(html).querySelector(selector) ?? expect.unreachable();
const names = (elements: readonly DomElement[]): string => elements.map(({ localName }) => localName).join(' ');

test('elements are visited in order, and what is inside is left out on request', () => {
  const seen: string[] = [];
  visitElements(bodyOf('<div><b>x</b><i>y</i></div><p><u>z</u></p><s>w</s>'), ({ localName }) => {
    seen.push(localName);
    return localName !== 'p';
  });
  expect(seen.join(' ')).toBe('div b i p s');
});

test.each([
  ['all of a short text', '<p>ab<b>cd</b>e</p>', 9, 'abcde'],
  ['the beginning of a long one', '<p>ab<b>cd</b>e</p>', 3, 'abc'],
  ['nothing that is code', '<p>a<script type="a/json">b</script><style>c</style><noscript>d</noscript>e</p>', 9, 'ae'],
  ['no more than about as many nodes', `<p>${'<i></i>'.repeat(60)}a</p>`, 3, ''],
  ['what follows some nodes', `<p>${'<i></i>'.repeat(40)}a</p>`, 3, 'a'],
])('a text up to a length is %s', (_, html, most, expected) => {
  expect(textUpTo(bodyOf(html), most)).toBe(expected);
});

test('a text is on one line without repeated spaces', () => {
  expect(oneLine(' a\n b\u00a0c\t d ')).toBe('a b c d');
  expect(lineOf(bodyOf(' a\n <b>b</b>  c'), 6)).toBe('a b');
});

test.each([
  ['<p> <b>x</b> </p>', true],
  ['<div><span><b>x</b></span></div>', true],
  ['<dl><dd><b>x</b></dd></dl>', true],
  ['<center><b>x</b></center>', true],
  ['<p>a <b>x</b></p>', false],
  ['<p>a <span><b>x</b></span></p>', false],
  ['<ul><li><b>x</b></li></ul>', false],
  ['<h2><b>x</b></h2>', false],
  ['<b>x</b>', false],
])('in %s, the bold word is alone: %s', (html, alone) => {
  expect(isAlone(element(html, 'b'))).toBe(alone);
});

test('links lead somewhere, and properties are whole words', () => {
  const html = '<a href="/a" itemprop="name url">a</a><a name="b">b</a><link href="/c">';
  const [first, second, third] = Array.from(bodyOf(html).children);
  expect([first, second, third].map((one) => one && isLink(one))).toEqual([true, false, false]);
  expect(['name', 'url', 'nam', ''].map((name) => first && hasProperty(first, name))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('elements are found', () => {
  const HTML = '<div id="a"><p><b>1</b></p><i>2</i></div><p id="c"><b>3</b></p>';

  test('inside, first ones first', () => {
    expect(names(firstInside(bodyOf(HTML), 9))).toBe('div p b i p b');
    expect(names(firstInside(bodyOf(HTML), 3))).toBe('div p b');
    expect(names(firstInside(bodyOf('<p></p><script type="a/json">x</script><i></i>'), 9))).toBe('p script i');
    expect(elementsTagged(bodyOf(HTML), tags('b i')).map(({ textContent }) => textContent)).toEqual(['1', '2', '3']);
    expect(findElement(bodyOf(HTML), ({ localName }) => localName === 'b')?.textContent).toBe('1');
    expect(findElement(bodyOf(HTML), ({ localName }) => localName === 'u')).toBeUndefined();
    expect([tags('i u'), tags('u body')].map((some) => holdsTagged(bodyOf(HTML), some))).toEqual([true, false]);
  });

  test('around, innermost first', () => {
    const bold = element(HTML, 'b');
    expect(names(ancestorsOf(bold, 2))).toBe('p div');
    expect(names(ancestorsOf(bold, 9))).toBe('p div body html');
    expect(closestTagged(bold, tags('div body'))?.id).toBe('a');
    expect(closestTagged(bold, tags('b div'))).toBe(bold);
    expect([closestTagged(bold, tags('u')), closestTagged(null, tags('u'))]).toEqual([undefined, undefined]);
    expect([isInTagged(bold, tags('b')), isInTagged(bold, tags('i'))]).toEqual([true, false]);
  });
});
