import { HtmlRenderer, Parser } from 'commonmark';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf, normalized } from '../../../kit/article/html.js';

const INLINE = [
  'Code spans',
  'Emphasis and strong emphasis',
  'Links',
  'Images',
  'Autolinks',
  'Raw HTML',
  'Hard line breaks',
  'Soft line breaks',
  'Textual content',
];

/** Examples with addresses without marks, which GitHub makes links, or with double brackets, which are a link to a page here. */
const OTHERWISE = new Map([
  [590, '<p><a href="foo.md">foo</a></p><p><a href="foo.md">foo</a>: /url &quot;title&quot;</p>'],
  [602, '<p>&lt;<a href="https://foo.bar/baz">https://foo.bar/baz</a> bim&gt;</p>'],
  [608, '<p>&lt; <a href="https://foo.bar">https://foo.bar</a> &gt;</p>'],
  [611, '<p><a href="https://example.com">https://example.com</a></p>'],
  [612, '<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>'],
]);

/** Examples of one or more paragraphs; the others are headings. */
const examples = tests.filter(({ section, html }) => INLINE.includes(section) && !html.startsWith('<h'));

const parser = new Parser();
const renderer = new HtmlRenderer();
const reference = (text: string): string => normalized(renderer.render(parser.parse(text)));

/** Texts of these parts, between letters that keep them from being other blocks. */
const textsOf = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((list) => `x${list.join('')}x`);

describe('inline text', () => {
  test.each(examples)('example $number of CommonMark 0.31.2 ($section)', ({ markdown, html, number }) => {
    expect(normalized(htmlOf(markdown))).toBe(OTHERWISE.get(number) ?? normalized(html));
  });

  test('nests emphasis as the reference implementation of CommonMark does', () => {
    fc.assert(
      fc.property(textsOf(['*', '**', '***', '_', '__', 'a', ' ', '!', '.', '“', 'é', '€']), (text) => {
        expect(normalized(htmlOf(text))).toBe(reference(text));
      }),
      { numRuns: 2000 },
    );
  });

  const marks = ['[', ']', '](u)', '](u "t")', '](<1>', '(', ')', '`', '``', '\\', '*', '_', 'a', ' ', '"'];

  test.each([
    ['brackets of links and images', [...marks, '![']],
    ['brackets and tags', [...marks, '<b>', '<a:b>', '<a b="', '>']],
  ])('pairs %s as the reference implementation does', (_, parts) => {
    // Double brackets are links to pages here.
    const texts = textsOf(parts).filter((text) => !text.includes('[['));
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalized(htmlOf(text))).toBe(reference(text));
      }),
      { numRuns: 2000 },
    );
  });

  // The values are those of cmark-gfm.
  test.each([
    ['****a**!**!***', '*<em><strong>a</strong>!<strong>!</strong></em>'],
    ['~~Hi~~ Hello, ~there~ world!', '<del>Hi</del> Hello, <del>there</del> world!'],
    ['This will ~~~not~~~ strike.', 'This will ~~~not~~~ strike.'],
    ['~~a~ b~~', '~~a~ b~~'],
    ['~a ~~b~~ c~', '<del>a <del>b</del> c</del>'],
    ['**~~a~~** ~~**b**~~', '<strong><del>a</del></strong> <del><strong>b</strong></del>'],
    ['a~~*b*~~c', 'a~~<em>b</em>~~c'],
    ['~5 to 6~ and ~7', '<del>5 to 6</del> and ~7'],
    ['~~a *b~~ c*', '<del>a *b</del> c*'],
    ['*a ~~b* c~~', '<em>a ~~b</em> c~~'],
    ["[one `a` and ' ` ' two](u)", '<a href="u">one <code>a</code> and \' ` \' two</a>'],
    ["![one `a` and ' ` ' two](u)", '<img src="u" alt="one a and \' ` \' two" />'],
    ['[`a``b`](u)', '<a href="u"><code>a``b</code></a>'],
    ['[x `a``b` y](u)', '<a href="u">x <code>a``b</code> y</a>'],
    ['![`a``b`](u)', '<img src="u" alt="a``b" />'],
    ['[call(a[, b[, c]])](u)', '<a href="u">call(a[, b[, c]])</a>'],
    ['[call([a, b[, c[, d[e[f]]]]])](u)', '<a href="u">call([a, b[, c[, d[e[f]]]]])</a>'],
    ['![a [b [c [d]]]](u)', '<img src="u" alt="a [b [c [d]]]" />'],
    ['[a [b [c `]` [d]]]][r]\n\n[r]: u', '<a href="u">a [b [c <code>]</code> [d]]]</a>'],
    [
      '(https://a.b/c_(d)) and https://a.b/x?y=(z).',
      '(<a href="https://a.b/c_(d)">https://a.b/c_(d)</a>) and <a href="https://a.b/x?y=(z)">https://a.b/x?y=(z)</a>.',
    ],
    [
      'www.a.b/c*d* and **www.a.b** xwww.a.b',
      '<a href="http://www.a.b/c*d">www.a.b/c*d</a>* and <strong><a href="http://www.a.b">www.a.b</a></strong> xwww.a.b',
    ],
    ['_www.a.b/c_', '<em><a href="http://www.a.b/c">www.a.b/c</a></em>'],
    [
      'xhttp://a.b Xhttp://a.b HTTPS://A.B/c ftp://a_b.c',
      'xhttp://a.b Xhttp://a.b <a href="HTTPS://A.B/c">HTTPS://A.B/c</a> ftp://a_b.c',
    ],
    [
      'a.b_c@d.e-f.g, a/b@c.d a@b.c- a@b.c@d',
      '<a href="mailto:a.b_c@d.e-f.g">a.b_c@d.e-f.g</a>, a/b@c.d a@b.c- a@b.c@d',
    ],
    ['@a/b@c.d and e@1.0.0, f@g.h.1', '@a/b@c.d and e@1.0.0, f@g.h.1'],
    ['[http://a.b](c) [a@b.c](d)', '<a href="c">http://a.b</a> <a href="d">a@b.c</a>'],
    [
      '"https://a.b/c": *https://a.b/d*',
      '&quot;<a href="https://a.b/c">https://a.b/c</a>&quot;: <em><a href="https://a.b/d">https://a.b/d</a></em>',
    ],
  ])('%j', (source, html) => {
    expect(normalized(htmlOf(source))).toBe(`<p>${html}</p>`);
  });

  test('shows what is nested too deep to be walked as its text', () => {
    const deep = 20_000;
    expect(htmlOf(`${'*'.repeat(deep)}a${'*'.repeat(deep)}`).replace(/<[^>]*>/g, '')).toBe('a');
    expect(htmlOf(`${'!['.repeat(deep)}a${'](u)'.repeat(deep)}`)).toContain('alt="a"');
  });
});
