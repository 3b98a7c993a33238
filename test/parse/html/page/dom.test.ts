import { describe, expect, test } from 'vitest';
import { type DomDocument, type DomElement, parseDom } from '../../../../src/parse/html/page/dom.js';
import { DomBuilder } from '../../../../src/parse/html/page/dom-builder.js';

const headOf = (html: string): string => parseDom(html).head.innerHTML;
const bodyOf = (html: string): string => parseDom(html).body.innerHTML;
const depthOf = (element: DomElement): number => 1 + Math.max(0, ...Array.from(element.children, depthOf));

describe('the document of a page', () => {
  test('has a head and a body, whatever its tags', () => {
    const page = '<!doctype html><html lang=de><head><title>t</title><body class=c><p>x';
    expect(parseDom(page).documentElement.getAttribute('lang')).toBe('de');
    expect([headOf(page), bodyOf(page)]).toEqual(['<title>t</title>', '<p>x</p>']);
    expect([headOf('<title>t</title> <p>x'), bodyOf('<title>t</title> <p>x')]).toEqual([
      '<title>t</title>',
      '<p>x</p>',
    ]);
    expect(bodyOf('a<body>b<html>c</html></body>d')).toBe('ab<div>c</div>d');
    expect([headOf(''), bodyOf('')]).toEqual(['', '']);
  });

  test.each<readonly [title: string, html: string, head: string, body: string]>([
    [
      'a part in an element',
      '<div><body class=c>a</body><head>b</head></div>',
      '',
      '<div><div class="c">a</div><div>b</div></div>',
    ],
    ['a root in the root', '<html><html class=c>a', '', '<div class="c">a</div>'],
    ['a head in the head', '<html><head><head><title>a</title></head></head>', '', '<div><title>a</title></div>'],
    [
      'space between the parts',
      '<html> <head> <title>a</title> </head> <body> b </body> </html>',
      '<title>a</title>',
      ' b ',
    ],
    ['text in the head', '<html><head><title>a</title>b<meta name=c></head>', '<title>a</title>', 'b<meta name="c">'],
    [
      'what belongs into the head',
      '<meta name=c><script src=d></script>',
      '<meta name="c"><script src="d"></script>',
      '',
    ],
    ['what belongs into the head, after text', 'a<meta name=c>', '', 'a<meta name="c">'],
    ...['link', 'base', 'style', 'noscript'].map(
      (tag) => [`<${tag}>`, `<${tag} id=c>`, headOf(`<head><${tag} id=c></head>`), ''] as const,
    ),
    ['what does not belong into the head', '<object></object><meta name=c>', '', '<object></object><meta name="c">'],
  ])('has each part once: %s', (_, html, head, body) => {
    expect([headOf(html), bodyOf(html)]).toEqual([head, body]);
  });

  test('has classes of up to 2,000 characters, and other attributes of any length', () => {
    expect(bodyOf(`<p class="${'a'.repeat(2000)}">`)).toContain('aaa');
    expect(bodyOf(`<p class="${'a'.repeat(2001)}" id="${'b'.repeat(2001)}">`)).toBe(`<p id="${'b'.repeat(2001)}"></p>`);
  });

  test('joins adjacent texts, and keeps none of code, style, comments and templates but data', () => {
    expect(parseDom('<p>a &amp; b<!-- c --> d').body.querySelector('p')?.childNodes.length).toBe(1);
    expect(bodyOf('a<script>b</script><style>c</style><template>d<template>e</template></template>f')).toBe(
      'a<script></script><style></style>f',
    );
    expect(headOf('<script type="application/ld+json">{"a":1}</script>')).toContain('{"a":1}');
  });

  test('shows shadow roots, and the frames of a page with what other programs see', () => {
    expect(bodyOf('<template shadowrootmode=open><p>a</p></template>')).toContain('<p>a</p>');
    expect(bodyOf('<frameset><frame src=a><noframes><p>b</p></noframes></frameset>')).toBe(
      '<frameset><iframe src="a"></iframe><div><p>b</p></div></frameset>',
    );
  });

  test('takes an empty tag of XHTML for an empty element', () => {
    expect(bodyOf('<?xml version="1.0"?><html><body><a id="x"/><script src="y"/><p>a</p>')).toBe(
      '<a id="x"></a><script src="y"></script><p>a</p>',
    );
    expect(bodyOf('<?xml version="1.0"?><html><head><title/></head><body><p>a</p><iframe/><p>b</p>')).toBe(
      '<p>a</p><iframe></iframe><p>b</p>',
    );
  });

  test('reads the character data of XHTML', () => {
    expect(bodyOf('<?xml version="1.0"?><html><body><p>a <![CDATA[b < c & <d>]]> e</p>')).toBe(
      '<p>a b &lt; c &amp; &lt;d&gt; e</p>',
    );
    expect(bodyOf('<?xml version="1.0"?><html><body><script>//<![CDATA[\na<b\n//]]></script><p>c</p>')).toBe(
      '<script></script><p>c</p>',
    );
  });

  test.each([
    ['a title', '<title>a <p>b</p>', 'a <p>b</p>'],
    ['a text field', '<textarea>a <p>b</p>', '<textarea></textarea>a <p>b</p>'],
    ['an example', 'a<xmp>b <p>c</p>', 'a<xmp></xmp>b <p>c</p>'],
    ['a frame', 'a<iframe>b <p>c</p>', 'a<iframe></iframe>b <p>c</p>'],
    ['what stands for a frame', 'a<noembed>b <p>c</p>', 'a<noembed></noembed>b <p>c</p>'],
    ['what stands for frames', 'a<noframes>b <p>c</p>', 'a<div></div>b <p>c</p>'],
    ['a text field in capitals', '<TEXTAREA>a <TextArea>b', '<textarea></textarea>a &lt;TextArea&gt;b'],
    ['a comment', 'a<!-- b <b>c</b><!--- d', 'a b <b>c</b> d'],
    ['CDATA', 'a<![CDATA[ b <b>c</b>', 'a b <b>c</b>'],
    ['a quote in a tag', 'a<p title="b> c <b>d</b>', 'a c <b>d</b>'],
    ['a quote in a long tag', `a<p title="${'b'.repeat(300)}`, `a&lt;p title="${'b'.repeat(300)}`],
    ['a comment after a title', '<title>a</title>b<!-- c <title>d', 'b c <title></title>d'],
    ['a template', 'a<template>b<p>c<template>d</template>', 'ab<p>c</p><div>d</div>'],
    ['a template in a template', '<template><template>a</template>b', '<div>a</div>b'],
    ['a template in an element', '<div>a<template>b<p>c</div>d', '<div>a</div>b<p>cd</p>'],
    ['all of these', '<template>a<!-- b <title> c > d', 'a b <title></title> c &gt; d'],
  ])('loses no text to %s that never ends', (_, html, body) => {
    expect(bodyOf(html)).toBe(body);
  });

  test('does not show the tag in which a page was cut off', () => {
    expect(bodyOf(`a<p title="${'b'.repeat(200)}`)).toBe('a');
    expect(bodyOf('a<p ')).toBe('a');
  });

  test('marks the place of a part that comes late, and of no other template', () => {
    expect(bodyOf('a<template id="B:1"></template>b<template id="c"></template>d')).toBe('a<div id="B:1"></div>bd');
  });

  test.each([
    ['<ul><li><p>a<li><p>b</ul>c', '<ul><li><p>a</p></li><li><p>b</p></li></ul>c'],
    ['<ul><LI><div><address><b>a<li>b', '<ul><li><div><address><b>a</b></address></div></li><li>b</li></ul>'],
    ['<ul><li>a<ul><li><p>b<li>c</ul><li>d', '<ul><li>a<ul><li><p>b</p></li><li>c</li></ul></li><li>d</li></ul>'],
    ['<ul><li><section>a<li>b', '<ul><li><section>a<li>b</li></section></li></ul>'],
    ['<dl><dt><b>a<dd><p>b<dt>c', '<dl><dt><b>a</b></dt><dd><p>b</p></dd><dt>c</dt></dl>'],
    ['<dl><dd><p>a<dl><dd>b', '<dl><dd><p>a</p><dl><dd>b</dd></dl></dd></dl>'],
    [
      '<table><tr><td><p>a<td><ul><li>b<tr><td>c',
      '<table><tr><td><p>a</p></td><td><ul><li>b</li></ul></td></tr><tr><td>c</td></tr></table>',
    ],
    ['<table><tr><td>a<th>b<td>c', '<table><tr><td>a</td><th>b</th><td>c</td></tr></table>'],
    [
      '<table><tr><td><table><tr><td>a<tr><td>b',
      '<table><tr><td><table><tr><td>a</td></tr><tr><td>b</td></tr></table></td></tr></table>',
    ],
  ])('ends items and cells whose end tags are left out, as browsers do: %s', (html, document) => {
    expect(bodyOf(html)).toBe(document);
  });

  test('ends such items in a long list', () => {
    expect(bodyOf(`<ul>${'<li><p>a'.repeat(300)}</ul><p>b`)).toBe(
      `<ul>${'<li><p>a</p></li>'.repeat(300)}</ul><p>b</p>`,
    );
  });

  test('reads fields for text at any depth', () => {
    const deep = `${'<div>'.repeat(150)}<textarea><b>a</b></textarea>b`;
    expect(parseDom(deep).body.querySelector('textarea')?.textContent).toBe('<b>a</b>');
    expect(parseDom(deep).body.textContent).toBe('<b>a</b>b');
    for (const tag of ['script', 'style'])
      expect(parseDom(`${'<div>'.repeat(150)}<${tag}>a</${tag}>b`).body.textContent, tag).toBe('b');
    for (const tag of ['title', 'xmp', 'iframe', 'noembed', 'plaintext'])
      expect(parseDom(`${'<div>'.repeat(150)}<${tag}><b>a</b>`).body.textContent, tag).toContain('a');
  });

  test('hides what follows a script that never ends, as it is code', () => {
    expect(bodyOf('a<script>b <p>c')).toBe('a<script></script>');
  });

  test('loses no text where many constructs never end', () => {
    const { textContent } = parseDom(`${'<b title="c>word <p title=\'d>'.repeat(1000)}last`).body;
    expect(textContent).toContain('last');
    expect(parseDom(`${'<a b="'.repeat(1001)}last`).body.textContent).toContain('last');
    expect(parseDom(`${'<textarea>a <!-- '.repeat(30)}last`).body.textContent).toContain('last');
  });

  test('is of limited depth; deeper elements follow each other, with their text', () => {
    for (const tag of ['div', 'b', 'svg', 'blockquote', 'table', 'template shadowrootmode=open']) {
      const { body } = parseDom(`${`<${tag}>`.repeat(5000)}deep<p>deeper</p>${`</${tag}>`.repeat(5000)}<p>last`);
      expect(depthOf(body)).toBeLessThan(110);
      expect(body.textContent).toBe('deepdeeperlast');
      expect(body.children[1]?.outerHTML).toBe('<p>last</p>');
    }
  });

  test('ends a drawing that never ends where text follows', () => {
    const words = '<p>a</p><b>c</b>';
    expect(bodyOf(`<svg><g><path d=x>${words}<p>d`)).toBe(
      '<svg><g><path d="x"></path></g></svg><p>a</p><b>c</b><p>d</p>',
    );
    expect(bodyOf(`<div><svg>${words}</svg>e</div>f`)).toBe('<div><svg></svg><p>a</p><b>c</b>e</div>f');
    const texts =
      'blockquote center div dl h1 h6 hr img menu ol p pre ruby table ul b br code em i s small span strong sub sup u';
    for (const tag of texts.split(' ')) expect(bodyOf(`<svg><g><${tag}>`), tag).toMatch(/^<svg><g><\/g><\/svg></);
    for (const tag of ['a', 'text', 'style']) expect(bodyOf(`<svg><g><${tag}>`), tag).toMatch(/^<svg><g><[a-z]/);
    expect(bodyOf('<svg><desc><p>a</p></desc></svg>')).toBe('<svg><desc><p>a</p></desc></svg>');
    const drawing = '<svg><foreignObject><p>a</p></foreignObject><title>b</title></svg>';
    expect(bodyOf(drawing)).toBe(drawing);
  });

  test('keeps a limited number of attributes', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `a${i}=b`).join(' ');
    expect(parseDom(`<p id=x ${many}>`).body.querySelector('p')?.attributes.length).toBe(100);
    expect(parseDom(`<p class="${'a '.repeat(5000)}" id=x>`).body.innerHTML).toBe('<p id="x"></p>');
  });
});

test('a page of more than 100,000 elements or 150,000 attributes is too complex', () => {
  const element = { appendChild: () => {}, setAttribute: () => {} };
  const document = { documentElement: element, head: element, body: element, createElement: () => element };
  const hundred = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`a${i}`, '']));
  const builder = new DomBuilder(document as unknown as DomDocument);
  for (let i = 0; i < 1500; i += 1) builder.open('p', hundred);
  expect(() => builder.open('p', { a: '' })).toThrow(new RangeError('The page has too many attributes'));
  for (let i = 1501; i < 100_000; i += 1) builder.open('p', {});
  expect(() => builder.open('p', {})).toThrow(new RangeError('The page has too many elements'));
});
